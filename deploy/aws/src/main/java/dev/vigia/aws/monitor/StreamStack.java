package dev.vigia.aws.monitor;

import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.aws.profiles.StreamSettings;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.kinesis.Stream;
import software.amazon.awscdk.services.kinesis.StreamEncryption;
import software.amazon.awscdk.services.kinesis.StreamMode;
import software.constructs.Construct;

/** The Kinesis streams of a deployment in which they always exist. */
public final class StreamStack extends Stack {
    private final StreamSettings settings;

    public StreamStack(Construct scope, String id, StackProps props, Profile profile) {
        super(scope, id, props);
        settings = profile.streams();
        Names names = profile.names();
        stream("Transactions", names.transactions(), settings.shards());
        // Rules, the answers to them and labels are few, and one shard is enough for each.
        stream("Rules", names.rules(), 1);
        stream("RulesStatus", names.rulesStatus(), 1);
        stream("Feedback", names.feedback(), 1);
    }

    private void stream(String id, String name, int shards) {
        Stream.Builder.create(this, id)
                .streamName(name)
                .streamMode(StreamMode.PROVISIONED)
                .shardCount(shards)
                .retentionPeriod(Duration.hours(settings.retention().toHours()))
                // The key of the service costs nothing.
                .encryption(StreamEncryption.MANAGED)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }
}
