package dev.vigia.commands.evaluation;

import dev.vigia.commands.inputs.BookWarnings;
import dev.vigia.commands.inputs.Documents;
import dev.vigia.commands.terminal.Terminal;
import dev.vigia.evaluation.backtest.Backtest;
import dev.vigia.evaluation.backtest.BacktestReport;
import dev.vigia.evaluation.backtest.Curve;
import dev.vigia.evaluation.lake.LakeSource;
import dev.vigia.evaluation.lake.S3Lake;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.mappings.Source;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigia backtest}: a candidate rule book over the lake's history. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Judges the transactions of a lake with a rule book, by the job's own kernel, and prints how many alerts the book would "
                    + "have opened. With --against, it also prints the alerts in which another book differs.",
            "",
            "Zone, currency and country come from the lake. So do the labels that had arrived when a transaction was judged.",
            "",
            "The command only reads the lake. It touches no running job, topic or table."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia backtest --rules candidate.yaml --lake runs/demo/s3",
            "  ./vigia backtest --rules candidate.yaml --against running.yaml --lake runs/demo/s3 --from 2016-08-15",
            "  ./vigia backtest --lake runs/demo/s3 --curve velocity-1h",
            "  ./vigia backtest --rules candidate.yaml --lake s3://vigia-processed --from 2016-08-15"
        })
public final class BacktestCommand implements Callable<Void> {
    @Option(names = "--rules", paramLabel = "FILE", description = "The candidate (default: the book that ships).")
    private Path rules;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "A book to compare it with, such as the running one (default: none).")
    private Path against;

    @Option(
            names = "--lake",
            paramLabel = "DIR|s3://BUCKET",
            required = true,
            description =
                    "The folder with the lake's buckets, such as runs/demo/s3, or the bucket of processed transactions, such as "
                            + "s3://vigia-processed. For a bucket, address, region and keys come from the environment or a profile "
                            + "with keys.")
    private String lake;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Judge with the zone, currency and country of this mapping (default: those of the lake).")
    private Path mapping;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            defaultValue = "1970-01-01",
            description = "The first day to count. Earlier days are history only (default: all days).")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            defaultValue = "9999-12-31",
            description = "The last day to count (default: all days).")
    private LocalDate to;

    @Option(
            names = "--curve",
            paramLabel = "RULE",
            description =
                    "Also print how many transactions a rule of the running book would have hit at other thresholds.")
    private String curve;

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many of the added alerts to print, and of the removed ones (default: ${DEFAULT-VALUE}).")
    private int examples;

    @Mixin
    private Terminal terminal;

    @Override
    public Void call() throws SQLException, IOException {
        SourceMapping source = mapping == null ? null : Documents.mapping(mapping);
        List<RuleBook> books = new ArrayList<>(List.of(Documents.book(rules, "--rules")));
        if (against != null) {
            books.add(Documents.book(against, "--against"));
        }
        if (!S3Lake.isNamedBy(lake)) {
            judge(Path.of(lake), source, books);
            return null;
        }
        try (S3Lake copy = S3Lake.copy(lake, Backtest.begin(books, from), to, terminal.messages())) {
            judge(copy.buckets(), source, books);
        }
        return null;
    }

    private void judge(Path buckets, SourceMapping given, List<RuleBook> books) throws SQLException {
        LakeSource found = LakeSource.of(buckets, Backtest.begin(books, from), to);
        Source source = found.judgedAs(given);
        warn(found, source, books);
        Backtest backtest = new Backtest(buckets, source, from, to);
        BacktestReport report = new BacktestReport(backtest, backtest.run(books), examples);
        terminal.print(report.lines());
        if (curve != null) {
            terminal.print(report.curve(curve, Curve.of(buckets, curve, from, to)));
        }
    }

    private void warn(LakeSource found, Source source, List<RuleBook> books) {
        if (!found.isEmpty()) {
            found.contradiction(source).ifPresent(terminal::tell);
            books.stream()
                    // The first book is --rules. Without a file it is the one that ships, with warnings of its own.
                    .flatMap(book -> BookWarnings.of(book, book == books.get(0) ? rules : against, source).stream())
                    .distinct()
                    .forEach(terminal::tell);
        }
    }
}
