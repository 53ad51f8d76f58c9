package dev.vigia.commands.rules;

import dev.vigia.commands.inputs.BookWarnings;
import dev.vigia.commands.inputs.Documents;
import dev.vigia.commands.terminal.Terminal;
import dev.vigia.fraud.rules.RuleBook;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigia rules}: commands for rule books. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Checks rule books, prints what they can say, and gives them to a running job.",
        subcommands = RulesPushCommand.class,
        commandListHeading = "%nCommands:%n")
public final class RulesCommand implements Runnable {
    @Mixin
    private Terminal terminal;

    @Override
    public void run() {
        throw terminal.wrongUsage("Say what to do with the rules: catalogue, check, push, schema or show");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Reads a rule book as the job does, and lists every problem with its line and column.",
                "A warning points at what is allowed and hardly meant. The book can still be used."
            },
            footer = {
                "",
                "Examples:",
                "  ./vigia rules check my_rules.yaml",
                "  ./vigia rules check my_rules.yaml --mapping other_bank.yaml"
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:sound, perhaps with warnings", "2:bad usage, or not sound"})
    void check(
            @Parameters(paramLabel = "FILE", description = "The rule book, YAML.") Path file,
            @Option(
                            names = "--mapping",
                            paramLabel = "FILE",
                            description = "Also warn of rules that do not fit the source of this mapping.")
                    Path mapping) {
        // Throws with every problem of a book that is not sound.
        RuleBook book = RuleBook.parse(file.toString(), Documents.text(file));
        book.warnings.forEach(warning -> terminal.print(file + ":" + warning + " (warning)"));
        terminal.print(file + ": sound" + warnings(book) + ", " + book.rules.size()
                + " rules that judge, memory of an account " + book.memory.toDays() + " days");
        if (mapping != null) {
            terminal.tell(BookWarnings.ofGiven(book, Documents.mapping(mapping).source()));
        }
    }

    private static String warnings(RuleBook book) {
        int warnings = book.warnings.size();
        return warnings == 0 ? "" : warnings == 1 ? " with a warning" : " with " + warnings + " warnings";
    }

    @Command(
            name = "catalogue",
            mixinStandardHelpOptions = true,
            description = "Prints each pattern with its parameters, and how the book that ships uses it.",
            footer = {"", "Examples:", "  ./vigia rules catalogue"})
    void catalogue() {
        terminal.printAsIs(CataloguePage.text());
    }

    @Command(
            name = "schema",
            mixinStandardHelpOptions = true,
            description = "Prints the JSON schema of rule books, for editors that complete and check YAML with it.",
            footer = {"", "Examples:", "  ./vigia rules schema > rules.schema.json"})
    void schema() {
        terminal.printAsIs(RuleBook.schema());
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints the rule book that ships, to copy and change.",
            footer = {"", "Examples:", "  ./vigia rules show > my_rules.yaml"})
    void show() {
        terminal.printAsIs(RuleBook.shippedText());
    }
}
