package dev.vigia.commands.local;

import dev.vigia.commands.inputs.OptionChecks;
import dev.vigia.commands.terminal.Delay;
import dev.vigia.commands.terminal.Interruption;
import dev.vigia.commands.terminal.Terminal;
import dev.vigia.local.processes.StartLimit;
import dev.vigia.local.services.Endpoints;
import dev.vigia.local.services.LocalPorts;
import dev.vigia.local.services.LocalServices;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigia local}: keeps the stand-ins up for programs that somebody runs by hand. */
@Command(
        name = "local",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Starts stand-ins for Kinesis, S3, DynamoDB, SNS and SQS on this machine and keeps them up until Ctrl-C.",
            "",
            "They answer on 127.0.0.1 only and accept any credentials. Their data stays in the work folder and is there again at the "
                    + "next start; streams drop their records after 24 hours. A stand-in that ends by itself is started again with "
                    + "the same port and data; three such ends within a minute end the command."
        },
        footer = {"", "Examples:", "  ./vigia local", "  ./vigia local --work /tmp/vigia --kinesis-port 4567"})
public final class LocalCommand implements Runnable {
    private static final String ANY = "0";
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "runs/local",
            description =
                    "The folder for their data and logs. It is made if it does not exist (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Option(
            names = "--kinesis-port",
            paramLabel = "PORT",
            defaultValue = ANY,
            description = "The port of Kinesis (default: a free one).")
    private int kinesis;

    @Option(
            names = "--s3-port",
            paramLabel = "PORT",
            defaultValue = ANY,
            description = "The port of S3 (default: a free one).")
    private int s3;

    @Option(
            names = "--dynamodb-port",
            paramLabel = "PORT",
            defaultValue = ANY,
            description = "The port of DynamoDB (default: a free one).")
    private int dynamodb;

    @Option(
            names = "--sns-port",
            paramLabel = "PORT",
            defaultValue = ANY,
            description = "The port of SNS and SQS (default: a free one).")
    private int messaging;

    @Option(
            names = "--start-limit",
            paramLabel = "DURATION",
            defaultValue = "5m",
            converter = Delay.class,
            description =
                    "How long a stand-in may take to start while it is alive and busy (default: ${DEFAULT-VALUE}).")
    private Duration startLimit;

    @Mixin
    private Terminal terminal;

    @Override
    public void run() {
        OptionChecks.requireAtLeast(Duration.ofSeconds(1), "--start-limit", startLimit);
        // Ctrl-C completes it without a value, and a stand-in that cannot be kept up with the reason.
        CompletableFuture<Optional<String>> end = new CompletableFuture<>();
        LocalPorts ports = new LocalPorts(kinesis, s3, dynamodb, messaging);
        // Ctrl-C is how this command is meant to end, so that it counts as done and not as interrupted.
        try (LocalServices services = LocalServices.start(work, ports, new StartLimit(startLimit, terminal::tell));
                Interruption ending = Interruption.handledBy(() -> end.complete(Optional.empty()), LONGEST_STOP)) {
            services.failure().thenAccept(failure -> end.complete(Optional.of(failure)));
            services.openToOthers().ifPresent(terminal::tell);
            terminal.print(usage(services));
            end.join().ifPresent(failure -> {
                throw ExplainedFailure.because(failure);
            });
        }
    }

    private static List<String> usage(LocalServices services) {
        Endpoints endpoints = services.endpoints();
        List<String> lines = new ArrayList<>();
        lines.add("# Up, with their data in " + services.buckets().getParent() + ". Ctrl-C stops them.");
        lines.add("# For the AWS CLI and SDKs, in another terminal:");
        endpoints.environment().forEach((name, value) -> lines.add("export " + name + "=" + value));
        lines.add("# AWS CLI 1 needs the address in the command for SQS; one older than 1.29 or 2.13 for all of them:");
        lines.add("#   aws --endpoint-url " + endpoints.kinesis() + " kinesis list-streams");
        lines.add("#   aws --endpoint-url " + endpoints.s3() + " s3 ls");
        lines.add("#   aws --endpoint-url " + endpoints.dynamodb() + " dynamodb list-tables");
        lines.add("#   aws --endpoint-url " + endpoints.sns() + " sns list-topics");
        lines.add("#   aws --endpoint-url " + endpoints.sqs() + " sqs list-queues");
        return lines;
    }
}
