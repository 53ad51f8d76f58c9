package dev.vigia.fraud.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.encoding.Encoded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePushTest {
    private static final RuleBook BOOK = RuleBook.parse("r", Books.book(Books.velocity("a", "")));

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
                "nonsense|this is not one",
                "{'push':'p'}|needs a `push`",
                "{'book':'b'}|needs a `push`",
                "{'push':'p','book':['b']}|needs a `push`",
                "{'push':'p','book':'b','from':'tomorrow'}|`from` is not a time",
                "{'push':'p','book':'b','from':'+999999999-12-31T23:59:59Z'}|no transaction can have that time",
                "{'push':'p','book':'b','from':'-999999999-01-01T00:00:00Z'}|no transaction can have that time",
                "{'push':'p','book':'b','from':'+10000-01-01T00:00:00Z'}|before the year 10000",
                "{'push':'p','book':'b'|this is not one"
            })
    void whatIsNoPush_isRefusedWithTheReason(String record, String reason) {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> parse(record.replace('\'', '"')));
        assertTrue(refused.getMessage().contains(reason), refused::getMessage);
    }

    @Test
    void answer_saysFromWhenOnOrWhyNot() {
        assertEquals(
                "{\"push\":\"p\",\"status\":\"accepted\",\"book\":\"test\",\"from\":\"1970-01-01T00:00:01Z\",\"problems\":[],\"warnings\":[]}",
                RuleAnswer.accepted("p", BOOK, 1_000).json());
        assertEquals(
                "{\"push\":\"p\",\"status\":\"accepted\",\"book\":\"test\",\"from\":null,\"problems\":[],\"warnings\":[]}",
                RuleAnswer.accepted("p", BOOK, Long.MIN_VALUE).json());
        assertEquals(
                "{\"push\":null,\"status\":\"refused\",\"book\":null,\"from\":null,\"problems\":[\"why\"],\"warnings\":[]}",
                RuleAnswer.refused(null, List.of("why")).json());
    }

    @Test
    void pushWithALongId_isRefused() {
        String record = "{\"push\":\"" + "p".repeat(101) + "\",\"book\":\"b\"}";
        Exception refused = assertThrows(IllegalArgumentException.class, () -> parse(record));
        assertEquals("`push` has 101 characters; at most 100 are taken", refused.getMessage());
    }

    @Test
    void answer_isBoundedHoweverMuchIsWrong() {
        List<String> problems = Collections.nCopies(1_254, "\u0001".repeat(90_000));
        String answer = RuleAnswer.refused("p".repeat(90_000), problems).json();
        assertTrue(answer.length() < 200_000, () -> answer.length() + " characters");
        assertTrue(answer.contains("\"and 1,234 more\""));
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
