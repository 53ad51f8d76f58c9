package dev.vigia.bench.music;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Prints the result of a race: medians, and the ratio of the first contestant to each other one. */
final class RaceReport {
    private static final double MEGABYTE = 1e6;

    private final PrintWriter out;

    RaceReport(PrintWriter out) {
        this.out = out;
    }

    /** Prints the input's sizes, as DuckDB counts them. */
    void input(MusicFiles files) throws IOException, SQLException {
        String counts = "select count(*), count(distinct user_id) from read_csv('"
                + files.listening().toString().replace("'", "''") + "', all_varchar = true)";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(counts)) {
            result.next();
            say(
                    "input        %,d rows of %,d users, %,.0f MB; tracks %,.0f MB",
                    result.getLong(1),
                    result.getLong(2),
                    Files.size(files.listening()) / MEGABYTE,
                    Files.size(files.musicInfo()) / MEGABYTE);
        }
    }

    void floor(Figures floor) {
        say("floor        %.2f s to find its line ends and commas", floor.seconds());
    }

    void results(Map<Contestant, List<Figures>> figures) {
        say(
                "%-10s %5s %10s %10s %12s %12s %10s",
                "", "runs", "seconds", "wall s", "processor s", "memory MB", "heap MB");
        figures.forEach((contestant, runs) -> say(
                "%-10s %5d %10.2f %10.2f %12.2f %,12.0f %10s",
                contestant.name(),
                runs.size(),
                Figures.median(runs, Figures::seconds),
                Figures.median(runs, run -> run.usage().wallSeconds()),
                Figures.median(runs, run -> run.usage().processorSeconds()),
                Figures.median(runs, run -> run.usage().peakMemoryBytes()) / MEGABYTE,
                heap(runs)));
        figures.forEach((contestant, runs) -> say("%-10s seconds of each run: %s", contestant.name(), each(runs)));
        ratios(figures);
    }

    private void ratios(Map<Contestant, List<Figures>> figures) {
        Map.Entry<Contestant, List<Figures>> first =
                figures.entrySet().iterator().next();
        figures.forEach((other, runs) -> {
            if (other != first.getKey()) {
                say(
                        "%s takes %.2f of %s's seconds, %.2f of its processor seconds and %.2f of its memory",
                        first.getKey().name(),
                        ratio(first.getValue(), runs, Figures::seconds),
                        other.name(),
                        ratio(first.getValue(), runs, run -> run.usage().processorSeconds()),
                        ratio(first.getValue(), runs, run -> run.usage().peakMemoryBytes()));
            }
        });
        if (figures.size() > 1) {
            say("all tables of all runs hold the same rows");
        }
    }

    private static String heap(List<Figures> runs) {
        double bytes = Figures.median(runs, Figures::peakHeapBytes);
        return bytes == 0 ? "unknown" : String.format(Locale.ROOT, "%,.0f", bytes / MEGABYTE);
    }

    private static double ratio(List<Figures> runs, List<Figures> others, ToDoubleFunction<Figures> figure) {
        return Figures.median(runs, figure) / Figures.median(others, figure);
    }

    private static String each(List<Figures> runs) {
        return String.join(
                " ",
                runs.stream()
                        .map(run -> String.format(Locale.ROOT, "%.2f", run.seconds()))
                        .toList());
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }
}
