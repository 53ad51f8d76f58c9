package dev.vigia.bench.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.bench.Bench;
import dev.vigia.commands.Vigia;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MusicBenchTest {
    @Test
    void contestants_unknownOneCannotBeLeftOut() {
        assertRefused("There are vigia, duckdb and spark", "--without", "flink");
    }

    @Test
    void contestants_oneHasToBeLeft() {
        assertRefused("one has to be left", "--without", "spark", "--without", "vigia", "--without", "duckdb");
    }

    @Test
    void runs_sparkCannotRunMoreOftenThanTheOthers() {
        assertRefused("--spark-runs 1 to --runs", "--runs", "2", "--spark-runs", "3");
    }

    @Test
    void input_oneFileAloneIsRefused() {
        assertRefused("Give --music-info and --listening, or neither", "--without", "spark", "--listening", "pom.xml");
    }

    @Test
    void figures_medianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        Usage usage = new Usage(0, 0, 0, "");
        List<Figures> runs = List.of(new Figures(9, usage, 0), new Figures(1, usage, 0), new Figures(2, usage, 0));
        assertEquals(2, Figures.median(runs, Figures::seconds));
        assertEquals(5, Figures.median(runs.subList(0, 2), Figures::seconds));
    }

    private static void assertRefused(String why, String... options) {
        StringWriter errors = new StringWriter();
        CommandLine vigia = Vigia.commandLineWith(new Bench()).setErr(new PrintWriter(errors, true));
        String[] command = new String[options.length + 4];
        command[0] = "bench";
        command[1] = "music";
        command[2] = "--work";
        command[3] = System.getProperty("java.io.tmpdir");
        System.arraycopy(options, 0, command, 4, options.length);
        assertEquals(2, vigia.execute(command), errors::toString);
        assertTrue(errors.toString().contains(why), errors::toString);
    }
}
