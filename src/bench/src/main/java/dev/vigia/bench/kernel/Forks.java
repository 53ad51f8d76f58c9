package dev.vigia.bench.kernel;

import dev.vigia.transactions.errors.ExplainedFailure;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks, each in a JVM of its own. */
record Forks(int rows, int warmUps, int iterations) {
    /** Options of the forked JVM. Without them it would inherit those of this JVM, which compile little. */
    private static final String[] JVM = {"-XX:+UseSerialGC", "-Xms2g", "-Xmx2g", "-Xmn1200m"};

    /** Runs one method, with one value of its parameter where it has one. */
    RunResult run(Class<?> benchmark, String method, String... parameter) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
                .param("rows", Integer.toString(rows))
                .forks(1)
                .warmupIterations(warmUps)
                .measurementIterations(iterations)
                .warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs(JVM)
                .addProfiler(GCProfiler.class)
                // Before each iteration, so that none pays for the garbage of another.
                .shouldDoGC(true)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (parameter.length == 2) {
            options.param(parameter[0], parameter[1]);
        }
        try {
            return new Runner(options.build()).runSingle();
        } catch (RunnerException failure) {
            throw ExplainedFailure.because(
                    "Cannot measure " + benchmark.getSimpleName() + "." + method + ": " + failure.getMessage());
        }
    }
}
