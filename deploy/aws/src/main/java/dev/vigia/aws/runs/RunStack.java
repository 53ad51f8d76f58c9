package dev.vigia.aws.runs;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.constructs.Workflow;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.fraud.lake.Table.Zone;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.TableEncryptionV2;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/** The run that costs next to nothing, the kill switch that ends it in any case, and the count of the month's runs. */
public final class RunStack extends Stack {
    /** What is replayed if a run is not told what. */
    static final String INPUT = "landing/bank/bank_transactions.csv";

    public RunStack(Construct scope, String id, StackProps props, Profile profile, Names names, Jar functions) {
        super(scope, id, props);
        TableV2.Builder.create(this, "Runs")
                .tableName(names.runs())
                .partitionKey(Attribute.builder()
                        .name("month")
                        .type(AttributeType.STRING)
                        .build())
                .billing(Billing.onDemand())
                .encryption(TableEncryptionV2.dynamoOwnedKey())
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        String replay = ReplayFunction.of(this, names, functions);
        Role starter = Workflow.starter(this, "KillSwitchStarter", names.killSwitch());
        Map<String, String> shared = Map.of(
                "project", names.prefix(),
                "application", names.monitor(),
                "stream", names.transactions(),
                "operationsArn", names.topicArn(names.operations()));
        RunRoles.allowKillSwitch(
                Workflow.role(Workflow.of(this, "KillSwitch", names.killSwitch(), "kill-switch.asl.json", shared)),
                names);
        Map<String, String> values = new HashMap<>(shared);
        values.putAll(Map.of(
                "longestRun", Long.toString(profile.budget().longestRun().toSeconds()),
                "runsPerMonth", Integer.toString(profile.budget().runsPerMonth()),
                "shards", Integer.toString(profile.streams().shards()),
                "runs", names.runs(),
                "killSwitch", names.killSwitch(),
                "killSwitchArn", Names.machineArn(names.killSwitch()),
                "killSwitchStarterArn", starter.getRoleArn(),
                "replayArn", replay,
                "bucket", names.bucket(Zone.RAW),
                "input", INPUT));
        values.put("quarantineLimit", Double.toString(profile.budget().quarantineLimit()));
        RunRoles.allowRun(
                Workflow.role(Workflow.of(this, "NullRun", names.nullRun(), "null-run.asl.json", values)),
                names,
                starter,
                replay);
        profile.budget().schedule().ifPresent(when -> Workflow.schedule(this, names.nullRun(), when));
    }
}
