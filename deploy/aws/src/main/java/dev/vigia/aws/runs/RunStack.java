package dev.vigia.aws.runs;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.constructs.Schedules;
import dev.vigia.aws.constructs.Tables;
import dev.vigia.aws.constructs.Workflow;
import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Folders;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.BudgetSettings;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.fraud.lake.Table.Zone;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/** The run that costs next to nothing, the kill switch that ends it in any case, and the count of the month's runs. */
public final class RunStack extends Stack {
    /** @param functions the jar with the function that replays */
    public RunStack(Construct scope, String id, StackProps props, Profile profile, Jar functions) {
        super(scope, id, props);
        Names names = profile.names();
        Tables.with("month", this, "Runs", names.runs())
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        String replay = ReplayFunction.of(this, names, functions);
        Role starter = Schedules.starter(this, "KillSwitchStarter", names.killSwitch());
        Map<String, String> shared = Map.of(
                "project", names.prefix(),
                "application", names.monitor(),
                "stream", names.transactions(),
                "operationsArn", Arns.topic(names.operations()));
        RunRoles.allowKillSwitch(
                Workflow.of(this, "KillSwitch", names.killSwitch(), "kill-switch.asl.json", shared), names);
        Map<String, String> values = new TreeMap<>(shared);
        values.putAll(limits(profile));
        values.putAll(Map.of(
                "runs", names.runs(),
                "killSwitch", names.killSwitch(),
                "killSwitchArn", Arns.machine(names.killSwitch()),
                "killSwitchStarterArn", starter.getRoleArn(),
                "replayArn", replay,
                "bucket", names.bucket(Zone.RAW),
                "input", Folders.TRANSACTIONS_FILE));
        Role run = Workflow.of(this, "NullRun", names.nullRun(), "null-run.asl.json", values);
        RunRoles.allowRun(run, names, starter, replay);
        profile.budget().schedule().ifPresent(when -> Schedules.start(this, names.nullRun(), when));
    }

    private static Map<String, String> limits(Profile profile) {
        BudgetSettings budget = profile.budget();
        return Map.of(
                // In seconds, as a state machine counts its time.
                "longestRun", Long.toString(budget.longestRun().toSeconds()),
                "runsPerMonth", Integer.toString(budget.runsPerMonth()),
                "quarantineLimit", Double.toString(budget.quarantineLimit()),
                "shards", Integer.toString(profile.streams().shards()));
    }
}
