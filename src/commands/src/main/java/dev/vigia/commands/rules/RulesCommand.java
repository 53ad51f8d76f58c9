package dev.vigia.commands.rules;

import dev.vigia.commands.inputs.DemoInputs;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigia rules}: what can be done with a rule book. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Checks rule books, and gives them to a running job.",
        subcommands = RulesPushCommand.class,
        commandListHeading = "%nCommands:%n")
public final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec specification;

    @Override
    public void run() {
        throw new ParameterException(
                specification.commandLine(), "What to do with the rules: catalogue, check, push, show or schema?");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Reads a rule book as the job would, and lists every problem with its line and column.",
                "A warning tells of what is allowed and hardly meant, and does not keep the book from being used."
            })
    int check(
            @Parameters(paramLabel = "FILE", description = "The rule book, YAML.") Path file,
            @Option(
                            names = "--mapping",
                            paramLabel = "FILE",
                            description = "Also warn of rules that do not fit this source.")
                    Path mapping) {
        try {
            RuleBook book = RuleBook.parse(file.toString(), Files.readString(file));
            PrintWriter out = specification.commandLine().getOut();
            String name = Printable.line(file.toString());
            book.warnings.forEach(warning -> out.printf("%s:%s (warning)%n", name, Printable.line(warning.toString())));
            out.printf(
                    "%s: sound%s, %d rules that judge, memory of an account %d days%n",
                    name, warned(book), book.rules.size(), book.memory.toDays());
            if (mapping != null) {
                DemoInputs.warnings(book, false, DemoInputs.mapping(mapping).source())
                        .forEach(specification.commandLine().getErr()::println);
            }
            return 0;
        } catch (InvalidDocument refused) {
            throw CommandFailed.badInput(refused.getMessage());
        } catch (IOException unreadable) {
            throw CommandFailed.badInput("Cannot read " + file + ". Give an existing file.");
        }
    }

    private static String warned(RuleBook book) {
        int warnings = book.warnings.size();
        return warnings == 0 ? "" : warnings == 1 ? " with a warning" : " with " + warnings + " warnings";
    }

    @Command(
            name = "catalogue",
            mixinStandardHelpOptions = true,
            description = "Prints what each pattern finds, its parameters, and what the book that ships makes of it.")
    int catalogue() {
        specification.commandLine().getOut().print(CataloguePage.text());
        specification.commandLine().getOut().flush();
        return 0;
    }

    @Command(
            name = "schema",
            mixinStandardHelpOptions = true,
            description = "Prints the JSON schema of rule books, for editors that complete and check YAML by one.")
    int schema() {
        specification.commandLine().getOut().print(RuleBook.schema());
        specification.commandLine().getOut().flush();
        return 0;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints the rule book that ships, to copy and change.")
    int show() {
        specification.commandLine().getOut().print(RuleBook.shippedText());
        specification.commandLine().getOut().flush();
        return 0;
    }
}
