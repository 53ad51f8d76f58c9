package dev.vigia.bench;

import dev.vigia.bench.kernel.KernelBench;
import dev.vigia.bench.latency.LatencyBench;
import dev.vigia.bench.music.MusicBench;
import dev.vigia.bench.pipeline.PipelineBench;
import dev.vigia.bench.pipeline.ReplayBench;
import dev.vigia.bench.state.StateBench;
import dev.vigia.commands.Vigia;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The program behind {@code ./vigia bench}: all commands of {@code ./vigia}, and the measurements that the documentation quotes.
 */
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
public final class Bench implements Runnable {
    @Spec
    private CommandSpec specification;

    public static void main(String[] arguments) {
        Vigia.run(Vigia.commandLineWith(new Bench()), arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(
                specification.commandLine(), "Which measurement: pipeline, replay, latency, state, kernel or music?");
    }
}
