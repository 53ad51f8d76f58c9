package dev.vigia.aws.cost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.aws.assembly.AssembledStack;
import dev.vigia.aws.assembly.Assembly;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the templates hold: things that cost by being there.
 *
 * @param types how many resources there are of each
 * @param alarmMetrics that alarms look at: each is charged
 * @param controlShards of streams other than that of transactions
 */
public record Inventory(Map<String, Integer> types, int alarmMetrics, int controlShards) {
    private static final String STREAM = "AWS::Kinesis::Stream";
    private static final String ENDPOINT = "AWS::EC2::VPCEndpoint";

    /** What costs by its use, which is estimated, or nothing; anything else that has no price here is told. */
    private static final Pattern KNOWN = Pattern.compile("AWS::(S3::(Bucket|BucketPolicy)|IAM::.*|SNS::.*|SQS::.*"
            + "|DynamoDB::GlobalTable|Kinesis::Stream|KinesisAnalyticsV2::.*|Logs::.*|Events::Rule|Scheduler::.*"
            + "|Lambda::.*|StepFunctions::StateMachine|Glue::(Database|Table)|Athena::.*|Budgets::Budget"
            + "|CloudWatch::(Alarm|CompositeAlarm|Dashboard)|SecretsManager::Secret|SSM::Parameter|KMS::(Key|Alias)"
            + "|ECS::(Cluster|TaskDefinition)|EMR.*|EC2::(VPC|Subnet|Route|RouteTable|SubnetRouteTableAssociation"
            + "|SecurityGroup.*|InternetGateway|VPCGatewayAttachment|VPCEndpoint::Gateway)|ECR::.*|CDK::Metadata)");

    /** @param transactions the name of the stream of transactions, whose shards depend on the load */
    public static Inventory of(Assembly assembly, String transactions) {
        Map<String, Integer> types = new TreeMap<>();
        int alarmMetrics = 0;
        int controlShards = 0;
        for (AssembledStack stack : assembly.stacks()) {
            for (JsonNode resource : stack.resources().values()) {
                types.merge(type(resource), 1, Integer::sum);
            }
            alarmMetrics += stack.resources("AWS::CloudWatch::Alarm").stream()
                    .mapToInt(Inventory::metrics)
                    .sum();
            controlShards += stack.resources(STREAM).stream()
                    .filter(stream -> !stream.at("/Properties/Name").asText().equals(transactions))
                    .mapToInt(stream -> stream.at("/Properties/ShardCount").asInt())
                    .sum();
        }
        return new Inventory(types, alarmMetrics, controlShards);
    }

    /** An alarm on an expression looks at several. */
    private static int metrics(JsonNode alarm) {
        int metrics = 0;
        for (JsonNode part : alarm.at("/Properties/Metrics")) {
            metrics += part.has("MetricStat") ? 1 : 0;
        }
        return Math.max(1, metrics);
    }

    /** Of an endpoint its kind belongs to it: a gateway costs nothing, an interface is billed by the hour. */
    private static String type(JsonNode resource) {
        String type = resource.path("Type").asText();
        return type.equals(ENDPOINT)
                ? type + "::" + resource.at("/Properties/VpcEndpointType").asText()
                : type;
    }

    int count(String type) {
        return types.getOrDefault(type, 0);
    }

    /** Types of which nobody here knows what they cost. */
    public Set<String> unknown() {
        Set<String> unknown = new TreeSet<>(types.keySet());
        unknown.removeIf(type -> KNOWN.matcher(type).matches());
        return unknown;
    }
}
