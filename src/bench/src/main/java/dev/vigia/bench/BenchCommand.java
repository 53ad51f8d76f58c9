package dev.vigia.bench;

import dev.vigia.bench.kernel.KernelBench;
import dev.vigia.bench.music.MusicBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vigia bench}: the measurements that the page on performance quotes. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures, and prints the figures with the machine that they were measured on.",
        commandListHeading = "%nMeasurements:%n",
        subcommands = {
            PipelineBench.class,
            ReplayBench.class,
            LatencyBench.class,
            StateBench.class,
            KernelBench.class,
            MusicBench.class
        })
public final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec specification;

    @Override
    public void run() {
        throw new ParameterException(
                specification.commandLine(), "Which measurement: pipeline, replay, latency, state, kernel or music?");
    }
}
