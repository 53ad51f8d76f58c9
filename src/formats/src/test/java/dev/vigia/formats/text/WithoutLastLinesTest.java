package dev.vigia.formats.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutLastLinesTest {
    @ParameterizedTest
    @CsvSource({
        "1, a/b/c/, a/b/",
        "1, a/b/c, a/b/",
        "2, a/b/c/, a/",
        "3, a/b/c/, ''",
        "9, a/b/c/, ''",
        "1, a/b//c/ //, a/b//",
        "1, '', ''",
        "2, a//b//, ''",
    })
    void lastLines_areLeftOutHoweverBytesArrive(int lines, String text, String expected) throws IOException {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            for (int atOnce : new int[] {1, 2, 100}) {
                assertEquals(expected.replace("/", end), read(text.replace("/", end), lines, atOnce));
            }
        }
    }

    @Test
    void longText_isGivenOutButForItsEnd() throws IOException {
        String rows = "1;2;3\n".repeat(100_000);
        String longLine = "x".repeat(200_000) + "\n";
        assertEquals(rows, read(rows + longLine + "sum\n", 2, 1 << 20));
        assertEquals(rows + longLine, read(rows + longLine + "sum", 1, 1_000));
    }

    private static String read(String text, int lines, int atOnce) throws IOException {
        InputStream slow = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, atOnce));
            }
        };
        return new String(new WithoutLastLines(slow, lines).readAllBytes(), StandardCharsets.UTF_8);
    }
}
