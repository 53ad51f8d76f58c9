package dev.vigia.local.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vigia.local.CommandFailed;
import dev.vigia.replay.scenarios.Episode;
import dev.vigia.replay.scenarios.Gate;
import dev.vigia.replay.scenarios.Scorecard;
import dev.vigia.replay.scenarios.Truth;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigia score}: a run's alerts against the truth of what was added to its input. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compares the alerts of a finished run with the truth that ./vigia inject kept of its input: which episodes that "
                    + "reach a limit were found and on which transaction, which near-misses stayed silent, and how often "
                    + "everybody else was alerted on.",
            "",
            "An episode is found if an alert names its rule, and none did before the limit was reached. A near-miss is silent "
                    + "if no alert of any rule was raised by one of its transactions.",
            "",
            "In the table: right, with how many episodes the expected happened; at once, how many were alerted on by the very "
                    + "transaction that reaches the limit; detected at, which transaction of an episode that was, at the median."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia score --truth truth.json --lake runs/demo/s3",
            "  ./vigia score --truth truth.json --lake runs/demo/s3 --json score.json --gate recall=0.95,silent=0.99,per1000=2"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:compared, and every bound of --gate is kept", "1:a bound is not kept", "2:bad usage or input"
        })
public final class ScoreCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String ROW = "%-20s %-14s %-8s %8s %8s %8s %8s %12s";
    private static final int SHOWN = 10;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            required = true,
            description = "What ./vigia inject wrote with its --truth.")
    private Path truth;

    @Option(
            names = "--lake",
            paramLabel = "DIR",
            required = true,
            description = "The folder with the lake's buckets, such as runs/demo/s3.")
    private Path lake;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write all of it as JSON.")
    private Path json;

    @Option(
            names = "--gate",
            paramLabel = "NAME=BOUND",
            split = ",",
            description =
                    "Fail if a bound is not kept: recall, the least share found of any rule's episodes; silent, the "
                            + "least share of near-misses that stay silent; per1000, the most alerts opened for 1,000 transactions "
                            + "that were not added.")
    private Map<String, Double> bounds = Map.of();

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        Gate gate = gate();
        Scorecard card = compare(truth());
        PrintWriter out = specification.commandLine().getOut();
        show(card, out);
        if (json != null) {
            write(card);
        }
        List<String> missed = gate.missed(card);
        if (!missed.isEmpty()) {
            throw CommandFailed.because("The run does not keep its bounds: " + String.join("; ", missed) + ".");
        }
        return 0;
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
        Set<String> added = known.episodes().stream()
                .flatMap(episode -> episode.transactions().stream())
                .collect(Collectors.toSet());
        try (ScoredLake run = ScoredLake.open(lake)) {
            Set<String> judged = run.judged(added);
            if (judged.isEmpty()) {
                throw CommandFailed.badInput("Nothing of what " + truth + " tells of is in " + lake
                        + ". Give the lake of a run over the file that ./vigia inject wrote with it.");
            }
            return Scorecard.of(known, run.alerts(), judged, run.transactions() - judged.size());
        }
    }

    private void write(Scorecard card) {
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
            boolean alert = line.expected() == Episode.Expected.ALERT;
            String row = String.format(
                    Locale.ROOT,
                    ROW,
                    line.rule(),
                    line.shape(),
                    alert ? "alert" : "silent",
                    line.episodes(),
                    line.right(),
                    share((double) line.right() / line.episodes()),
                    alert ? line.prompt() : "",
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
                .forEach(failure -> out.println("  " + failure.episode() + ": " + failure.what()));
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
