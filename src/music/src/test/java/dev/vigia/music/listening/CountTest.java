package dev.vigia.music.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.music.csv.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CountTest {
    @Test
    void digits_areACount() {
        assertEquals(0, parsed("0"));
        assertEquals(2_948, parsed("2948"));
        assertEquals(7, parsed("0000000000007"));
        assertEquals(Integer.MAX_VALUE, parsed("2147483647"));
    }

    @Test
    void whatIsNoCount_hasItsReason() {
        assertEquals(Reason.COUNT_TOO_LARGE, reason("2147483648"));
        assertEquals(Reason.COUNT_TOO_LARGE, reason("99999999999999999999999999"));
        assertEquals(Reason.COUNT_NEGATIVE, reason("-1"));
        assertEquals(Reason.COUNT_NOT_NUMERIC, reason(""));
        assertEquals(Reason.COUNT_NOT_NUMERIC, reason("-"));
        assertEquals(Reason.COUNT_NOT_NUMERIC, reason("1.5"));
        assertEquals(Reason.COUNT_NOT_NUMERIC, reason(" 1"));
        assertEquals(Reason.COUNT_NOT_NUMERIC, reason("9999999999x"));
        assertEquals(Reason.COUNT_NOT_NUMERIC, reason("-9x"));
    }

    private static Reason reason(String text) {
        long parsed = parsed(text);
        assertEquals(true, parsed < 0, text);
        return Count.reason(parsed);
    }

    private static long parsed(String text) {
        byte[] bytes = (">" + text + "<").getBytes(StandardCharsets.UTF_8);
        return Count.parse(bytes, 1, bytes.length - 1);
    }
}
