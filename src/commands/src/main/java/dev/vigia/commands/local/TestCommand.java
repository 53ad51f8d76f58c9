package dev.vigia.commands.local;

import dev.vigia.transactions.errors.ExplainedFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The entry of the tests in the list of commands. The launcher runs them, because it has to build first. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs every test of the project, also those that start processes.",
        footer = {"", "Examples:", "  ./vigia test", "  ./vigia test -pl src/fraud -am"})
public final class TestCommand implements Runnable {
    @Parameters(
            paramLabel = "MAVEN-OPTION",
            description = "An option for mvn verify, for example -pl src/fraud -am.",
            arity = "0..*")
    private String[] options;

    @Override
    public void run() {
        throw ExplainedFailure.badInput("Cannot run the tests from here. Run ./vigia test.");
    }
}
