package dev.vigia.evaluation.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InsertionTest {
    private static final Map<Long, List<String>> ADDED = Map.of(2L, List.of("x", "y"), 3L, List.of("z"));

    @Test
    void addedLines_endAsTheirNeighboursDo() throws IOException {
        assertEquals("a\nx\ny\nb\nz\nc", copied("a\nb\nc", 100));
        assertEquals("a\r\nx\r\ny\r\nb\r\nz\r\nc\r\n", copied("a\r\nb\r\nc\r\n", 100));
        assertEquals("a\rx\ry\rb\rz\rc", copied("a\rb\rc", 100));
    }

    @Test
    void piecesOfTheInput_doNotShow() throws IOException {
        for (int piece = 1; piece < 6; piece++) {
            assertEquals("a\r\nx\r\ny\r\nb\nz\n\nc", copied("a\r\nb\n\nc", piece));
        }
    }

    @Test
    void nothing_isAddedAfterTheLastLine() throws IOException {
        assertEquals("a\n", copied("a\n", 100));
        assertEquals("", copied("", 100));
    }

    private static String copied(String text, int piece) throws IOException {
        InputStream pieces = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] into) {
                return read(into, 0, Math.min(piece, into.length));
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Insertion.copy(pieces, ADDED, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
