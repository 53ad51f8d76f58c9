package dev.vigia.commands.rules;

import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.RulePush;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigia rules push}: gives a running job another rule book. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Gives a running job another rule book, and waits for its answer.",
            "",
            "The job judges by it from a point of event time on: from --at, or, without it or if that has passed, from the first "
                    + "transaction after those that it may have judged. No transaction is judged by two books. Rules whose version "
                    + "is the same keep their open alerts and cool-downs; the others begin anew. A rule that changes, in "
                    + "anything but its owner or to and from off, under a version that the job knows is refused."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:accepted", "1:no answer, or the job cannot be reached", "2:refused, with every reason"},
        footer = {
            "",
            "Examples:",
            "  ./vigia rules push my_rules.yaml",
            "  ./vigia rules push my_rules.yaml --at 2016-09-01T00:00+05:30 --properties runs/demo/application_properties.json"
        })
final class RulesPushCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The rule book, YAML.")
    private Path file;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Event time with its offset, from which the book judges (default: as soon as possible).")
    private OffsetDateTime at;

    @Option(
            names = "--properties",
            paramLabel = "FILE",
            defaultValue = "runs/demo/application_properties.json",
            description =
                    "The job's application properties, which say where its streams are (default: ${DEFAULT-VALUE}).")
    private Path properties;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "PT1M",
            description = "For the answer, at most (default: ${DEFAULT-VALUE}).")
    private Duration patience;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws InterruptedException {
        String book = sound(file);
        RulePush push = push(book);
        try (RuleStreams streams = RuleStreams.of(properties)) {
            PrintWriter out = specification.commandLine().getOut();
            RuleStreams.Answer answer = streams.push(push, patience);
            answer.warnings().forEach(warning -> out.println(Printable.line(warning + " (warning)")));
            out.println(Printable.line(answer.sentence()));
            out.flush();
            return 0;
        }
    }

    private RulePush push(String book) {
        try {
            return new RulePush(UUID.randomUUID().toString(), at == null ? null : at.toInstant(), book);
        } catch (IllegalArgumentException beyond) {
            throw CommandFailed.badInput("Option --at is " + at
                    + ", and no transaction can be dated so. Write a time before the year 10000.");
        }
    }

    /** The same check as the job's, so that what is wrong is known at once. */
    private static String sound(Path file) {
        try {
            String text = Files.readString(file);
            RuleBook.parse(file.toString(), text);
            return text;
        } catch (InvalidDocument refused) {
            throw CommandFailed.badInput(refused.getMessage());
        } catch (IOException unreadable) {
            throw CommandFailed.badInput("Cannot read " + file + ". Give an existing file.");
        }
    }
}
