package dev.vigia.evaluation.scores;

import dev.vigia.evaluation.scores.ScoredTransactions.Figures;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The scores that a rule book gives to a labelled file, and how well they tell fraud from the rest. */
public final class LabelledScore {
    private static final String ROW = "%-28s %12s %9s %9s %9s %9s";
    private static final int WEEK = 7;

    private final LabelledFile file;
    private final double[] scores;
    private final ScoredTransactions scored;

    private LabelledScore(LabelledFile file, double[] scores) {
        this.file = file;
        this.scores = scores;
        this.scored = file.with(scores);
    }

    /**
     * Judges a whole file.
     *
     * @param file with at least one row
     * @param labelDelay from a transaction to the moment when its label reaches the rules; never if empty
     */
    public static LabelledScore of(LabelledFile file, RuleBook book, Optional<Duration> labelDelay) {
        return new LabelledScore(file, file.scores(book, labelDelay));
    }

    /**
     * Returns the figures by period: of all days, the mean of the weeks after a time to learn, and of one week.
     *
     * @param from the first day of that week; {@code null} for none
     */
    public Map<String, Figures> figures(LocalDate from) {
        Map<String, Figures> figures = new LinkedHashMap<>();
        figures.put("all days", scored.all());
        List<Figures> weeks = weeks();
        if (!weeks.isEmpty()) {
            figures.put("mean of " + weeks.size() + " weeks", Figures.mean(weeks));
        }
        if (from != null) {
            figures.put(from + " to " + from.plusDays(WEEK - 1), week((int) from.toEpochDay()));
        }
        return figures;
    }

    /** Returns the figures as lines of a table, with the rows that are no transactions. */
    public List<String> table(Map<String, Figures> figures) {
        List<String> lines = new ArrayList<>();
        lines.add(text(ROW, "", "transactions", "frauds", "AUC ROC", "AP", "CP@100"));
        figures.forEach((period, of) -> {
            lines.add(text(
                    ROW,
                    period,
                    text("%,d", of.transactions()),
                    text("%,d", of.frauds()),
                    share(of.aucRoc()),
                    share(of.averagePrecision()),
                    share(of.cardPrecision())));
            of.kinds()
                    .forEach(kind -> lines.add(text(
                            ROW,
                            "  " + kind.kind(),
                            "",
                            text("%,d", kind.frauds()),
                            "",
                            share(kind.averagePrecision()),
                            "")));
        });
        if (file.unreadable() > 0) {
            lines.add(text("%,d rows are no transactions", file.unreadable()));
        }
        return lines;
    }

    /** Writes {@code transaction_id,score} for every row, in the order of time. */
    public void write(Path output) {
        try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(output))) {
            csv.println("transaction_id,score");
            for (int row = 0; row < scores.length; row++) {
                csv.printf(Locale.ROOT, "%s,%.6f%n", file.id(row), scores[row]);
            }
            // A PrintWriter throws no IOException, so it has to be asked.
            if (csv.checkError()) {
                throw new IOException("the disk is full or gone");
            }
        } catch (IOException failed) {
            throw ExplainedFailure.because("Cannot write " + output + ": " + failed.getMessage() + ".", failed);
        }
    }

    private List<Figures> weeks() {
        // The first measured week follows the training days and one week of label delay. Only whole weeks count.
        int last = file.day(file.size() - 1);
        List<Figures> weeks = new ArrayList<>();
        for (int start = file.day(0) + ScoredTransactions.KNOWN_DAYS + WEEK; start + WEEK <= last + 1; start += WEEK) {
            weeks.add(week(start));
        }
        return weeks;
    }

    private Figures week(int start) {
        return scored.period(start, start + WEEK, WEEK);
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "-" : text("%.3f", share);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
