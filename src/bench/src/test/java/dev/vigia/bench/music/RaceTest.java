package dev.vigia.bench.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceTest {
    @TempDir
    private Path folder;

    private Race race;
    private Copying right;

    @BeforeEach
    void writeTheRightTables() throws Exception {
        Path file = Files.writeString(folder.resolve("any.csv"), "");
        race = new Race(new MusicFiles(file, file), Files.createDirectories(folder.resolve("work")));
        right = new Copying("right", written("right", "(values (1, 'a'), (2, null), (2, null)) as rows(rank, name)"));
    }

    @Test
    void tables_otherOrderAndAColumnMoreAreTheSame() throws Exception {
        Copying other = new Copying(
                "other",
                written("other", "(values (null, 2, 0), (null, 2, 0), ('a', 1, 0)) as rows(name, rank, rank_change)"));
        race.round(List.of(right, other));
        race.round(List.of(right));
        assertEquals(2, race.figures().get(right).size());
        assertEquals(1, race.figures().get(other).size());
        assertEquals(1.5, race.figures().get(other).get(0).seconds());
    }

    @Test
    void tables_differencesAreCountedAndFail() throws Exception {
        Copying other =
                new Copying("other", written("other", "(values (1, 'a'), (2, null), (3, 'c')) as rows(rank, name)"));
        ExplainedFailure failure = assertThrows(ExplainedFailure.class, () -> race.round(List.of(right, other)));
        assertEquals(ExplainedFailure.Kind.FAILED, failure.kind());
        assertTrue(
                failure.getMessage().contains("other's by_user: 1 rows are missing and 1 are wrong"),
                failure::getMessage);
    }

    @Test
    void program_thatFailsIsNamedWithItsLastWords() {
        ExplainedFailure failure = assertThrows(
                ExplainedFailure.class, () -> race.round(List.of(new Copying("lost", folder.resolve("nowhere")))));
        assertTrue(failure.getMessage().contains("lost: it ended with exit code"), failure::getMessage);
    }

    private Path written(String name, String rows) throws Exception {
        Path tables = Files.createDirectories(folder.resolve(name));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String table : Tops.TABLES) {
                statement.execute("copy (from " + rows + ") to '" + tables.resolve(table + ".parquet") + "'");
            }
        }
        return tables;
    }

    /** A contestant whose program copies tables that exist. */
    private record Copying(String name, Path tables) implements Contestant {
        @Override
        public List<String> command(MusicFiles files, Path out) {
            return List.of(
                    "/bin/sh", "-c", "cp -r \"$1\" \"$2\" && echo copied", "sh", tables.toString(), out.toString());
        }

        @Override
        public Figures figures(Usage usage, Path out) {
            assertEquals("copied", usage.lastLine());
            return new Figures(1.5, usage, 0);
        }

        @Override
        public String files(Path out, String table) {
            return out.resolve(table + ".parquet").toString();
        }
    }
}
