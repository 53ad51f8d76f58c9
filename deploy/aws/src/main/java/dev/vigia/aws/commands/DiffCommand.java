package dev.vigia.aws.commands;

import dev.vigia.aws.artifacts.Built;
import dev.vigia.aws.artifacts.Jars;
import dev.vigia.aws.assembly.Assembly;
import dev.vigia.aws.assembly.Change;
import dev.vigia.aws.assembly.Changes;
import dev.vigia.aws.assembly.Synthesis;
import dev.vigia.aws.errors.DeployFailed;
import dev.vigia.aws.operations.Deployment;
import dev.vigia.aws.operations.Operation;
import dev.vigia.aws.profiles.Profile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./vigia deploy diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Makes the templates anew, compares them with those of an earlier synthesis, and prints the commands that "
                        + "compare them with an account. The earlier templates stay as they are.")
final class DiffCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "The folder of the earlier synthesis (default: that of the profile's last synthesis).")
    private Path against;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        Profile chosen = profile.profile();
        Path earlier = against == null ? Built.templates(chosen.name()) : against;
        if (!Assembly.isIn(earlier)) {
            throw DeployFailed.badInput("Cannot compare with " + earlier
                    + ": it holds no synthesis. Run ./vigia deploy synth before the change.");
        }
        Jars jars = Built.jars();
        // A folder beside the earlier one, so that both are there and the printed commands find the new templates.
        Assembly now = Synthesis.into(Built.templates(chosen.name() + ".next"), chosen, jars);
        List<Change> changes = Changes.between(Assembly.read(earlier), now);
        PrintWriter to = specification.commandLine().getOut();
        changes.forEach(change -> change.lines().forEach(to::println));
        to.println(changes.isEmpty() ? "The same as in " + earlier + "." : changes.size() + " resources differ.");
        to.println();
        to.println(Operation.preview(new Deployment(chosen, now, jars.all())));
        to.flush();
        return 0;
    }
}
