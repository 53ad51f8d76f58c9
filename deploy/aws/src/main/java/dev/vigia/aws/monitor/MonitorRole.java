package dev.vigia.aws.monitor;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.warehouse.catalog.LakeCatalog;
import dev.vigia.warehouse.catalog.Span;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The rights of the job: to read streams, and to write its own tables. It cannot read a file that it could not have written. */
final class MonitorRole {
    private static final List<String> READ_STREAM =
            List.of("kinesis:DescribeStream", "kinesis:ListShards", "kinesis:GetShardIterator", "kinesis:GetRecords");
    /**
     * A file is an upload of many parts, which a checkpoint finishes. A job that recovers asks for the file's length to see whether
     * it had finished the upload, and S3 counts that as reading.
     */
    private static final List<String> WRITE_FILES =
            List.of("s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts", "s3:GetObject");

    private MonitorRole() {}

    static Role of(Construct scope, Profile profile, LogGroup logs, Jar jar) {
        Names names = profile.names();
        Role role = Role.Builder.create(scope, "Role")
                .description("The Flink application of Vigía.")
                .assumedBy(ServicePrincipal.Builder.create("kinesisanalytics.amazonaws.com")
                        // Only for this application: without the condition, another
                        // account's could have the service take the role.
                        .conditions(Map.of(
                                "StringEquals",
                                Map.of("aws:SourceAccount", Aws.ACCOUNT_ID),
                                "ArnEquals",
                                Map.of("aws:SourceArn", Arns.application(names.monitor()))))
                        .build())
                .build();
        Statements.allowAll(
                role,
                "A rollback starts the jar of the build before.",
                "ReadJar",
                List.of("s3:GetObject", "s3:GetObjectVersion"),
                Arns.objects(names.artifacts(), jar.folder() + "/*"));
        Statements.allow(role, "ReadTransactions", READ_STREAM, Arns.stream(names.transactions()));
        if (profile.isAlwaysOn()) {
            Statements.allow(
                    role,
                    "ReadRulesAndFeedback",
                    READ_STREAM,
                    Arns.stream(names.rules()),
                    Arns.stream(names.feedback()));
            Statements.allow(role, "AnswerToRules", List.of("kinesis:PutRecords"), Arns.stream(names.rulesStatus()));
        }
        Statements.allowAll(
                role,
                "Files have names that the job makes up, in folders by day.",
                "WriteLake",
                WRITE_FILES,
                LakeCatalog.monitor(SourceMapping.kaggleBank(), Span.standard()).stream()
                        .map(table -> Arns.objects(names.bucket(table.zone()), table.folder() + "/*"))
                        .toArray(String[]::new));
        Statements.allow(
                role,
                "ReadAccountSecret",
                List.of("ssm:GetParameter"),
                Arns.of("ssm", "parameter" + names.accountSecret()));
        Statements.allow(role, "PublishAlerts", List.of("sns:Publish"), Arns.topic(names.alerts()));
        Statements.allow(role, "KeepAlerts", List.of("dynamodb:PutItem"), Arns.table(names.alerts()));
        Statements.allow(
                role, "WriteLogs", List.of("logs:DescribeLogStreams", "logs:PutLogEvents"), logs.getLogGroupArn());
        return role;
    }
}
