package dev.vigia.bench.music;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SparkContestantTest {
    @Test
    void spark_isLookedForWhereItsModuleIsBuilt() {
        assertTrue(Files.isRegularFile(SparkContestant.folder().resolve("pom.xml")));
    }
}
