package dev.vigia.bench.music;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorTest {
    @TempDir
    private Path folder;

    @Test
    void floor_findsEveryLineEndAndComma() throws Exception {
        String rows = "TR1,ann,2\nTR2,böb,17\n,,\n\n".repeat(70_000);
        assertEquals(new Floor.Found(280_000, 420_000), Floor.in(file(rows)));
    }

    @Test
    void floor_bytesThatDifferInOneBitAreNeither() throws Exception {
        StringBuilder others = new StringBuilder();
        for (int bit = 0; bit < 7; bit++) {
            others.append((char) ('\n' ^ 1 << bit)).append((char) (',' ^ 1 << bit));
        }
        assertEquals(new Floor.Found(0, 0), Floor.in(file(others.toString().repeat(9))));
    }

    @Test
    void floor_emptyFileHasNone() throws Exception {
        assertEquals(new Floor.Found(0, 0), Floor.in(file("")));
    }

    private Path file(String content) throws Exception {
        return Files.writeString(folder.resolve("rows.csv"), content);
    }
}
