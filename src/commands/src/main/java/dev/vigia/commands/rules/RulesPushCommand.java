package dev.vigia.commands.rules;

import dev.vigia.commands.inputs.Documents;
import dev.vigia.commands.terminal.Terminal;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.RulePush;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigia rules push}: gives a running job another rule book. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Gives a running job another rule book, and waits for its answer.",
            "",
            "The job judges by the book from a point of event time on: from --at, or, if that is missing or has passed, from the first "
                    + "transaction after those that it may have judged. No transaction is judged by two books. Rules with the same "
                    + "version keep their open alerts and cool-downs; other rules begin anew. The job refuses a rule that changes "
                    + "under a version that it knows, unless only the owner changes, or the status to or from off."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:accepted", "1:no answer, or the job cannot be reached", "2:refused, with every reason"},
        footer = {
            "",
            "Examples:",
            "  ./vigia rules push my_rules.yaml",
            "  ./vigia rules push my_rules.yaml --at 2016-09-01T00:00+05:30 --properties runs/demo/application_properties.json"
        })
final class RulesPushCommand implements Callable<Void> {
    @Parameters(paramLabel = "FILE", description = "The rule book, YAML.")
    private Path file;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The event time from which the book judges, with its offset (default: as soon as possible).")
    private OffsetDateTime at;

    @Option(
            names = "--properties",
            paramLabel = "FILE",
            defaultValue = "runs/demo/application_properties.json",
            description = "The job's application properties, which name its streams (default: ${DEFAULT-VALUE}).")
    private Path properties;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "PT1M",
            description = "The longest time to wait for the answer (default: ${DEFAULT-VALUE}).")
    private Duration patience;

    @Mixin
    private Terminal terminal;

    @Override
    public Void call() throws InterruptedException {
        String book = Documents.text(file);
        // The job would refuse it for the same reasons, a minute later.
        RuleBook.parse(file.toString(), book);
        RulePush push = push(book);
        try (RuleStreams streams = RuleStreams.of(properties)) {
            PushAnswer answer = streams.push(push, patience);
            answer.warnings().forEach(warning -> terminal.print(warning + " (warning)"));
            terminal.print(answer.sentence());
            return null;
        }
    }

    private RulePush push(String book) {
        try {
            return new RulePush(UUID.randomUUID().toString(), at == null ? null : at.toInstant(), book);
        } catch (IllegalArgumentException beyond) {
            throw ExplainedFailure.badInput("Option --at is " + at
                    + ", and no transaction can be dated so. Write a time before the year 10000.");
        }
    }
}
