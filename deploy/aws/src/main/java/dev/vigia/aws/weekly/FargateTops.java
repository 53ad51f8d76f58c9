package dev.vigia.aws.weekly;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.constructs.Findings;
import dev.vigia.aws.constructs.Logs;
import dev.vigia.aws.constructs.Roles;
import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.constructs.Workflow;
import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Names;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerDependency;
import software.amazon.awscdk.services.ecs.ContainerDependencyCondition;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/**
 * Computes the tops in one Fargate task of two containers, both of public images. The first container fetches the program's jar and
 * ends; the second is Flink's own image and runs the jar in one process.
 */
final class FargateTops implements Tops {
    private static final String FLINK = "public.ecr.aws/docker/library/flink:1.20.1-scala_2.12-java17";
    private static final String FILE_SYSTEM = "flink-s3-fs-hadoop-1.20.1.jar";
    private static final String AWS_CLI = "public.ecr.aws/aws-cli/aws-cli:2.22.0";
    private static final String FOLDER = "/program";
    private static final String JAR_FILE = FOLDER + "/music.jar";
    private static final String ECS = "ecs-tasks.amazonaws.com";
    private static final int CORES = 2;
    private static final int MEMORY_MB = 8192;
    // The rest of the memory is for buffers and code outside of the heap.
    private static final String HEAP = "-Xmx5g";

    private final String cluster;
    private final FargateTaskDefinition task;
    private final Map<String, String> values;

    FargateTops(Construct scope, Names names, Jar jar) {
        Vpc network = Network.of(scope);
        SecurityGroup security = SecurityGroup.Builder.create(scope, "NoWayIn")
                .vpc(network)
                .description("No way in, and out only to the services that it calls.")
                .allowAllOutbound(false)
                .build();
        security.addEgressRule(Peer.anyIpv4(), Port.tcp(443), "AWS and the images.");
        Cluster cluster = Cluster.Builder.create(scope, "Cluster")
                .clusterName(names.weekly())
                .vpc(network)
                .containerInsightsV2(ContainerInsights.DISABLED)
                .build();
        Findings.accept(
                cluster,
                "AwsSolutions-ECS4",
                "One task a week, whose log says what it did; insights cost by the metric.");
        this.cluster = names.weekly();
        task = task(scope, names);
        TopsFiles.allow((Role) task.getTaskRole(), names, jar);
        containers(scope, names, jar);
        values = new TreeMap<>(Map.of(
                "cluster", cluster.getClusterArn(),
                "task", task.getTaskDefinitionArn(),
                "subnet", Network.subnet(network),
                "securityGroup", security.getSecurityGroupId(),
                "parallelism", Integer.toString(CORES),
                "jarFile", JAR_FILE));
    }

    private static FargateTaskDefinition task(Construct scope, Names names) {
        return FargateTaskDefinition.Builder.create(scope, "Task")
                .family(names.weekly())
                // ECS counts 1024 units per vCPU.
                .cpu(CORES * 1024)
                .memoryLimitMiB(MEMORY_MB)
                .runtimePlatform(RuntimePlatform.builder()
                        .cpuArchitecture(CpuArchitecture.ARM64)
                        .operatingSystemFamily(OperatingSystemFamily.LINUX)
                        .build())
                .taskRole(Roles.of(scope, "TaskRole", "The program of the tops.", ECS))
                .executionRole(Roles.of(scope, "ExecutionRole", "Writes the log of the tops' container.", ECS))
                .volumes(List.of(Volume.builder().name("program").build()))
                .build();
    }

    private void containers(Construct scope, Names names, Jar jar) {
        LogDriver logs = LogDriver.awsLogs(AwsLogDriverProps.builder()
                .logGroup(Logs.of(scope, "TaskLogs", "/aws/ecs/" + names.weekly()))
                .streamPrefix("music")
                .build());
        ContainerDefinition fetch = task.addContainer(
                "fetch",
                ContainerDefinitionOptions.builder()
                        .image(ContainerImage.fromRegistry(AWS_CLI))
                        .command(List.of("s3", "cp", "s3://" + names.artifacts() + "/" + jar.key(), JAR_FILE))
                        // The end of an essential container ends the task, and this one ends first.
                        .essential(false)
                        .logging(logs)
                        .build());
        ContainerDefinition music = task.addContainer(
                "music",
                ContainerDefinitionOptions.builder()
                        .image(ContainerImage.fromRegistry(FLINK))
                        // The image's start script puts this file where Flink looks for plugins.
                        .environment(new TreeMap<>(Map.of("ENABLE_BUILT_IN_PLUGINS", FILE_SYSTEM, "JVM_ARGS", HEAP)))
                        .essential(true)
                        .logging(logs)
                        .build());
        Findings.accept(task, "AwsSolutions-ECS2", "The name of a plugin and the heap's size are no secrets.");
        List.of(fetch, music)
                .forEach(container -> container.addMountPoints(MountPoint.builder()
                        .sourceVolume("program")
                        .containerPath(FOLDER)
                        .readOnly(container == music)
                        .build()));
        music.addContainerDependencies(ContainerDependency.builder()
                .container(fetch)
                // The program starts once its jar is there as a whole.
                .condition(ContainerDependencyCondition.SUCCESS)
                .build());
    }

    @Override
    public String definition() {
        return "tops-fargate.asl.json";
    }

    @Override
    public Map<String, String> values() {
        return values;
    }

    @Override
    public void allow(Role role) {
        Statements.allow(role, "RunTask", List.of("ecs:RunTask"), task.getTaskDefinitionArn());
        Statements.allowAll(
                role,
                "A task has no name before it runs.",
                "TagTask",
                List.of("ecs:TagResource"),
                Arns.of("ecs", "task/" + cluster + "/*"));
        Statements.allowAll(
                role,
                "A task has no name before it runs.",
                "WatchTask",
                List.of("ecs:StopTask", "ecs:DescribeTasks"),
                "*");
        Statements.allow(
                role,
                "GiveTaskItsRoles",
                List.of("iam:PassRole"),
                task.getTaskRole().getRoleArn(),
                task.obtainExecutionRole().getRoleArn());
        Workflow.allowEvents(role, "HearOfTask", "StepFunctionsGetEventsForECSTaskRule");
    }
}
