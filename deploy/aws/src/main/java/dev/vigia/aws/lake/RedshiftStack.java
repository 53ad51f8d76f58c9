package dev.vigia.aws.lake;

import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.names.Names;
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
 * Redshift Serverless over the lake, for who has Redshift or wants to join the lake with other tables. It reads files where they
 * are, through an external schema; it costs by the second while it is asked, and nothing between.
 */
public final class RedshiftStack extends Stack {
    /** Processing units, the fewest there are, and the most that a query may be given. */
    private static final int UNITS = 8;

    public RedshiftStack(Construct scope, String id, StackProps props, Names names) {
        super(scope, id, props);
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
                names.catalogArns().toArray(String[]::new));
        Statements.allow(
                role,
                "FindFiles",
                List.of("s3:ListBucket", "s3:GetBucketLocation"),
                Names.bucketArn(names.bucket(Zone.PROCESSED)),
                Names.bucketArn(names.bucket(Zone.CURATED)));
        Statements.allowAll(
                role,
                "Files have names that the jobs make up.",
                "ReadFiles",
                List.of("s3:GetObject"),
                Names.bucketArn(names.bucket(Zone.PROCESSED)) + "/*",
                Names.bucketArn(names.bucket(Zone.CURATED)) + "/*");
        CfnNamespace namespace = CfnNamespace.Builder.create(this, "Namespace")
                .namespaceName(names.prefix())
                .dbName(names.database())
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
