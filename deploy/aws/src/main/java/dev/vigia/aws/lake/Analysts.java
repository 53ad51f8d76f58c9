package dev.vigia.aws.lake;

import dev.vigia.aws.constructs.Findings;
import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Folders;
import dev.vigia.aws.names.Names;
import dev.vigia.fraud.lake.Table.Zone;
import java.util.List;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * The policy of an analyst: queries in one Athena workgroup over processed and curated. Raw holds the account numbers of customers,
 * so the policy denies it, whatever other policies allow.
 */
final class Analysts extends Construct {
    private static final String FILES =
            "Files have names that the jobs make up, and lists of catalogs and workgroups have none.";

    Analysts(Construct scope, Names names) {
        super(scope, "Analysts");
        ManagedPolicy policy = ManagedPolicy.Builder.create(this, "Policy")
                .managedPolicyName(names.prefix() + "-analyst")
                .description("Queries over the processed and curated data of " + names.prefix() + ".")
                .statements(List.of(
                        Statements.of(
                                "Query",
                                List.of(
                                        "athena:StartQueryExecution",
                                        "athena:StopQueryExecution",
                                        "athena:GetQueryExecution",
                                        "athena:GetQueryResults",
                                        "athena:ListQueryExecutions",
                                        "athena:GetNamedQuery",
                                        "athena:ListNamedQueries",
                                        "athena:BatchGetNamedQuery",
                                        "athena:GetWorkGroup"),
                                Arns.of("athena", "workgroup/" + names.workgroup())),
                        Statements.of(
                                "Browse",
                                List.of(
                                        "athena:GetDataCatalog",
                                        "athena:GetDatabase",
                                        "athena:ListDatabases",
                                        "athena:GetTableMetadata",
                                        "athena:ListTableMetadata"),
                                Arns.of("athena", "datacatalog/AwsDataCatalog")),
                        Statements.of(
                                "SeeWorkgroups", List.of("athena:ListDataCatalogs", "athena:ListWorkGroups"), "*"),
                        Statements.of(
                                "SeeTables",
                                List.of(
                                        "glue:GetDatabase",
                                        "glue:GetDatabases",
                                        "glue:GetTable",
                                        "glue:GetTables",
                                        "glue:GetPartition",
                                        "glue:GetPartitions"),
                                Arns.catalog(names.database())),
                        Statements.of(
                                "ReadFiles",
                                List.of("s3:GetObject"),
                                Arns.objects(names.bucket(Zone.PROCESSED), "*"),
                                Arns.objects(names.bucket(Zone.CURATED), "*")),
                        Statements.of(
                                "FindFiles",
                                List.of("s3:ListBucket", "s3:GetBucketLocation"),
                                Arns.bucket(names.bucket(Zone.PROCESSED)),
                                Arns.bucket(names.bucket(Zone.CURATED))),
                        Statements.of(
                                "FindResults", List.of("s3:GetBucketLocation"), Arns.bucket(names.queryResults())),
                        Statements.of(
                                "KeepResults",
                                List.of("s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload"),
                                Arns.objects(names.queryResults(), Folders.ANALYSTS + "/*")),
                        PolicyStatement.Builder.create()
                                .sid("RawStaysClosed")
                                .effect(Effect.DENY)
                                .actions(List.of("s3:*"))
                                .resources(List.of(
                                        Arns.bucket(names.bucket(Zone.RAW)),
                                        Arns.objects(names.bucket(Zone.RAW), "*"),
                                        Arns.bucket(names.backup(Zone.RAW)),
                                        Arns.objects(names.backup(Zone.RAW), "*")))
                                .build()))
                .build();
        Findings.accept(policy, "AwsSolutions-IAM5", FILES);
    }
}
