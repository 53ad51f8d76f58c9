package dev.vigia.fraud.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.encoding.Encoded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePushTest {
    @Test
    void push_isReadAsItWasWritten() {
        RulePush read = parse(new RulePush("p1", Instant.parse("2016-09-01T00:00:00Z"), "book: \"é\n\"").json());
        assertEquals("p1", read.id);
        assertEquals(Instant.parse("2016-09-01T00:00:00Z"), read.from);
        assertEquals("book: \"é\n\"", read.book);
        assertNull(parse(new RulePush("p1", null, "b").json()).from);
    }

    @Test
    void namesThatAreNotKnown_areLeftAlone() {
        assertEquals("b", parse("{\"by\":{\"book\":\"x\"},\"push\":\"p\",\"book\":\"b\",\"tags\":[\"push\"]}").book);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]|a JSON object",
                "nonsense|this is none",
                "{'push':'p'}|needs a `push`",
                "{'book':'b'}|needs a `push`",
                "{'push':'p','book':['b']}|needs a `push`",
                "{'push':'p','book':'b','from':'tomorrow'}|`from` is no point in time",
                "{'push':'p','book':'b'|this is none"
            })
    void whatIsNoPush_isRefusedWithTheReason(String record, String reason) {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> parse(record.replace('\'', '"')));
        assertTrue(refused.getMessage().contains(reason), refused::getMessage);
    }

    @Test
    void answer_saysFromWhenOnOrWhyNot() {
        assertEquals(
                "{\"push\":\"p\",\"status\":\"accepted\",\"book\":\"b\",\"from\":\"1970-01-01T00:00:01Z\",\"problems\":[]}",
                RuleAnswer.accepted("p", "b", 1_000).json());
        assertEquals(
                "{\"push\":\"p\",\"status\":\"accepted\",\"book\":\"b\",\"from\":null,\"problems\":[]}",
                RuleAnswer.accepted("p", "b", Long.MIN_VALUE).json());
        assertEquals(
                "{\"push\":null,\"status\":\"refused\",\"book\":null,\"from\":null,\"problems\":[\"why\"]}",
                RuleAnswer.refused(null, List.of("why")).json());
    }

    @Test
    void yesterdaysChange_isRead() {
        String bytes = "01027000000000000003e80262";
        assertEquals(bytes, Encoded.hex(new RuleChangeCodec(), new RuleChange("p", 1_000, "b")));
        RuleChange read = Encoded.read(new RuleChangeCodec(), Encoded.fromHex(bytes));
        assertEquals("p1000b", read.push + read.from + read.book);
    }

    private static RulePush parse(String record) {
        return RulePush.parse(record.getBytes(StandardCharsets.UTF_8));
    }
}
