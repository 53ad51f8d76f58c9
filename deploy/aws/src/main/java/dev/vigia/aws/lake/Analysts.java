package dev.vigia.aws.lake;

import dev.vigia.aws.constructs.Findings;
import dev.vigia.aws.names.Names;
import dev.vigia.fraud.lake.Table.Zone;
import java.util.List;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * What an analyst may do: ask Athena in this workgroup over processed and curated. Raw holds what customers' accounts are called,
 * so it is denied, whatever other policies allow.
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
                        statement(
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
                                Names.arn("athena", "workgroup/" + names.workgroup())),
                        statement(
                                "Browse",
                                List.of(
                                        "athena:GetDataCatalog",
                                        "athena:GetDatabase",
                                        "athena:ListDatabases",
                                        "athena:GetTableMetadata",
                                        "athena:ListTableMetadata"),
                                Names.arn("athena", "datacatalog/AwsDataCatalog")),
                        statement("SeeWorkgroups", List.of("athena:ListDataCatalogs", "athena:ListWorkGroups"), "*"),
                        statement(
                                "SeeTables",
                                List.of(
                                        "glue:GetDatabase",
                                        "glue:GetDatabases",
                                        "glue:GetTable",
                                        "glue:GetTables",
                                        "glue:GetPartition",
                                        "glue:GetPartitions"),
                                names.catalogArns().toArray(String[]::new)),
                        statement(
                                "ReadFiles",
                                List.of("s3:GetObject"),
                                Names.bucketArn(names.bucket(Zone.PROCESSED)) + "/*",
                                Names.bucketArn(names.bucket(Zone.CURATED)) + "/*"),
                        statement(
                                "FindFiles",
                                List.of("s3:ListBucket", "s3:GetBucketLocation"),
                                Names.bucketArn(names.bucket(Zone.PROCESSED)),
                                Names.bucketArn(names.bucket(Zone.CURATED))),
                        statement(
                                "FindResults", List.of("s3:GetBucketLocation"), Names.bucketArn(names.queryResults())),
                        statement(
                                "KeepResults",
                                List.of("s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload"),
                                Names.bucketArn(names.queryResults()) + "/" + CatalogStack.ANALYSTS + "/*"),
                        PolicyStatement.Builder.create()
                                .sid("RawStaysClosed")
                                .effect(Effect.DENY)
                                .actions(List.of("s3:*"))
                                .resources(List.of(
                                        Names.bucketArn(names.bucket(Zone.RAW)),
                                        Names.bucketArn(names.bucket(Zone.RAW)) + "/*",
                                        Names.bucketArn(names.backup(Zone.RAW)),
                                        Names.bucketArn(names.backup(Zone.RAW)) + "/*"))
                                .build()))
                .build();
        Findings.accept(policy, "AwsSolutions-IAM5", FILES);
    }

    private static PolicyStatement statement(String sid, List<String> actions, String... resources) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .actions(actions)
                .resources(List.of(resources))
                .build();
    }
}
