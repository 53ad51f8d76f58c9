package dev.vigia.aws.weekly;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.constructs.Findings;
import dev.vigia.aws.constructs.Roles;
import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.constructs.Workflow;
import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Folders;
import dev.vigia.aws.names.Names;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.CfnInstanceProfile;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** Computes the tops on an EMR cluster that lives for one run. */
final class EmrTops implements Tops {
    /** It has Flink 1.20.0. */
    private static final String RELEASE = "emr-7.13.0";

    private static final int WORKERS = 2;
    // Both instance types of the definition have so many.
    private static final int CORES_OF_A_WORKER = 4;
    private static final String EMR_POLICY = "service-role/AmazonEMRServicePolicy_v2";

    private final Role service;
    private final Role instances;
    private final Map<String, String> values;

    EmrTops(Construct scope, Names names, Jar jar) {
        Vpc network = Network.of(scope);
        service = Role.Builder.create(scope, "EmrRole")
                .description("EMR, where it makes the cluster of the tops.")
                .assumedBy(new ServicePrincipal("elasticmapreduce.amazonaws.com"))
                .managedPolicies(List.of(ManagedPolicy.fromAwsManagedPolicyName(EMR_POLICY)))
                .build();
        Findings.accept(
                service,
                "AwsSolutions-IAM4",
                "EMR says itself what it needs to make a cluster, and limits it to what has its tag.",
                List.of("Policy::arn:<AWS::Partition>:iam::aws:policy/" + EMR_POLICY));
        instances = Roles.of(scope, "InstanceRole", "The cluster of the tops.", "ec2.amazonaws.com");
        TopsFiles.allow(instances, names, jar);
        Statements.allowAll(
                instances,
                "A cluster's log has its id in its folder.",
                "WriteLogs",
                List.of("s3:PutObject"),
                Arns.objects(names.accessLogs(), Folders.CLUSTER_LOGS + "*"));
        Statements.allow(service, "GiveInstancesTheirRole", List.of("iam:PassRole"), instances.getRoleArn());
        CfnInstanceProfile profile = CfnInstanceProfile.Builder.create(scope, "InstanceProfile")
                .roles(List.of(instances.getRoleName()))
                .build();
        values = new TreeMap<>(Map.of(
                "release", RELEASE,
                "logs", names.accessLogs(),
                "serviceRole", service.getRoleArn(),
                "instanceProfile", profile.getRef(),
                "subnet", Network.subnet(network),
                "workers", Integer.toString(WORKERS),
                "parallelism", Integer.toString(WORKERS * CORES_OF_A_WORKER),
                "jar", "s3://" + names.artifacts() + "/" + jar.key(),
                "project", names.prefix()));
    }

    @Override
    public String definition() {
        return "tops-emr.asl.json";
    }

    @Override
    public Map<String, String> values() {
        return values;
    }

    @Override
    public void allow(Role role) {
        Statements.allowAll(
                role,
                "A cluster has no name before it is made.",
                "MakeCluster",
                List.of("elasticmapreduce:RunJobFlow"),
                "*");
        Statements.allowAll(
                role,
                "A cluster's id is drawn when it is made.",
                "UseCluster",
                List.of(
                        "elasticmapreduce:AddTags",
                        "elasticmapreduce:DescribeCluster",
                        "elasticmapreduce:AddJobFlowSteps",
                        "elasticmapreduce:DescribeStep",
                        "elasticmapreduce:CancelSteps",
                        "elasticmapreduce:TerminateJobFlows"),
                Arns.of("elasticmapreduce", "cluster/*"));
        Statements.allow(
                role, "GiveClusterItsRoles", List.of("iam:PassRole"), service.getRoleArn(), instances.getRoleArn());
        Workflow.allowEvents(
                role,
                "HearOfCluster",
                "StepFunctionsGetEventForEMRRunJobFlowRule",
                "StepFunctionsGetEventForEMRAddJobFlowStepsRule",
                "StepFunctionsGetEventForEMRTerminateJobFlowsRule");
    }
}
