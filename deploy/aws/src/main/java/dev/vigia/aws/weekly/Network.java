package dev.vigia.aws.weekly;

import dev.vigia.aws.constructs.Findings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/** A network that costs nothing: one public subnet that lets nothing in, and a gateway to S3. */
final class Network {
    /** EMR's managed policy allows EMR to use only resources with this tag. */
    static final String EMR_TAG = "for-use-with-amazon-emr-managed-policies";

    private Network() {}

    static Vpc of(Construct scope) {
        Vpc network = Vpc.Builder.create(scope, "Network")
                .maxAzs(1)
                .natGateways(0)
                // Otherwise CDK adds a Lambda function with rights of its own.
                .restrictDefaultSecurityGroup(false)
                .subnetConfiguration(List.of(SubnetConfiguration.builder()
                        .name("public")
                        .subnetType(SubnetType.PUBLIC)
                        // Without address translation, a public address is the only way out.
                        .mapPublicIpOnLaunch(true)
                        .build()))
                .gatewayEndpoints(Map.of(
                        "S3",
                        GatewayVpcEndpointOptions.builder()
                                .service(GatewayVpcEndpointAwsService.S3)
                                .build()))
                .build();
        Tags.of(network).add(EMR_TAG, "true");
        Findings.accept(
                network,
                "AwsSolutions-VPC7",
                "Nothing listens in it, and for all but an hour a week nothing is in it; the buckets log who reads them.");
        return network;
    }

    /** Returns the subnet's id. */
    static String subnet(Vpc network) {
        return network.getPublicSubnets().get(0).getSubnetId();
    }
}
