package dev.vigia.aws.runs;

import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.constructs.Workflow;
import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Names;
import java.util.List;
import software.amazon.awscdk.services.iam.Role;

/** The rights of the two state machines: the run, and the kill switch. */
final class RunRoles {
    private RunRoles() {}

    static void allowKillSwitch(Role role, Names names) {
        Statements.allow(
                role,
                "StopApplication",
                List.of("kinesisanalytics:DescribeApplication", "kinesisanalytics:StopApplication"),
                Arns.application(names.monitor()));
        Statements.allow(
                role,
                "DeleteStream",
                List.of("kinesis:DescribeStreamSummary", "kinesis:DeleteStream"),
                Arns.stream(names.transactions()));
        tell(role, names);
    }

    static void allowRun(Role role, Names names, Role starter, String replay) {
        Statements.allowAll(
                role,
                "The free tier is the account's, and metrics have no resources to name.",
                "AskWhatIsUsed",
                List.of("freetier:GetFreeTierUsage", "cloudwatch:GetMetricStatistics"),
                "*");
        Statements.allow(
                role,
                "ArmKillSwitch",
                List.of("scheduler:CreateSchedule", "scheduler:DeleteSchedule"),
                Arns.of("scheduler", "schedule/default/" + names.killSwitch()));
        Statements.allow(role, "GiveScheduleItsRole", List.of("iam:PassRole"), starter.getRoleArn());
        Statements.allow(role, "CountRun", List.of("dynamodb:UpdateItem"), Arns.table(names.runs()));
        Statements.allow(
                role,
                "CreateStream",
                List.of(
                        "kinesis:CreateStream",
                        "kinesis:AddTagsToStream",
                        "kinesis:TagResource",
                        "kinesis:DescribeStreamSummary",
                        "kinesis:StartStreamEncryption"),
                Arns.stream(names.transactions()));
        Statements.allow(
                role,
                "RunApplication",
                List.of(
                        "kinesisanalytics:StartApplication",
                        "kinesisanalytics:DescribeApplication",
                        "kinesisanalytics:StopApplication"),
                Arns.application(names.monitor()));
        Statements.allow(role, "Replay", List.of("lambda:InvokeFunction"), replay);
        Workflow.allowNested(role, names.killSwitch());
        tell(role, names);
    }

    private static void tell(Role role, Names names) {
        Statements.allow(role, "Tell", List.of("sns:Publish"), Arns.topic(names.operations()));
    }
}
