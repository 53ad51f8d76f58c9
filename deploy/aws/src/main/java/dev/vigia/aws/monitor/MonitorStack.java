package dev.vigia.aws.monitor;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.constructs.Logs;
import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.ApplicationSettings;
import dev.vigia.aws.profiles.Profile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.ApplicationCodeConfigurationProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.ApplicationConfigurationProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.ApplicationRestoreConfigurationProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.ApplicationSnapshotConfigurationProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.ApplicationSystemRollbackConfigurationProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.CheckpointConfigurationProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.CodeContentProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.EnvironmentPropertiesProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.FlinkApplicationConfigurationProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.FlinkRunConfigurationProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.MonitoringConfigurationProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.ParallelismConfigurationProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.PropertyGroupProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.RunConfigurationProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplication.S3ContentLocationProperty;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplicationCloudWatchLoggingOption;
import software.amazon.awscdk.services.kinesisanalyticsv2.CfnApplicationCloudWatchLoggingOption.CloudWatchLoggingOptionProperty;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.LogStream;
import software.constructs.Construct;

/**
 * The Flink application. Its jar must be in the bucket of artifacts first, because the service looks for it when the application is
 * created.
 *
 * <p>A new application does not run and costs nothing. Operators start and stop it; a deployment does not.
 */
public final class MonitorStack extends Stack {
    // Without it, the service ignores the values beside it and takes its defaults.
    private static final String CUSTOM = "CUSTOM";
    private static final String LOGS = "/aws/kinesis-analytics/";
    private static final String STREAM = "application";
    private static final String RUNTIME = "FLINK-1_20";

    public MonitorStack(Construct scope, String id, StackProps props, Profile profile, Jar jar) {
        super(scope, id, props);
        Names names = profile.names();
        LogGroup logs = Logs.of(this, "Logs", LOGS + names.monitor());
        LogStream stream = LogStream.Builder.create(this, "LogStream")
                .logGroup(logs)
                .logStreamName(STREAM)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        Role role = MonitorRole.of(this, profile, logs, jar);
        CfnApplication application = CfnApplication.Builder.create(this, "Application")
                .applicationName(names.monitor())
                .applicationDescription("Watches transactions as they happen.")
                .applicationMode("STREAMING")
                .runtimeEnvironment(RUNTIME)
                .serviceExecutionRole(role.getRoleArn())
                .applicationConfiguration(configuration(profile, jar))
                .runConfiguration(RunConfigurationProperty.builder()
                        .applicationRestoreConfiguration(ApplicationRestoreConfigurationProperty.builder()
                                .applicationRestoreType("RESTORE_FROM_LATEST_SNAPSHOT")
                                .build())
                        // A jar that does not know all of the state is a mistake: losing state silently would be worse.
                        .flinkRunConfiguration(FlinkRunConfigurationProperty.builder()
                                .allowNonRestoredState(false)
                                .build())
                        .build())
                .build();
        // The service checks the role's rights when the application is created.
        application.getNode().addDependency(role);
        CfnApplicationCloudWatchLoggingOption logging = CfnApplicationCloudWatchLoggingOption.Builder.create(
                        this, "Logging")
                .applicationName(names.monitor())
                .cloudWatchLoggingOption(CloudWatchLoggingOptionProperty.builder()
                        .logStreamArn(Arns.of("logs", "log-group:" + LOGS + names.monitor() + ":log-stream:" + STREAM))
                        .build())
                .build();
        logging.addResourceDependency(application);
        logging.getNode().addDependency(stream);
    }

    private static ApplicationConfigurationProperty configuration(Profile profile, Jar jar) {
        return ApplicationConfigurationProperty.builder()
                .applicationCodeConfiguration(ApplicationCodeConfigurationProperty.builder()
                        // A jar is a ZIP file to the service. The other type is source text.
                        .codeContentType("ZIPFILE")
                        .codeContent(CodeContentProperty.builder()
                                .s3ContentLocation(S3ContentLocationProperty.builder()
                                        .bucketArn(Arns.bucket(profile.names().artifacts()))
                                        .fileKey(jar.key())
                                        .build())
                                .build())
                        .build())
                .environmentProperties(EnvironmentPropertiesProperty.builder()
                        .propertyGroups(groups(MonitorProperties.of(profile)))
                        .build())
                .flinkApplicationConfiguration(flink(profile.monitor()))
                .applicationSnapshotConfiguration(ApplicationSnapshotConfigurationProperty.builder()
                        .snapshotsEnabled(true)
                        .build())
                .applicationSystemRollbackConfiguration(ApplicationSystemRollbackConfigurationProperty.builder()
                        .rollbackEnabled(true)
                        .build())
                .build();
    }

    private static List<PropertyGroupProperty> groups(Map<String, Map<String, String>> groups) {
        return groups.entrySet().stream()
                .map(group -> PropertyGroupProperty.builder()
                        .propertyGroupId(group.getKey())
                        .propertyMap(group.getValue())
                        .build())
                .collect(Collectors.toList());
    }

    private static FlinkApplicationConfigurationProperty flink(ApplicationSettings monitor) {
        return FlinkApplicationConfigurationProperty.builder()
                .checkpointConfiguration(CheckpointConfigurationProperty.builder()
                        .configurationType(CUSTOM)
                        .checkpointingEnabled(true)
                        .checkpointInterval(monitor.checkpoints().toMillis())
                        // At least half of the time is left to rows, however long checkpoints take.
                        .minPauseBetweenCheckpoints(monitor.checkpoints().toMillis() / 2)
                        .build())
                .monitoringConfiguration(MonitoringConfigurationProperty.builder()
                        .configurationType(CUSTOM)
                        .logLevel("INFO")
                        .metricsLevel("APPLICATION")
                        .build())
                .parallelismConfiguration(ParallelismConfigurationProperty.builder()
                        .configurationType(CUSTOM)
                        .parallelism(monitor.parallelism())
                        .parallelismPerKpu(monitor.parallelismPerKpu())
                        .autoScalingEnabled(monitor.autoscaling())
                        .build())
                .build();
    }
}
