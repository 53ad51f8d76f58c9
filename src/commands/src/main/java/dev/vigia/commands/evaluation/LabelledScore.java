package dev.vigia.commands.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vigia.commands.inputs.DemoInputs;
import dev.vigia.evaluation.scores.LabelledFile;
import dev.vigia.evaluation.scores.ScoredTransactions;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.errors.CommandFailed;
import dev.vigia.transactions.mappings.SourceMapping;
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
import picocli.CommandLine.Option;

/** The part of {@code vigia score} that judges a file whose rows say whether they turned out to be fraud. */
final class LabelledScore {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String ROW = "%-28s %12s %9s %9s %9s %9s%n";
    private static final int WEEK = 7;

    @Option(names = "--input", paramLabel = "CSV", description = "A labelled file, plain or .gz.")
    private Path input;

    @Option(names = "--mapping", paramLabel = "FILE", description = "What its columns mean, with `label`.")
    private Path mapping;

    @Option(names = "--labels", description = "Measure the scores against the column that the mapping calls `label`.")
    private boolean labels;

    @Option(names = "--rules", paramLabel = "FILE", description = "The rule book (default: the one that ships).")
    private Path rules;

    @Option(
            names = "--label-delay",
            paramLabel = "DURATION",
            description = "Rules learn of each label that long after its transaction (default: never).")
    private Duration delay;

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description = "Also the average precision for each kind of fraud that this column names.")
    private String kinds;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Also the figures of the seven days from there on, measured as the handbook does.")
    private LocalDate from;

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description = "Write transaction_id,score for every row, in the order of time.")
    private Path output;

    boolean isAsked() {
        return input != null && mapping != null && labels;
    }

    /** Judges, measures, shows, and writes what was asked for. */
    void run(PrintWriter out, Path json) {
        SourceMapping source = source();
        RuleBook book = book();
        DemoInputs.warnings(book, rules == null, source.source()).forEach(out::println);
        LabelledFile file = read(source);
        double[] scores = file.scores(book, Optional.ofNullable(delay));
        ScoredTransactions scored = file.with(scores);
        Map<String, ScoredTransactions.Figures> figures = figures(file, scored);
        show(file, figures, out);
        if (output != null) {
            write(file, scores);
        }
        if (json != null) {
            write(figures, json);
        }
    }

    private SourceMapping source() {
        SourceMapping source = DemoInputs.mapping(mapping);
        if (source.label == null) {
            throw CommandFailed.badInput("The mapping " + mapping
                    + " names no label. Add `label: COLUMN`, the column that says 1 for fraud and 0 otherwise.");
        }
        return source;
    }

    private LabelledFile read(SourceMapping source) {
        try {
            LabelledFile file = LabelledFile.read(
                    Input.of(DemoInputs.readable(input, "--input").toString()), source, kinds);
            if (file.size() == 0) {
                throw CommandFailed.badInput("No row of " + input + " is a transaction. Check the mapping's formats.");
            }
            return file;
        } catch (UnusableInput unusable) {
            throw CommandFailed.badInput(unusable.getMessage());
        }
    }

    private RuleBook book() {
        try {
            return rules == null
                    ? RuleBook.shipped()
                    : RuleBook.parse(rules.toString(), Files.readString(DemoInputs.rules(rules)));
        } catch (IOException unreadable) {
            throw CommandFailed.badInput("Cannot read " + rules + ".");
        }
    }

    private Map<String, ScoredTransactions.Figures> figures(LabelledFile file, ScoredTransactions scored) {
        Map<String, ScoredTransactions.Figures> figures = new LinkedHashMap<>();
        figures.put("all days", scored.all());
        int first = file.day(0);
        int last = file.day(file.size() - 1);
        List<ScoredTransactions.Figures> weeks = new ArrayList<>();
        for (int start = first + ScoredTransactions.KNOWN_DAYS + WEEK; start + WEEK <= last + 1; start += WEEK) {
            weeks.add(scored.period(start, start + WEEK, WEEK));
        }
        if (!weeks.isEmpty()) {
            figures.put("mean of " + weeks.size() + " weeks", ScoredTransactions.Figures.mean(weeks));
        }
        if (from != null) {
            int start = (int) from.toEpochDay();
            figures.put(from + " to " + from.plusDays(WEEK - 1), scored.period(start, start + WEEK, WEEK));
        }
        return figures;
    }

    private static void show(LabelledFile file, Map<String, ScoredTransactions.Figures> figures, PrintWriter out) {
        out.printf(ROW, "", "transactions", "frauds", "AUC ROC", "AP", "CP@100");
        figures.forEach((period, of) -> {
            out.printf(
                    ROW,
                    period,
                    String.format(Locale.ROOT, "%,d", of.transactions()),
                    String.format(Locale.ROOT, "%,d", of.frauds()),
                    share(of.aucRoc()),
                    share(of.averagePrecision()),
                    share(of.cardPrecision()));
            for (ScoredTransactions.OfKind kind : of.kinds()) {
                out.printf(
                        ROW,
                        "  " + Printable.line(kind.kind()),
                        "",
                        String.format(Locale.ROOT, "%,d", kind.frauds()),
                        "",
                        share(kind.averagePrecision()),
                        "");
            }
        });
        if (file.unreadable() > 0) {
            out.printf(Locale.ROOT, "%,d rows are no transactions%n", file.unreadable());
        }
        out.flush();
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }

    private void write(LabelledFile file, double[] scores) {
        try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(output))) {
            csv.println("transaction_id,score");
            for (int row = 0; row < scores.length; row++) {
                csv.printf(Locale.ROOT, "%s,%.6f%n", file.id(row), scores[row]);
            }
            if (csv.checkError()) {
                throw new IOException("the disk is full or gone");
            }
        } catch (IOException failed) {
            throw CommandFailed.because("Cannot write " + output + ": " + failed.getMessage() + ".");
        }
    }

    private static void write(Map<String, ScoredTransactions.Figures> figures, Path json) {
        try {
            JSON.writeValue(json.toFile(), figures);
        } catch (IOException failed) {
            throw CommandFailed.because("Cannot write " + json + ": " + failed.getMessage() + ".");
        }
    }
}
