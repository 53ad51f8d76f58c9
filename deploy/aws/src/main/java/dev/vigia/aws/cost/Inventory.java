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
 * The resources in the templates that cost money by existing.
 *
 * @param types the number of resources per type
 * @param alarmMetrics the number of metrics that alarms watch; each is billed
 * @param controlShards the shards of all streams except that of transactions
 */
public record Inventory(Map<String, Integer> types, int alarmMetrics, int controlShards) {
    private static final String STREAM = "AWS::Kinesis::Stream";
    private static final String ENDPOINT = "AWS::EC2::VPCEndpoint";

    /** Types that are free, or whose use is estimated. A type that is not here and has no price is reported. */
    private static final Pattern KNOWN = Pattern.compile("AWS::(S3::(Bucket|BucketPolicy)|IAM::.*|SNS::.*|SQS::.*"
            + "|DynamoDB::GlobalTable|Kinesis::Stream|KinesisAnalyticsV2::.*|Logs::.*|Events::Rule|Scheduler::.*"
            + "|Lambda::.*|StepFunctions::StateMachine|Glue::(Database|Table)|Athena::.*|Budgets::Budget"
            + "|CloudWatch::(Alarm|CompositeAlarm|Dashboard)|SecretsManager::Secret|SSM::Parameter|KMS::(Key|Alias)"
            + "|ECS::(Cluster|TaskDefinition)|EMR.*|EC2::(VPC|Subnet|Route|RouteTable|SubnetRouteTableAssociation"
            + "|SecurityGroup.*|InternetGateway|VPCGatewayAttachment|VPCEndpoint::Gateway)|ECR::.*|CDK::Metadata)");

    public Inventory {
        types = Map.copyOf(types);
    }

    /**
     * Counts the resources in templates.
     *
     * @param transactions the name of the stream of transactions, whose shards depend on the load
     */
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

    /** Returns the metrics of an alarm. An alarm on an expression watches several. */
    private static int metrics(JsonNode alarm) {
        int metrics = 0;
        for (JsonNode part : alarm.at("/Properties/Metrics")) {
            metrics += part.has("MetricStat") ? 1 : 0;
        }
        // An alarm on a single metric has no list of metrics.
        return Math.max(1, metrics);
    }

    /** Returns the type. That of an endpoint includes its kind: a gateway is free, an interface is billed by the hour. */
    private static String type(JsonNode resource) {
        String type = resource.path("Type").asText();
        return type.equals(ENDPOINT)
                ? type + "::" + resource.at("/Properties/VpcEndpointType").asText()
                : type;
    }

    int count(String type) {
        return types.getOrDefault(type, 0);
    }

    /** Returns the types that have no price here. */
    Set<String> unknown() {
        Set<String> unknown = new TreeSet<>(types.keySet());
        unknown.removeIf(type -> KNOWN.matcher(type).matches());
        return unknown;
    }
}
