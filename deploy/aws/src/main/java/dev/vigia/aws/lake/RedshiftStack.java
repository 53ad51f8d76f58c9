package dev.vigia.aws.lake;

import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.fraud.lake.Table.Zone;
import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.CompositePrincipal;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.redshiftserverless.CfnNamespace;
import software.amazon.awscdk.services.redshiftserverless.CfnWorkgroup;
import software.constructs.Construct;

/**
 * Redshift Serverless over the lake, for users who have Redshift or who join the lake with other tables. It reads the files where
 * they are, through an external schema. It is billed by the second while a query runs, and costs nothing between queries.
 */
public final class RedshiftStack extends Stack {
    /** Redshift processing units: the smallest capacity that can be had, and the largest that a query may use. */
    private static final int UNITS = 8;

    public RedshiftStack(Construct scope, String id, StackProps props, Profile profile) {
        super(scope, id, props);
        Names names = profile.names();
        Role role = Role.Builder.create(this, "Spectrum")
                .description("Redshift, when it reads the lake.")
                .assumedBy(new CompositePrincipal(
                        new ServicePrincipal("redshift-serverless.amazonaws.com"),
                        new ServicePrincipal("redshift.amazonaws.com")))
                .build();
        Statements.allowAll(
                role,
                "The schema has whatever tables the lake has.",
                "SeeTables",
                List.of(
                        "glue:GetDatabase",
                        "glue:GetTable",
                        "glue:GetTables",
                        "glue:GetPartition",
                        "glue:GetPartitions"),
                Arns.catalog(names.database()));
        Statements.allow(
                role,
                "FindFiles",
                List.of("s3:ListBucket", "s3:GetBucketLocation"),
                Arns.bucket(names.bucket(Zone.PROCESSED)),
                Arns.bucket(names.bucket(Zone.CURATED)));
        Statements.allowAll(
                role,
                "Files have names that the jobs make up.",
                "ReadFiles",
                List.of("s3:GetObject"),
                Arns.objects(names.bucket(Zone.PROCESSED), "*"),
                Arns.objects(names.bucket(Zone.CURATED), "*"));
        CfnNamespace namespace = CfnNamespace.Builder.create(this, "Namespace")
                .namespaceName(names.prefix())
                .dbName(names.database())
                // Redshift keeps the password in Secrets Manager, so no template has it.
                .manageAdminPassword(true)
                .iamRoles(List.of(role.getRoleArn()))
                .logExports(List.of("connectionlog", "userlog"))
                .build();
        CfnWorkgroup.Builder.create(this, "Workgroup")
                .workgroupName(names.workgroup())
                .namespaceName(names.prefix())
                .baseCapacity(UNITS)
                .maxCapacity(UNITS)
                .publiclyAccessible(false)
                .build()
                .addResourceDependency(namespace);
        CfnOutput.Builder.create(this, "ExternalSchema")
                .description("To be run once, as the administrator.")
                .value("CREATE EXTERNAL SCHEMA lake FROM DATA CATALOG DATABASE '" + names.database() + "' IAM_ROLE '"
                        + role.getRoleArn() + "';")
                .build();
    }
}
