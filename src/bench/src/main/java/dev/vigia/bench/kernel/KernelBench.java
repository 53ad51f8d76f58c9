package dev.vigia.bench.kernel;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.bench.kernel.CodecBenchmark.Size;
import dev.vigia.bench.machine.Machine;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the cost of judging alone, and of a loop written by hand. */
@Command(
        name = "kernel",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Judges a generated file in memory, on one thread: by the book that ships, by six simple rules, by a bare Java loop "
                    + "that finds the same hits as these six and does nothing else, by each rule alone, and by some rules "
                    + "as patterns and as conditions in CEL. Then writes and reads accounts.",
            "",
            "JMH measures each in a JVM of its own. Figures are means of the iterations, +- half of their 99.9 %% confidence "
                    + "interval, with the bytes of heap that were taken."
        })
public final class KernelBench implements Callable<Integer> {
    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "200000",
            description = "Rows of the generated file; at least " + StoredAccounts.LEAST_ROWS
                    + " (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--quick", description = "Fewer iterations: half of the time, and less certain figures.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes the figures into a file.")
    private Path json;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws IOException {
        refuseTooFewRows();
        GeneratedPayments payments = GeneratedPayments.ofRows(rows);
        int count = payments.transactions.length;
        Forks forks = quick ? new Forks(rows, 1, 3) : new Forks(rows, 3, 5);
        say("machine  %s", Machine.description());
        say("data     %,d transactions of %,d accounts", count, payments.accounts);
        List<Measurement> judging = judging(forks, count);
        // A ratio of rates, so that the times are divided the other way round: below 1 the loop is faster.
        double ratio = judging.get(2).nanoseconds() / judging.get(1).nanoseconds();
        say("six simple rules / bare loop: %.2f", ratio);
        Measurement history = rule(forks, PatternBenchmark.NO_RULE, count);
        List<Measurement> rules = rules(forks, count, history);
        List<Forms> forms = forms(forks, count, history);
        List<Measurement> codec = codec(forks, payments);
        if (json != null) {
            Figures figures =
                    new Figures(Machine.description(), count, payments.accounts, judging, ratio, rules, forms, codec);
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), figures);
        }
        return 0;
    }

    private List<Measurement> judging(Forks forks, int count) {
        title("judging a transaction");
        String shipped = "shipped book, " + RuleBook.shipped().rules.size() + " rules";
        return List.of(
                shown(Measurement.of(shipped, forks.run(JudgingBenchmark.class, "shippedBook"), count)),
                shown(Measurement.of("six simple rules", forks.run(JudgingBenchmark.class, "simpleRules"), count)),
                shown(Measurement.of(
                        "bare loop, the same hits", forks.run(JudgingBenchmark.class, "bareLoop"), count)));
    }

    private List<Measurement> rules(Forks forks, int count, Measurement history) {
        title("one rule, a transaction");
        List<Measurement> rules = new ArrayList<>();
        rules.add(shown(history));
        for (Rule rule : RuleBook.shipped().rules) {
            rules.add(shownPart(rule(forks, rule.id, count).without(history)));
        }
        return rules;
    }

    private List<Forms> forms(Forks forks, int count, Measurement history) {
        title("one rule in both forms");
        List<Forms> forms = new ArrayList<>();
        for (String name : BothForms.NAMES) {
            Measurement pattern = rule(forks, BothForms.pattern(name), count);
            shownPart(pattern.without(history));
            Measurement condition = rule(forks, BothForms.condition(name), count);
            shownPart(condition.without(history));
            forms.add(Forms.of(name, pattern, condition));
        }
        forms.forEach(each -> say("%s: condition / pattern, each with the history: %.1f", each.name(), each.ratio()));
        return forms;
    }

    private static Measurement rule(Forks forks, String rule, int count) {
        String name = rule.equals(PatternBenchmark.NO_RULE) ? "history, to be added to each" : rule;
        return Measurement.of(name, forks.run(PatternBenchmark.class, "oneRule", "rule", rule), count);
    }

    private List<Measurement> codec(Forks forks, GeneratedPayments payments) {
        title("an account");
        List<Measurement> codec = new ArrayList<>();
        for (Size size : Size.values()) {
            String name = String.format(
                    Locale.ROOT, "%s, %,d bytes", size.name().toLowerCase(Locale.ROOT), size.stored(payments).length);
            codec.add(shown(codec(forks, "write", size, name)));
            codec.add(shown(codec(forks, "read", size, name)));
        }
        return codec;
    }

    private static Measurement codec(Forks forks, String method, Size size, String name) {
        return Measurement.of(method + " " + name, forks.run(CodecBenchmark.class, method, "size", size.name()), 1);
    }

    private void refuseTooFewRows() {
        if (rows < StoredAccounts.LEAST_ROWS) {
            throw new ParameterException(
                    specification.commandLine(), "--rows is " + rows + "; at least " + StoredAccounts.LEAST_ROWS);
        }
    }

    private void title(String what) {
        say("%n%-32s %14s %10s %8s %10s", what, "per second", "ns", "+-", "bytes");
    }

    private Measurement shown(Measurement measured) {
        return row(measured, String.format(Locale.ROOT, "%,.0f", 1e9 / measured.nanoseconds()));
    }

    /** Shows a part that never runs alone, so it has no rate. Its time may come out below zero if it is small. */
    private Measurement shownPart(Measurement measured) {
        return row(measured, "");
    }

    private Measurement row(Measurement measured, String perSecond) {
        say(
                "%-32s %14s %,10.1f %,8.1f %,10.1f",
                measured.name(), perSecond, measured.nanoseconds(), measured.error(), measured.bytes());
        return measured;
    }

    private void say(String format, Object... values) {
        specification.commandLine().getOut().printf(Locale.ROOT, format + "%n", values);
        specification.commandLine().getOut().flush();
    }
}
