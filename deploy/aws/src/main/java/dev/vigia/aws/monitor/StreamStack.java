package dev.vigia.aws.monitor;

import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.kinesis.Stream;
import software.amazon.awscdk.services.kinesis.StreamEncryption;
import software.amazon.awscdk.services.kinesis.StreamMode;
import software.constructs.Construct;

/** The Kinesis streams, for a deployment in which they are always there: each shard is billed by the hour. */
public final class StreamStack extends Stack {
    public StreamStack(Construct scope, String id, StackProps props, Profile profile, Names names) {
        super(scope, id, props);
        // Rules and what is said of them, and labels, are few: a shard each.
        Map<String, String> ids = Map.of(
                names.transactions(), "Transactions",
                names.rules(), "Rules",
                names.rulesStatus(), "RulesStatus",
                names.feedback(), "Feedback");
        for (String name : names.streams()) {
            Stream.Builder.create(this, ids.get(name))
                    .streamName(name)
                    .streamMode(StreamMode.PROVISIONED)
                    .shardCount(
                            name.equals(names.transactions())
                                    ? profile.streams().shards()
                                    : 1)
                    .retentionPeriod(
                            Duration.hours(profile.streams().retention().toHours()))
                    // The key of the service, which costs nothing to keep.
                    .encryption(StreamEncryption.MANAGED)
                    .removalPolicy(RemovalPolicy.DESTROY)
                    .build();
        }
    }
}
