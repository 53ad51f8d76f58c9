package dev.vigia.aws.commands;

import dev.vigia.aws.Profile;
import dev.vigia.aws.assembly.Assembly;
import dev.vigia.aws.assembly.Change;
import dev.vigia.aws.assembly.Change.Effect;
import dev.vigia.aws.assembly.Changes;
import java.io.IOException;
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
        Assembly now = Synthesis.into(next(chosen), chosen, Built.built());
        PrintWriter to = specification.commandLine().getOut();
        List<Change> changes = Changes.between(Assembly.read(earlier), now);
        changes.forEach(change -> show(change, to));
        to.println(changes.isEmpty() ? "The same as in " + earlier + "." : changes.size() + " resources differ.");
        to.println();
        to.println("# With an account, what would really happen, replacements included; nothing is changed:");
        now.stacks()
                .forEach(stack -> to.println("aws cloudformation create-change-set --stack-name " + stack.name()
                        + " --change-set-name look --capabilities CAPABILITY_NAMED_IAM --template-body file://"
                        + stack.file()
                        + " && aws cloudformation wait change-set-create-complete --stack-name " + stack.name()
                        + " --change-set-name look && aws cloudformation describe-change-set --stack-name "
                        + stack.name()
                        + " --change-set-name look --query 'Changes[].ResourceChange.[Action,Replacement,LogicalResourceId]'"
                        + " --output text"));
        to.println("npx aws-cdk@2 diff --app " + now.folder());
        to.flush();
        return 0;
    }

    /** Beside the last one, so that the commands that are printed find it. */
    private static Path next(Profile profile) throws IOException {
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
