package dev.vigia.commands.local;

import dev.vigia.commands.inputs.DemoInputs;
import dev.vigia.commands.terminal.Delay;
import dev.vigia.commands.terminal.Interruption;
import dev.vigia.local.processes.Patience;
import dev.vigia.local.services.Endpoints;
import dev.vigia.local.services.LocalPorts;
import dev.vigia.local.services.LocalServices;
import dev.vigia.transactions.errors.CommandFailed;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps the stand-ins up for programs that somebody runs by hand. */
@Command(
        name = "local",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Starts stand-ins for Kinesis, S3, DynamoDB, SNS and SQS on this machine and keeps them up until Ctrl-C.",
            "",
            "They answer on 127.0.0.1 only and take any credentials. What they hold stays in the work folder and is there "
                    + "again at the next start; streams forget their records after 24 hours. One that ends by itself is "
                    + "started again on its port and its data; three times within a minute end the command."
        },
        footer = {"", "Example:", "  ./vigia local --work /tmp/vigia --kinesis-port 4567"})
public final class LocalCommand implements Runnable {
    private static final String ANY = "0";
    /** Ctrl-C is how this command is meant to end, so that it counts as done and not as interrupted. */
    private static final String DONE = "";

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "runs/local",
            description = "Folder for their data and logs, created if missing (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Option(names = "--kinesis-port", paramLabel = "PORT", defaultValue = ANY, description = "Port of Kinesis.")
    private int kinesis;

    @Option(names = "--s3-port", paramLabel = "PORT", defaultValue = ANY, description = "Port of S3.")
    private int s3;

    @Option(names = "--dynamodb-port", paramLabel = "PORT", defaultValue = ANY, description = "Port of DynamoDB.")
    private int dynamodb;

    @Option(
            names = "--sns-port",
            paramLabel = "PORT",
            defaultValue = ANY,
            description = "Port of SNS and SQS. Without a port, each service gets a free one.")
    private int messaging;

    @Option(
            names = "--start-limit",
            paramLabel = "5m",
            defaultValue = "5m",
            converter = Delay.class,
            description =
                    "How long one may take to start while it is alive and does something (default: ${DEFAULT-VALUE}).")
    private Duration startLimit;

    @Spec
    private CommandSpec specification;

    @Override
    public void run() {
        DemoInputs.requireAtLeast(Duration.ofSeconds(1), "--start-limit", startLimit);
        CompletableFuture<String> end = new CompletableFuture<>();
        LocalPorts ports = new LocalPorts(kinesis, s3, dynamodb, messaging);
        try (LocalServices services = LocalServices.start(work, ports, new Patience(startLimit, this::say));
                Interruption ending = Interruption.handledBy(() -> end.complete(DONE), LONGEST_STOP)) {
            services.failure().thenAccept(end::complete);
            show(services);
            String failure = end.join();
            if (!failure.equals(DONE)) {
                throw CommandFailed.because(failure);
            }
        }
    }

    private void say(String sentence) {
        PrintWriter messages = specification.commandLine().getErr();
        messages.println(sentence);
        messages.flush();
    }

    private void show(LocalServices services) {
        PrintWriter out = specification.commandLine().getOut();
        Endpoints endpoints = services.endpoints();
        services.openToOthers().ifPresent(specification.commandLine().getErr()::println);
        out.println("# Up, with their data in " + services.buckets().getParent() + ". Ctrl-C stops them.");
        out.println("# For the AWS CLI and SDKs, in another terminal:");
        endpoints.environment().forEach((name, value) -> out.println("export " + name + "=" + value));
        out.println(
                "# AWS CLI 1 needs the address in the command for SQS; one older than 1.29 or 2.13 for all of them:");
        out.println("#   aws --endpoint-url " + endpoints.kinesis() + " kinesis list-streams");
        out.println("#   aws --endpoint-url " + endpoints.s3() + " s3 ls");
        out.println("#   aws --endpoint-url " + endpoints.dynamodb() + " dynamodb list-tables");
        out.println("#   aws --endpoint-url " + endpoints.sns() + " sns list-topics");
        out.println("#   aws --endpoint-url " + endpoints.sqs() + " sqs list-queues");
        out.flush();
    }
}
