package dev.vigia.bench.kernel;

import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Transaction;
import java.util.concurrent.TimeUnit;
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
 * Judges all transactions of the generated file, from accounts that are new at first. One operation is the whole
 * file.
 *
 * <p>An account's state is made with its first transaction and found by its number in an array, for the kernel and
 * the bare loop alike. So an operation depends on the file alone and leaves nothing to undo.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JudgingBenchmark {
    /** Rows of the generated file. */
    @Param("200000")
    public int rows;

    private GeneratedPayments payments;
    private final Judge shipped = new Judge(RuleBook.shipped());
    private final Judge simple = new Judge(SimpleRules.book());

    @Setup
    public void prepare() {
        payments = GeneratedPayments.ofRows(rows);
    }

    @Benchmark
    public void shippedBook(Blackhole judgements) {
        judge(shipped, judgements);
    }

    @Benchmark
    public void simpleRules(Blackhole judgements) {
        judge(simple, judgements);
    }

    @Benchmark
    public void bareLoop(Blackhole judgements) {
        BareLoop[] accounts = new BareLoop[payments.accounts];
        Transaction[] transactions = payments.transactions;
        for (int index = 0; index < transactions.length; index++) {
            int number = payments.accountNumbers[index];
            if (accounts[number] == null) {
                accounts[number] = new BareLoop();
            }
            judgements.consume(accounts[number].judge(transactions[index]));
        }
    }

    private void judge(Judge judge, Blackhole judgements) {
        Account[] accounts = new Account[payments.accounts];
        Transaction[] transactions = payments.transactions;
        for (int index = 0; index < transactions.length; index++) {
            int number = payments.accountNumbers[index];
            if (accounts[number] == null) {
                accounts[number] = Account.unknown();
            }
            // Consumed, or the compiler could leave out judgements that nobody reads.
            judgements.consume(Kernel.judge(judge, accounts[number], transactions[index]));
        }
    }
}
