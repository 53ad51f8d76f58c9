package dev.vigia.commands.local;

import dev.vigia.transactions.errors.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Described here, so that it is in the list; carried out by the launcher, which has to build first. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs every test of the project, those that start processes included.")
public final class TestCommand implements Runnable {
    @Parameters(
            paramLabel = "MAVEN-OPTION",
            description = "Handed to mvn verify, for example -pl src/fraud -am.",
            arity = "0..*")
    private String[] options;

    @Override
    public void run() {
        throw CommandFailed.badInput("Cannot run the tests from here. Run ./vigia test.");
    }
}
