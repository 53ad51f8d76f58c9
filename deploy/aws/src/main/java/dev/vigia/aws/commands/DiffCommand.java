package dev.vigia.aws.commands;

import dev.vigia.aws.artifacts.Built;
import dev.vigia.aws.artifacts.Jars;
import dev.vigia.aws.assembly.Assembly;
import dev.vigia.aws.assembly.Change;
import dev.vigia.aws.assembly.Change.Effect;
import dev.vigia.aws.assembly.Changes;
import dev.vigia.aws.assembly.Synthesis;
import dev.vigia.aws.errors.DeployFailed;
import dev.vigia.aws.operations.Deployment;
import dev.vigia.aws.operations.Operation;
import dev.vigia.aws.profiles.Profile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What another deployment would change. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Compares the templates as they would be made now with those of an earlier synthesis, and prints the "
                        + "commands that compare them with an account. It leaves the earlier ones as they are.")
final class DiffCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "Folder of the earlier synthesis (default: where the profile's last one went).")
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
        Jars jars = Built.built();
        Assembly now = Synthesis.into(next(chosen), chosen, jars);
        PrintWriter to = specification.commandLine().getOut();
        List<Change> changes = Changes.between(Assembly.read(earlier), now);
        changes.forEach(change -> show(change, to));
        to.println(changes.isEmpty() ? "The same as in " + earlier + "." : changes.size() + " resources differ.");
        to.println();
        to.println(Operation.preview(new Deployment(chosen, now, Built.all(jars))));
        to.flush();
        return 0;
    }

    /** Beside the last one, so that the commands that are printed find it. */
    private static Path next(Profile profile) {
        return Built.templates(profile.name() + ".next");
    }

    private static void show(Change change, PrintWriter to) {
        to.println(change.kind().name().toLowerCase(Locale.ROOT) + " " + change.stack() + "/" + change.id() + " ("
                + change.type() + ")" + effect(change));
        change.properties().forEach(property -> to.println("  " + property));
    }

    private static String effect(Change change) {
        if (change.effect() == Effect.REPLACED) {
            return ": replaced, for its name changes";
        }
        return change.effect() == Effect.UNKNOWN ? ": in place or replaced, a change set tells" : "";
    }
}
