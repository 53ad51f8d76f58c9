package dev.vigia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class CommandsPageTest {
    private static final Page PAGE = Page.of("commands.md");

    /** Defaults that nobody would type, and what they mean. */
    private static final Map<String, String> MEANINGS =
            Map.of("0", "a free one", "1970-01-01", "all", "9999-12-31", "all");

    @Test
    void commands_areListed() {
        Set<String> listed = PAGE.headings().stream()
                .filter(heading -> heading.startsWith("## `./vigia "))
                .map(heading -> heading.substring("## `./vigia ".length(), heading.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", Commands.byName().keySet()), String.join("\n", listed));
    }

    @Test
    void overview_namesEveryCommand() {
        PAGE.lists("# Commands", Commands.all().getSubcommands().keySet());
    }

    @Test
    void options_areListed() {
        Commands.byName().forEach((name, command) -> {
            Set<String> arguments = arguments(command).keySet();
            if (!arguments.isEmpty()) {
                PAGE.lists("## `./vigia " + name + "`", arguments);
            }
        });
    }

    @Test
    void defaults_areThoseOfTheCommands() {
        Commands.byName().forEach((name, command) -> {
            Map<String, ArgSpec> arguments = arguments(command);
            if (arguments.isEmpty()) {
                return;
            }
            for (Page.Row row : PAGE.rows("## `./vigia " + name + "`")) {
                ArgSpec argument =
                        arguments.get(row.names(0).stream().findFirst().orElse(""));
                if (argument != null && argument.defaultValue() != null) {
                    String listed = row.cells().get(1).replace("`", "");
                    String usual = argument.defaultValue();
                    assertEquals(
                            MEANINGS.getOrDefault(usual, usual),
                            listed,
                            () -> name + " " + row.cells().get(0));
                }
            }
        });
    }

    /** What can be typed after a command, by name, without what every command has and what is hidden. */
    private static Map<String, ArgSpec> arguments(CommandLine command) {
        Map<String, ArgSpec> arguments = new TreeMap<>();
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.hidden() && !option.usageHelp() && !option.versionHelp()) {
                arguments.put(option.longestName(), option);
            }
        }
        for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
            arguments.put(parameter.paramLabel(), parameter);
        }
        return arguments;
    }
}
