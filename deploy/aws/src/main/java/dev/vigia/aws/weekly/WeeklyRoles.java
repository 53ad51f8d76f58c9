package dev.vigia.aws.weekly;

import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.constructs.Workflow;
import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Folders;
import dev.vigia.aws.names.Names;
import dev.vigia.fraud.lake.Table.Zone;
import dev.vigia.music.tables.Table;
import java.util.List;
import software.amazon.awscdk.services.iam.Role;

/** The rights of the state machine of the week. */
final class WeeklyRoles {
    private static final String TOPS_OF_WEEKS = "Each week's tops are in a folder of their own.";

    private WeeklyRoles() {}

    static void allow(Role role, Names names) {
        String raw = Arns.bucket(names.bucket(Zone.RAW));
        String curated = Arns.bucket(names.bucket(Zone.CURATED));
        String results = Arns.bucket(names.queryResults());
        Statements.allow(role, "Download", List.of("lambda:InvokeFunction"), Arns.function(names.download()));
        Statements.allowAll(
                role,
                "Each week lands in a folder of its own.",
                "LookAtLanding",
                List.of("s3:GetObject"),
                raw + "/" + Folders.MUSIC + "*");
        Statements.allow(role, "FindFiles", List.of("s3:ListBucket", "s3:GetBucketLocation"), raw, curated, results);
        Workflow.allowNested(role, names.tops());
        Statements.allowAll(
                role, TOPS_OF_WEEKS, "ReadTops", List.of("s3:GetObject"), curated + "/" + Table.TOPS + "/*");
        Statements.allowAll(
                role,
                "Which tables a query reads is the query's affair.",
                "SeeTables",
                List.of("glue:GetDatabase", "glue:GetTable", "glue:GetPartition", "glue:GetPartitions"),
                Arns.catalog(names.database()));
        Statements.allow(
                role,
                "Query",
                List.of("athena:StartQueryExecution", "athena:GetQueryExecution", "athena:StopQueryExecution"),
                Arns.of("athena", "workgroup/" + names.workgroup()));
        Statements.allow(
                role, "FindCatalog", List.of("athena:GetDataCatalog"), Arns.of("athena", "datacatalog/AwsDataCatalog"));
        Statements.allowAll(
                role,
                "Athena names a result by the query's id.",
                "KeepResults",
                List.of("s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"),
                results + "/" + Folders.ANALYSTS + "/*");
        Statements.allow(role, "Tell", List.of("sns:Publish"), Arns.topic(names.operations()));
    }
}
