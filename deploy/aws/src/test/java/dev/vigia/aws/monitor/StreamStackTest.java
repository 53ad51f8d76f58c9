package dev.vigia.aws.monitor;

import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vigia.aws.Templates;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamStackTest {
    @Test
    void streams_areEncryptedAndKeepWhatIsAsked() {
        Templates.of("bank", "stream").resourceCountIs("AWS::Kinesis::Stream", 4);
        Templates.of("bank", "stream")
                .allResourcesProperties(
                        "AWS::Kinesis::Stream",
                        Map.of(
                                "RetentionPeriodHours",
                                168,
                                "StreamEncryption",
                                Map.of("EncryptionType", "KMS", "KeyId", "alias/aws/kinesis")));
        Templates.of("bank", "stream")
                .hasResourceProperties("AWS::Kinesis::Stream", Map.of("Name", "vigia-transactions", "ShardCount", 4));
    }

    @Test
    void streamsOfARun_areMadeByIt() {
        assertNull(Templates.app("null").getNode().tryFindChild("vigia-stream"));
    }
}
