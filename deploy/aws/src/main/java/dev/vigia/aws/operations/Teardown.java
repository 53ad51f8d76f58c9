package dev.vigia.aws.operations;

import dev.vigia.aws.assembly.AssembledStack;
import dev.vigia.aws.profiles.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes all stacks away, and data only if that is said. */
final class Teardown {
    private static final String BUCKET = "AWS::S3::Bucket";
    private static final String TABLE = "AWS::DynamoDB::GlobalTable";

    private Teardown() {}

    static Script script(Deployment deployment) {
        Script script =
                Operation.begin("A teardown. Run with DELETE_DATA=yes, it deletes all data as well.", deployment);
        if (!deployment.isAlwaysOn()) {
            killSwitch(script, deployment);
        }
        Steps.application(script, deployment);
        script.because("Stopped in order, every file is finished. Its snapshots go with it.")
                .text("if [[ $(status) == RUNNING ]]; then")
                .text("  aws kinesisanalyticsv2 stop-application --application-name \"$application\"")
                .text("  await READY")
                .text("fi");
        if (deployment.profile().weekly().engine() == Profile.Engine.EMR) {
            groupsOfClusters(script, deployment);
        }
        script.because("Each stack before those that it depends on.");
        List<AssembledStack> backwards = new ArrayList<>(deployment.stacks());
        Collections.reverse(backwards);
        for (AssembledStack stack : backwards) {
            String name = Shell.word(stack.name());
            script.run("aws cloudformation delete-stack --stack-name " + name);
            script.run("aws cloudformation wait stack-delete-complete --stack-name " + name);
        }
        script.because("What stays, and costs what it holds, until it is deleted by what follows: " + kept(deployment))
                .text("[[ ${DELETE_DATA:-no} == yes ]] || exit 0");
        buckets(script, deployment);
        tables(script, deployment);
        for (String secret : deployment.secrets()) {
            script.because("With another one, all accounts have other tokens.")
                    .run("aws ssm delete-parameter", "--name", Shell.word(secret));
        }
        return script;
    }

    /** A run makes things that are in no template; so this comes before the machines go. */
    private static void killSwitch(Script script, Deployment deployment) {
        String name = deployment.names().killSwitch();
        script.because("A run that is under way is ended, and its stream deleted: no stack knows of that.")
                .run(
                        "machine=$(aws stepfunctions list-state-machines",
                        "--query \"stateMachines[?name=='" + name + "'].stateMachineArn\"",
                        "--output text)")
                .run(
                        "execution=$(aws stepfunctions start-execution",
                        "--state-machine-arn \"$machine\"",
                        "--input '{\"by\": \"teardown\"}'",
                        "--query executionArn",
                        "--output text)")
                .text("for _ in {1..120}; do\n"
                        + "  ended=$(aws stepfunctions describe-execution --execution-arn \"$execution\""
                        + " --query status --output text)\n"
                        + "  if [[ $ended != RUNNING ]]; then break; fi\n"
                        + "  sleep 10\n"
                        + "done\n"
                        + "[[ $ended == SUCCEEDED ]] || { echo \"The kill switch is $ended.\" >&2; exit 1; }")
                .text("aws scheduler delete-schedule --name " + name + " 2>/dev/null || true");
    }

    private static void groupsOfClusters(Script script, Deployment deployment) {
        script.because(
                        "EMR leaves two security groups in the network, which name each other; with them it could not go.")
                .run(
                        "network=$(aws cloudformation describe-stack-resources",
                        "--stack-name " + deployment.names().weekly(),
                        "--query \"StackResources[?ResourceType=='AWS::EC2::VPC'].PhysicalResourceId\"",
                        "--output text)")
                .run(
                        "groups=$(aws ec2 describe-security-groups",
                        "--filters \"Name=vpc-id,Values=$network\"",
                        "--query \"SecurityGroups[?starts_with(GroupName, 'ElasticMapReduce-')].GroupId\"",
                        "--output text)")
                .text("for group in $groups; do\n"
                        + "  rules=$(aws ec2 describe-security-group-rules --filters \"Name=group-id,Values=$group\" \\\n"
                        + "    --query 'SecurityGroupRules[?!IsEgress].SecurityGroupRuleId' --output text)\n"
                        + "  # shellcheck disable=SC2086 # a word a rule\n"
                        + "  [[ -z $rules ]] || aws ec2 revoke-security-group-ingress --group-id \"$group\""
                        + " --security-group-rule-ids $rules\n"
                        + "done\n"
                        + "for group in $groups; do aws ec2 delete-security-group --group-id \"$group\"; done");
    }

    private static String kept(Deployment deployment) {
        String types = deployment.keptTypes().stream()
                .map(type -> type + (Set.of(BUCKET, TABLE).contains(type) ? "" : " (by hand)"))
                .collect(Collectors.joining(", "));
        return types + (deployment.secrets().isEmpty() ? "." : ", secrets.");
    }

    private static void buckets(Script script, Deployment deployment) {
        script.because(
                        "A bucket must be empty, old versions and delete markers included; a command takes a thousand at most.")
                .text("drop() {\n"
                        + "  while\n"
                        + "    objects=$(aws s3api list-object-versions --bucket \"$1\" --max-items 500 --output json \\\n"
                        + "      --query '{Objects: [Versions, DeleteMarkers][].{Key: Key, VersionId: VersionId},"
                        + " Quiet: `true`}')\n"
                        + "    [[ $objects == *VersionId* ]]\n"
                        + "  do\n"
                        + "    aws s3api delete-objects --bucket \"$1\" --delete \"$objects\"\n"
                        + "  done\n"
                        + "  aws s3api delete-bucket --bucket \"$1\"\n"
                        + "}");
        // The bucket of access logs last: it is written to as long as others are there.
        deployment.kept(BUCKET).values().stream()
                .map(bucket -> bucket.path("Properties"))
                .sorted(Comparator.comparing(bucket -> !bucket.has("LoggingConfiguration")))
                .forEach(bucket -> script.run("drop", Shell.word(bucket.path("BucketName"))));
    }

    private static void tables(Script script, Deployment deployment) {
        deployment.kept(TABLE).values().forEach(resource -> {
            String table = Shell.word(resource.at("/Properties/TableName"));
            script.because("It is protected from being deleted by mistake.")
                    .run("aws dynamodb update-table --table-name", table, "--no-deletion-protection-enabled")
                    .run("aws dynamodb wait table-exists --table-name", table)
                    .run("aws dynamodb delete-table --table-name", table);
        });
    }
}
