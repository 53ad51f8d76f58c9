package dev.vigia.commands.evaluation;

import dev.vigia.commands.inputs.DemoInputs;
import dev.vigia.evaluation.backtest.Backtest;
import dev.vigia.evaluation.backtest.Curve;
import dev.vigia.evaluation.backtest.Trial;
import dev.vigia.evaluation.lake.LakeSource;
import dev.vigia.evaluation.lake.S3Lake;
import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.Typology;
import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.mappings.Source;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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

/** {@code vigia backtest}: a candidate book over the lake's history. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Judges the transactions that lie in a lake by a rule book, with the very kernel of the job, and says how many alerts "
                    + "it would have opened. With --against, which of them another book would have opened, too.",
            "",
            "Zone, currency and country are those that the lake says its transactions are of.",
            "",
            "What labels had confirmed when a transaction was judged lies beside it in the lake, and is judged with again.",
            "",
            "Reads the lake and touches nothing: no running job, no topic, no table."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia backtest --rules candidate.yaml --lake runs/demo/s3",
            "  ./vigia backtest --rules candidate.yaml --against running.yaml --lake runs/demo/s3 --from 2016-08-15",
            "  ./vigia backtest --lake runs/demo/s3 --curve velocity-1h",
            "  ./vigia backtest --rules candidate.yaml --lake s3://vigia-processed --from 2016-08-15"
        })
public final class BacktestCommand implements Callable<Integer> {
    private static final int NAMED = 3;

    @Option(names = "--rules", paramLabel = "FILE", description = "The candidate (default: the book that ships).")
    private Path rules;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "A book to compare it with, such as the running one.")
    private Path against;

    @Option(
            names = "--lake",
            paramLabel = "DIR|s3://BUCKET",
            required = true,
            description =
                    "The folder with the lake's buckets, such as runs/demo/s3, or the bucket of processed transactions, "
                            + "such as s3://vigia-processed, with address, region and keys of the environment or a profile with keys.")
    private String lake;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Judge by the zone, currency and country of this source (default: what the lake says).")
    private Path mapping;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            defaultValue = "1970-01-01",
            description = "The first day that counts; what lies before it is history (default: all).")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            defaultValue = "9999-12-31",
            description = "The last day (default: all).")
    private LocalDate to;

    @Option(
            names = "--curve",
            paramLabel = "RULE",
            description = "Also: how many transactions a rule of the running book would have hit at other thresholds.")
    private String curve;

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "3",
            description = "Of the alerts that are added and removed (default: ${DEFAULT-VALUE}).")
    private int examples;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        SourceMapping source = mapping == null ? null : DemoInputs.mapping(mapping);
        List<RuleBook> books = new ArrayList<>(List.of(DemoInputs.book(rules, "--rules")));
        if (against != null) {
            books.add(DemoInputs.book(against, "--against"));
        }
        if (!S3Lake.isNamedBy(lake)) {
            judge(Path.of(lake), source, books);
            return 0;
        }
        try (S3Lake copy = S3Lake.copy(
                lake,
                Backtest.begin(books, from),
                to,
                specification.commandLine().getErr())) {
            judge(copy.buckets(), source, books);
        }
        return 0;
    }

    private void judge(Path buckets, SourceMapping given, List<RuleBook> books) throws Exception {
        PrintWriter out = specification.commandLine().getOut();
        LakeSource lakeSource = LakeSource.of(buckets, Backtest.begin(books, from), to);
        Source source = lakeSource.judgedAs(given);
        warn(lakeSource, source, books);
        Backtest backtest = new Backtest(buckets, source, from, to);
        List<Trial> trials = backtest.run(books);
        out.printf(
                Locale.ROOT,
                "%,d transactions of %,d accounts on %,d days%n",
                backtest.transactions(),
                backtest.accounts(),
                backtest.days());
        if (!backtest.labelled()) {
            showUnlabelled(out, books);
        }
        if (against != null) {
            books.get(0)
                    .contradictions(books.get(1))
                    .forEach(sentence ->
                            out.println("a job with the other book would refuse the candidate: " + sentence));
        }
        showTable(out, trials, backtest);
        if (trials.size() == 2) {
            showDifference(out, trials.get(0), trials.get(1));
        }
        if (curve != null) {
            showCurve(out, buckets, backtest);
        }
        out.flush();
    }

    private void warn(LakeSource lakeSource, Source source, List<RuleBook> books) {
        if (lakeSource.isEmpty()) {
            return;
        }
        PrintWriter messages = specification.commandLine().getErr();
        lakeSource.contradiction(source).map(Printable::line).ifPresent(messages::println);
        books.stream()
                .flatMap(book -> DemoInputs.warnings(book, rules == null && book == books.get(0), source).stream())
                .distinct()
                .forEach(messages::println);
        messages.flush();
    }

    private static void showUnlabelled(PrintWriter out, List<RuleBook> books) {
        List<String> asking = books.stream()
                .flatMap(book -> book.rules.stream())
                .filter(rule -> rule.pattern.needsLabels())
                .map(rule -> rule.id)
                .distinct()
                .toList();
        if (!asking.isEmpty()) {
            out.println("no transaction that was read has labels, which these rules ask for: "
                    + asking.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (asking.size() > NAMED ? " and " + (asking.size() - NAMED) + " more" : ""));
        }
    }

    private void showTable(PrintWriter out, List<Trial> trials, Backtest backtest) {
        for (Trial trial : trials) {
            long alerts = trial.opened().size();
            out.printf(
                    Locale.ROOT,
                    "%n%-24s %8s %8s %10s %10s%n",
                    (trial == trials.get(0) ? "candidate " : "against ") + Printable.line(trial.book().name),
                    "hits",
                    "alerts",
                    "per 1,000",
                    "per day");
            for (Rule rule : trial.book().rules) {
                if (trial.book().alertsByItself(rule)) {
                    line(out, "  " + rule.id, Long.toString(trial.hits(rule.id)), trial.openedBy(rule.id), backtest);
                } else {
                    out.printf(Locale.ROOT, "  %-22s %,8d%n", rule.id, trial.hits(rule.id));
                }
            }
            for (Typology typology : trial.book().typologies) {
                String id = typology.id;
                line(out, "  " + id, Long.toString(trial.hits(id)), trial.openedBy(id), backtest);
            }
            line(out, "  all", "", alerts, backtest);
            out.printf(Locale.ROOT, "  updates of them %,d, digest %s%n", trial.updated(), trial.digest());
        }
    }

    private static void line(PrintWriter out, String name, String hits, long alerts, Backtest backtest) {
        out.printf(
                Locale.ROOT,
                "%-24s %8s %,8d %10.2f %10.2f%n",
                name,
                hits,
                alerts,
                backtest.transactions() == 0 ? 0 : 1000.0 * alerts / backtest.transactions(),
                backtest.days() == 0 ? 0 : (double) alerts / backtest.days());
    }

    private void showDifference(PrintWriter out, Trial candidate, Trial other) {
        Set<String> added = new LinkedHashSet<>(candidate.opened().keySet());
        added.removeAll(other.opened().keySet());
        Set<String> removed = new LinkedHashSet<>(other.opened().keySet());
        removed.removeAll(candidate.opened().keySet());
        long kept = candidate.opened().size() - added.size();
        out.printf(Locale.ROOT, "%nalerts kept %,d, added %,d, removed %,d%n", kept, added.size(), removed.size());
        showExamples(out, "added", added, candidate.opened());
        showExamples(out, "removed", removed, other.opened());
    }

    private void showExamples(PrintWriter out, String what, Set<String> keys, Map<String, Alert> alerts) {
        keys.stream()
                .limit(examples)
                .map(alerts::get)
                .forEach(alert -> out.printf(
                        Locale.ROOT,
                        "  %s: %s, %s, transaction %s at %s: %s%n",
                        what,
                        Trial.subject(alert),
                        alert.severity,
                        Printable.line(alert.trigger.id),
                        Instant.ofEpochMilli(alert.trigger.time),
                        Printable.line(alert.lead().reason)));
    }

    private void showCurve(PrintWriter out, Path buckets, Backtest backtest) throws Exception {
        List<Curve.Step> steps = Curve.of(buckets, curve, from, to);
        out.printf(Locale.ROOT, "%n%s: transactions hit, had its threshold been moved%n", Printable.line(curve));
        out.printf(Locale.ROOT, "  %12s %10s %10s%n", "moved by", "hits", "per 1,000");
        for (Curve.Step step : steps) {
            double perThousand = backtest.transactions() == 0 ? 0 : 1000.0 * step.hits() / backtest.transactions();
            out.printf(Locale.ROOT, "  %+12.3f %,10d %10.2f%n", step.shift(), step.hits(), perThousand);
        }
        if (steps.isEmpty()) {
            out.println("  no transaction has a margin of it; was it in the book of the job that wrote the lake?");
        }
    }
}
