package dev.vigia.bench.kernel;

import dev.vigia.fraud.judging.Account;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Encodes and decodes one account, through the streams of {@code java.io}. One operation is one account. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
    /** Rows of the generated file that the account comes from. */
    @Param("200000")
    public int rows;

    @Param({"MEDIAN", "FULL"})
    public Size size;

    private byte[] bytes;
    private Account account;

    @Setup
    public void prepare() {
        bytes = size.stored(GeneratedPayments.ofRows(rows));
        account = StoredAccounts.read(bytes);
    }

    @Benchmark
    public byte[] write() {
        return StoredAccounts.written(account);
    }

    @Benchmark
    public Account read() {
        return StoredAccounts.read(bytes);
    }

    /** The size of the account. */
    public enum Size {
        /** The account that the median transaction leaves. */
        MEDIAN,
        /** An account with a full history. */
        FULL;

        byte[] stored(GeneratedPayments payments) {
            return this == MEDIAN ? StoredAccounts.median(payments) : StoredAccounts.full(payments);
        }
    }
}
