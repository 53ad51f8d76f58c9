package dev.vigia.music.report;

import dev.vigia.music.csv.Kind;
import dev.vigia.music.csv.TerminalText;
import dev.vigia.music.lake.Row;
import dev.vigia.music.ranking.FileCounts;
import dev.vigia.music.ranking.TopEntry;
import dev.vigia.music.ranking.WeekResult;
import dev.vigia.music.tables.Table;
import dev.vigia.music.tables.Week;
import java.io.PrintStream;
import java.util.Locale;

/** Prints the account of a run and its overall top to a terminal. */
public final class TopsText {
    private static final int WIDEST = 40;

    private final Week week;
    private final WeekResult result;

    public TopsText(Week week, WeekResult result) {
        this.week = week;
        this.result = result;
    }

    public void print(PrintStream out) {
        FileCounts listening = result.files.get(Kind.LISTENING);
        out.printf(
                Locale.ROOT,
                "%,d rows read: %,d joined, %,d of unknown tracks, %,d rejected%n",
                listening.rows,
                listening.rows - listening.rejected - listening.unknown,
                listening.unknown,
                listening.rejected);
        for (FileCounts file : result.files.values()) {
            if (file.rejected > 0) {
                out.printf(
                        "rejected of %s: %s; the first is %s%n",
                        TerminalText.of(file.file), file.reasons(), file.firstRejected);
            }
        }
        long badBytes =
                result.files.values().stream().mapToLong(file -> file.badBytes).sum();
        if (badBytes > 0) {
            out.printf(
                    Locale.ROOT,
                    "%,d bytes of names are not UTF-8: each is shown as U+FFFD and its number%n",
                    badBytes);
        }
        if (result.shrunk > 0) {
            out.printf(
                    Locale.ROOT,
                    "%,d counts are lower than in the earlier snapshot: see the table shrunk%n",
                    result.shrunk);
        }
        out.printf(Locale.ROOT, "%,d plays of %,d tracks by %,d users%n", result.plays, result.tracks, result.users);
        if (result.compared.missing != null) {
            out.printf("no change of rank: %s%n", result.compared.missing);
        }
        out.println();
        out.printf(
                Locale.ROOT,
                "%-11s  %-" + WIDEST + "s  %-" + WIDEST + "s %12s %12s%n",
                week,
                "track",
                "artist",
                "plays",
                "listeners");
        for (TopEntry entry : result.tops.get(Table.OVERALL)) {
            out.printf(
                    Locale.ROOT,
                    "%4d %6s  %-" + WIDEST + "s  %-" + WIDEST + "s %,12d %,12d%n",
                    entry.rank,
                    change(entry.rankChange),
                    shown(entry.name),
                    shown(entry.artist),
                    entry.plays,
                    entry.listeners);
        }
    }

    private static String change(int change) {
        return change == Row.NO_CHANGE ? "" : change == 0 ? "=" : String.format(Locale.ROOT, "%+d", change);
    }

    private static String shown(String text) {
        if (text == null) {
            return "";
        }
        // A line break in a name would break the table.
        return TerminalText.of(text.replaceAll("\\s+", " "), WIDEST);
    }
}
