package dev.vigia.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Tests that all commands explain themselves in one style. Other programs, deploy and bench, have their own. */
class HelpTest {
    private static final List<String> OTHER_PROGRAMS = List.of("deploy", "bench");

    private final List<CommandLine> commands = new ArrayList<>();

    HelpTest() {
        add(Vigia.commandLine());
    }

    private void add(CommandLine command) {
        command.getSubcommands().forEach((name, subcommand) -> {
            if (!OTHER_PROGRAMS.contains(name)) {
                commands.add(subcommand);
                add(subcommand);
            }
        });
    }

    @Test
    void descriptions_areSentences() {
        for (CommandLine command : commands) {
            String[] lines = spec(command).usageMessage().description();
            assertTrue(lines.length > 0, name(command));
            Stream.of(lines).filter(line -> !line.isEmpty()).forEach(line -> assertSentence(line, command));
            arguments(command).forEach(argument -> assertSentence(String.join(" ", argument.description()), command));
        }
    }

    @Test
    void exitCodes_areListed() {
        for (CommandLine command : commands) {
            assertTrue(command.getUsageMessage().contains("Exit codes:"), name(command));
        }
    }

    @Test
    void examples_canBeTyped() {
        for (CommandLine command : commands) {
            String[] footer = spec(command).usageMessage().footer();
            if (command.getSubcommands().isEmpty() || footer.length > 0) {
                assertEquals(List.of("", "Examples:"), List.of(footer).subList(0, 2), name(command));
                List.of(footer)
                        .subList(2, footer.length)
                        .forEach(line -> assertTrue(line.startsWith("  ./vigia "), () -> name(command) + line));
            }
        }
    }

    @Test
    void defaults_areNamedInBrackets() {
        for (CommandLine command : commands) {
            for (OptionSpec option : spec(command).options()) {
                String text = String.join(" ", option.description());
                boolean named = text.matches(".*[(]default: .*[)][.]");
                assertTrue(option.hidden() || option.defaultValue() == null || named, name(command) + option + text);
            }
        }
    }

    private static Stream<ArgSpec> arguments(CommandLine command) {
        return spec(command).args().stream().filter(argument -> !argument.hidden());
    }

    private static void assertSentence(String text, CommandLine command) {
        assertTrue(text.endsWith("."), () -> name(command) + ": " + text);
    }

    private static CommandSpec spec(CommandLine command) {
        return command.getCommandSpec();
    }

    private static String name(CommandLine command) {
        return spec(command).qualifiedName() + " ";
    }
}
