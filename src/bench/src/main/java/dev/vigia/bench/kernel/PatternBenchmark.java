package dev.vigia.bench.kernel;

import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Transaction;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Judges all transactions of the generated file by one rule's pattern, with their histories. One operation is the
 * whole file. The cost of the pattern is the difference to {@link #NO_RULE}, where nothing reads the histories.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PatternBenchmark {
    static final String NO_RULE = "none";

    /** Rows of the generated file. */
    @Param("200000")
    public int rows;

    /** A rule of the shipped book or of {@link BothForms}, or {@link #NO_RULE}. */
    @Param(NO_RULE)
    public String rule;

    private GeneratedPayments payments;
    private Pattern pattern;
    private long memory;

    @Setup
    public void prepare() {
        RuleBook book = RuleBook.shipped();
        payments = GeneratedPayments.ofRows(rows);
        memory = book.memory.toMillis();
        pattern = Stream.of(book, BothForms.book())
                .flatMap(each -> each.rules.stream())
                .filter(one -> one.id.equals(rule))
                .findFirst()
                .map(one -> one.pattern)
                .orElse(null);
    }

    @Benchmark
    public void oneRule(Blackhole verdicts) {
        History[] histories = new History[payments.accounts];
        Transaction[] transactions = payments.transactions;
        for (int index = 0; index < transactions.length; index++) {
            int number = payments.accountNumbers[index];
            if (histories[number] == null) {
                histories[number] = new History();
            }
            // Judged before it is added: a history holds what came before the payment.
            if (pattern != null) {
                verdicts.consume(Kernel.judge(pattern, histories[number], transactions[index]));
            }
            histories[number].add(transactions[index], memory);
        }
    }
}
