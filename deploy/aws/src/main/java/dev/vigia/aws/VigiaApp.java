package dev.vigia.aws;

import dev.vigia.aws.artifacts.Jars;
import dev.vigia.aws.lake.CatalogStack;
import dev.vigia.aws.lake.LakeStack;
import dev.vigia.aws.lake.RedshiftStack;
import dev.vigia.aws.monitor.AlertsStack;
import dev.vigia.aws.monitor.MonitorStack;
import dev.vigia.aws.monitor.StreamStack;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.aws.runs.RunStack;
import dev.vigia.aws.watch.BudgetStack;
import dev.vigia.aws.watch.OperationsStack;
import dev.vigia.aws.watch.WatchStack;
import dev.vigia.aws.weekly.WeeklyStack;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.LegacyStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.cxapi.CloudAssembly;

/** The CDK application: all stacks of a profile. They name no account and no region; whoever deploys them chooses both. */
public final class VigiaApp {
    private final App app;
    private final Profile profile;

    private VigiaApp(Profile profile, Path out) {
        this.profile = profile;
        app = new App(AppProps.builder()
                .outdir(out.toString())
                // Otherwise CDK adds a resource to each stack that tells AWS
                // which versions of its libraries are in use.
                .analyticsReporting(false)
                // CDK then checks every resource against the schema of its type.
                .context(Map.of("@aws-cdk/core:validateAgainstDefaultRules", true))
                .build());
    }

    /**
     * Makes the stacks, and has cdk-nag check them when they are synthesised.
     *
     * @param out the folder for the templates
     */
    public static App of(Profile profile, Jars jars, Path out) {
        VigiaApp made = new VigiaApp(profile, out);
        made.stacks(jars);
        Aspects.of(made.app)
                .add(AwsSolutionsChecks.Builder.create().verbose(true).build());
        return made.app;
    }

    /** Writes the templates. */
    public static CloudAssembly synthesise(Profile profile, Jars jars, Path out) {
        return of(profile, jars, out).synth();
    }

    private void stacks(Jars jars) {
        Stack lake = new LakeStack(app, id("lake"), props("The lake's buckets."), profile);
        Stack alerts = new AlertsStack(app, id("alerts"), props("The alerts' topic, queue and table."), profile);
        Stack monitor = new MonitorStack(app, id("monitor"), props("The Flink application."), profile, jars.monitor());
        // Stacks name each other's resources without references, so CDK cannot see the order by itself.
        monitor.addStackDependency(lake);
        monitor.addStackDependency(alerts);
        Stack catalog = new CatalogStack(
                app, id("catalog"), props("The lake's tables, and queries over them."), profile, jars.warehouse());
        catalog.addStackDependency(lake);
        if (profile.redshift()) {
            new RedshiftStack(app, id("redshift"), props("The lake in Redshift."), profile).addStackDependency(catalog);
        }
        Stack operations = new OperationsStack(app, id("operations"), props("The topic of who operates it."), profile);
        new WatchStack(app, id("watch"), props("The dashboard and the alarms."), profile)
                .addStackDependency(operations);
        new BudgetStack(app, id("budget"), props("What it may cost, and who is told."), profile)
                .addStackDependency(operations);
        Stack weekly = new WeeklyStack(app, id("weekly"), props("The week's music."), profile, jars);
        weekly.addStackDependency(catalog);
        weekly.addStackDependency(operations);
        if (profile.isAlwaysOn()) {
            monitor.addStackDependency(new StreamStack(app, id("stream"), props("The Kinesis streams."), profile));
        } else {
            new RunStack(app, id("run"), props("The run that costs next to nothing."), profile, jars.functions())
                    .addStackDependency(operations);
        }
    }

    private String id(String capability) {
        return profile.prefix() + "-" + capability;
    }

    private StackProps props(String description) {
        return StackProps.builder()
                .description("Vigía: " + description)
                .tags(Map.of("project", profile.prefix(), "profile", profile.name()))
                .terminationProtection(false)
                // The default synthesizer would need CDK's bootstrap stack in the account.
                .synthesizer(new LegacyStackSynthesizer())
                .build();
    }
}
