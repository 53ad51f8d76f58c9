package dev.vigia.aws.commands;

import dev.vigia.aws.artifacts.Built;
import dev.vigia.aws.artifacts.Jars;
import dev.vigia.aws.assembly.Assembly;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what an operator would run. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes the templates and prints the script of AWS CLI commands that deploys them, with the names and keys of the "
                    + "profile. Nothing is run.",
            "",
            "To run one: ./vigia deploy run first --profile small > first.sh, read it, bash first.sh."
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile;

    @Parameters(
            paramLabel = "first|update|rollback|restore|teardown",
            arity = "0..1",
            description = "What is to be done; every script if it is left out.")
    private String operation;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the templates (default: deploy/aws/target/cdk.out/PROFILE).")
    private Path out;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        List<Operation> chosen = operations();
        Profile of = profile.profile();
        Path folder = out == null ? Built.templates(of.name()) : out.toAbsolutePath();
        Jars jars = Built.built();
        Assembly assembly = Synthesis.into(folder, of, jars);
        Deployment deployment = new Deployment(of, assembly, Built.all(jars));
        PrintWriter to = specification.commandLine().getOut();
        chosen.forEach(one -> to.println(one.script(deployment)));
        to.flush();
        return 0;
    }

    private List<Operation> operations() {
        return operation == null ? List.of(Operation.values()) : List.of(Operation.of(operation));
    }
}
