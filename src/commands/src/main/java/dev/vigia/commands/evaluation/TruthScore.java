package dev.vigia.commands.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vigia.evaluation.scorecard.Episode;
import dev.vigia.evaluation.scorecard.Findings;
import dev.vigia.evaluation.scorecard.Gate;
import dev.vigia.evaluation.scorecard.Scorecard;
import dev.vigia.evaluation.scorecard.ScoredLake;
import dev.vigia.evaluation.scorecard.Truth;
import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** The part of {@code vigia score} that compares a finished run with the truth of what was added to its input. */
final class TruthScore {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String ROW = "%-20s %-14s %-8s %8s %8s %8s %8s %12s";
    private static final int SHOWN = 10;

    @Option(names = "--truth", paramLabel = "FILE", description = "What ./vigia inject wrote with its --truth.")
    private Path truth;

    @Option(
            names = "--lake",
            paramLabel = "DIR",
            description = "The folder with the lake's buckets, such as runs/demo/s3.")
    private Path lake;

    @Option(
            names = "--gate",
            paramLabel = "NAME=BOUND",
            split = ",",
            description =
                    "Fail if a bound is not kept: recall, the least share found of any rule's episodes; silent, the "
                            + "least share of near-misses that stay silent; per1000, the most alerts opened for 1,000 transactions "
                            + "that were not added.")
    private Map<String, Double> bounds = Map.of();

    boolean isAsked() {
        return truth != null && lake != null;
    }

    /** @throws CommandFailed if the input is unusable, or a bound of the gate is not kept */
    void run(PrintWriter out, Path json) throws SQLException, IOException {
        Gate gate = gate();
        Scorecard card = compare(truth());
        show(card, out);
        if (json != null) {
            write(card, json);
        }
        List<String> missed = gate.missed(card);
        if (!missed.isEmpty()) {
            throw CommandFailed.because("The run does not keep its bounds: " + String.join("; ", missed) + ".");
        }
    }

    private Gate gate() {
        try {
            return new Gate(bounds);
        } catch (IllegalArgumentException unknown) {
            throw CommandFailed.badInput(unknown.getMessage());
        }
    }

    private Truth truth() {
        try {
            Truth read = JSON.readValue(truth.toFile(), Truth.class);
            if (Truth.SCHEMA.equals(read.schema())) {
                return read;
            }
        } catch (JsonProcessingException otherJson) {
            throw notATruth(": " + otherJson.getOriginalMessage());
        } catch (IOException unreadable) {
            throw CommandFailed.badInput("Cannot read " + truth + ". Give --truth the file that ./vigia inject wrote.");
        }
        throw notATruth("");
    }

    private CommandFailed notATruth(String reason) {
        return CommandFailed.badInput("Cannot use " + truth + ": it is no " + Truth.SCHEMA + reason
                + ". Give --truth the file that ./vigia inject wrote.");
    }

    private Scorecard compare(Truth known) throws SQLException, IOException {
        try (ScoredLake run = ScoredLake.open(lake)) {
            Findings findings = run.findings(known.transactions());
            if (findings.hits().isEmpty()) {
                throw CommandFailed.badInput("Nothing of what " + truth + " tells of is in " + lake
                        + ". Give the lake of a run over the file that ./vigia inject wrote with it.");
            }
            return Scorecard.of(known, findings);
        }
    }

    private static void write(Scorecard card, Path json) {
        try {
            JSON.writeValue(json.toFile(), card);
        } catch (IOException failed) {
            throw CommandFailed.because("Cannot write " + json + ": " + failed.getMessage() + ".");
        }
    }

    private static void show(Scorecard card, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                ROW + "%n",
                "rule",
                "shape",
                "expected",
                "episodes",
                "right",
                "share",
                "at once",
                "detected at");
        for (Scorecard.Line line : card.lines()) {
            boolean reached = line.expected() != Episode.Expected.SILENT;
            String row = String.format(
                    Locale.ROOT,
                    ROW,
                    Printable.line(line.rule()),
                    Printable.line(line.shape()),
                    line.expected().name().toLowerCase(Locale.ROOT),
                    line.episodes(),
                    line.right(),
                    share((double) line.right() / line.episodes()),
                    reached ? line.prompt() : "",
                    line.detectedAt() == null ? "" : String.format(Locale.ROOT, "%.1f", line.detectedAt()));
            out.println(row.stripTrailing());
        }
        out.printf(Locale.ROOT, "%nrecall            %s   of the episodes that reach a limit%n", share(card.recall()));
        out.printf(Locale.ROOT, "silent            %s   of the near-misses%n", share(card.silent()));
        out.printf(
                Locale.ROOT,
                "alerts per 1,000  %s   %,d opened by %,d transactions that were not added%n",
                card.alertsPer1000() == null ? "    -" : String.format(Locale.ROOT, "%5.2f", card.alertsPer1000()),
                card.backgroundAlerts(),
                card.background());
        out.printf(
                Locale.ROOT,
                "failed            %,5d   of %,d episodes%n",
                card.failures().size(),
                card.episodes());
        card.failures().stream()
                .limit(SHOWN)
                .forEach(failure -> out.println("  " + Printable.line(failure.episode() + ": " + failure.what())));
        if (card.failures().size() > SHOWN) {
            out.printf(
                    Locale.ROOT,
                    "  and %,d more; --json FILE has them all%n",
                    card.failures().size() - SHOWN);
        }
        out.flush();
    }

    private static String share(Double share) {
        return share == null ? "    -" : String.format(Locale.ROOT, "%.3f", share);
    }
}
