package dev.vigia.aws.commands;

import dev.vigia.aws.artifacts.Built;
import dev.vigia.aws.artifacts.Jars;
import dev.vigia.aws.assembly.Synthesis;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./vigia deploy run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes the templates and prints the script of AWS CLI commands that deploys them, with the names and keys of the "
                    + "profile. It runs nothing.",
            "",
            "To run a script: ./vigia deploy run first --profile small > first.sh, read it, bash first.sh."
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile;

    @Parameters(
            paramLabel = "first|update|rollback|restore|teardown",
            arity = "0..1",
            description = "The operation to print (default: all of them).")
    private String operation;

    @Mixin
    private OutOption out;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        List<Operation> chosen = operation == null ? List.of(Operation.values()) : List.of(Operation.of(operation));
        Profile of = profile.profile();
        Path folder = out.folder(of).toAbsolutePath();
        Jars jars = Built.jars();
        Deployment deployment = new Deployment(of, Synthesis.into(folder, of, jars), jars.all());
        PrintWriter to = specification.commandLine().getOut();
        chosen.forEach(one -> to.println(one.script(deployment)));
        to.flush();
        return 0;
    }
}
