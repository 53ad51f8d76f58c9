package dev.vigia.aws.commands;

import dev.vigia.aws.artifacts.Built;
import dev.vigia.aws.assembly.AssembledStack;
import dev.vigia.aws.assembly.Assembly;
import dev.vigia.aws.assembly.Synthesis;
import dev.vigia.aws.profiles.Profile;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./vigia deploy synth}. */
@Command(
        name = "synth",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes the CloudFormation templates of a profile and checks them with cdk-nag's AWS Solutions pack and the "
                        + "schemas of all resources. Each finding is one line, and the exit code is then 1.")
final class SynthCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile;

    @Mixin
    private OutOption out;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        long begin = System.nanoTime();
        Profile chosen = profile.profile();
        Assembly assembly = Synthesis.into(out.folder(chosen), chosen, Built.jars());
        show(assembly, (System.nanoTime() - begin) / 1e9);
        return 0;
    }

    private void show(Assembly assembly, double seconds) {
        PrintWriter to = specification.commandLine().getOut();
        to.printf("%-24s %9s %9s  %s%n", "stack", "resources", "bytes", "after");
        for (AssembledStack stack : assembly.stacks()) {
            to.printf(
                    Locale.ROOT,
                    "%-24s %9d %9d  %s%n",
                    stack.name(),
                    stack.resources().size(),
                    stack.bytes(),
                    String.join(", ", stack.dependencies()));
        }
        to.printf(
                Locale.ROOT,
                "%d stacks in %s, %.1f s. The checks found nothing that is not accepted with a reason.%n",
                assembly.stacks().size(),
                assembly.folder(),
                seconds);
        to.flush();
    }
}
