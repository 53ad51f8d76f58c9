package dev.vigia.bench.state;

import dev.vigia.bench.machine.Machine;
import dev.vigia.bench.soak.SoakPlan;
import dev.vigia.commands.inputs.Documents;
import dev.vigia.commands.inputs.OptionChecks;
import dev.vigia.fraud.rules.RuleBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./vigia bench state}: measures the size of accounts in state, and whether they expire in time. */
@Command(
        name = "state",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lets accounts come, pay for ten days and stay away. Shows day by day how many accounts are kept and how many bytes "
                    + "they take in the job's format. The job's kernel judges and sets when each account expires. Accounts lie in "
                    + "memory here, while the job has RocksDB.",
            "",
            "If every account expires as late as it may, as many are kept as come within one and a half times the book's memory.",
            "",
            "With --job the same payments go through the job's own graph, with RocksDB, timers of event time and checkpoints, in "
                    + "a JVM of its own, with outputs that keep nothing. The job rests while it is measured. Then event time goes "
                    + "on without payments until all accounts must have expired. Fails if the state does not level off, or if "
                    + "some of it stays. The number of accounts is RocksDB's estimate of its timers."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia bench state --accounts 5000000 --days 120",
            "  ./vigia bench state --job --accounts 200000"
        })
public final class StateBench implements Callable<Integer> {
    static final int LINES = 12;
    private static final String ROW = "%6s %14s %14s %12s %10s %10s %10s%n";

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "5000000",
            description = "Accounts that come, evenly over all days but the last ten (default: ${DEFAULT-VALUE}).")
    private int accounts;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "120",
            description = "Days of event time with payments (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--rules", paramLabel = "FILE", description = "The rule book (default: the one that ships).")
    private Path rules;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the payments (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--job", description = "Measures the whole job, instead of its kernel alone.")
    private boolean throughJob;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "With --job: parallelism of the job (default: ${DEFAULT-VALUE}).")
    private int parallelism;

    @Option(
            names = "--checkpoints",
            paramLabel = "DURATION",
            defaultValue = "PT1M",
            description = "With --job: time between checkpoints; AWS uses one minute (default: ${DEFAULT-VALUE}).")
    private Duration checkpoints;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "runs/bench-state",
            description = "With --job: folder for the run (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        OptionChecks.requireAtLeast(1, "--accounts", accounts);
        // Accounts come on all days but the last ten, so that some days must be left.
        OptionChecks.requireAtLeast(2 * SoakPlan.STAY, "--days", days);
        OptionChecks.requireAtLeast(1, "--parallelism", parallelism);
        OptionChecks.requireAtLeast(Duration.ofSeconds(1), "--checkpoints", checkpoints);
        RuleBook book = rules == null ? RuleBook.shipped() : Documents.book(rules, "--rules");
        SoakPlan plan = new SoakPlan(accounts, days, seed);
        PrintWriter out = specification.commandLine().getOut();
        out.println("# " + Machine.description());
        out.printf(Locale.ROOT, "# an account is remembered for %s at least, %s at most%n", book.memory, longest(book));
        if (throughJob) {
            throughJob(plan, book, out);
        } else {
            throughKernel(plan, book, out);
        }
        out.flush();
        return 0;
    }

    private void throughKernel(SoakPlan plan, RuleBook book, PrintWriter out) {
        out.printf(ROW, "day", "seen", "remembered", "MB", "median B", "p99 B", "max B");
        Soak soak = new Soak(plan, book);
        for (int day = 0; day < days; day++) {
            soak.live(day);
            if ((day + 1) % Math.max(1, days / LINES) == 0 || day == days - 1) {
                show(day + 1, soak, out);
            }
        }
        out.printf(Locale.ROOT, "# %,d payments judged%n", soak.judged());
    }

    private void throughJob(SoakPlan plan, RuleBook book, PrintWriter out) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(work.toAbsolutePath().normalize()), "job-");
        try (JobSoak soak = JobSoak.start(plan, rules, parallelism, checkpoints, folder)) {
            new JobSoakRun(soak, new SoakDays(plan, longest(book)), out).run();
        }
        PathUtils.delete(folder);
    }

    /** Returns how long an account may be kept after a payment. */
    static Duration longest(RuleBook book) {
        // An expiry lies half a memory later than necessary, so that an active account rarely moves its timer.
        return book.memory.plus(book.memory.dividedBy(2));
    }

    private static void show(int day, Soak soak, PrintWriter out) {
        Soak.Sizes sizes = soak.sizes();
        out.printf(
                ROW,
                day,
                String.format(Locale.ROOT, "%,d", soak.seen()),
                String.format(Locale.ROOT, "%,d", sizes.accounts()),
                String.format(Locale.ROOT, "%,.0f", sizes.bytes() / 1e6),
                sizes.median(),
                sizes.p99(),
                sizes.max());
        out.flush();
    }
}
