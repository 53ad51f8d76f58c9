package dev.vigia.site;

import dev.vigia.aws.commands.DeployCommand;
import dev.vigia.bench.Bench;
import dev.vigia.commands.Vigia;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** The commands behind {@code ./vigia} as one tree: those that have a program of their own in place of their entries. */
final class Commands {
    private Commands() {}

    static CommandLine all() {
        CommandLine vigia = Vigia.commandLineWith(new Bench());
        vigia.getCommandSpec().removeSubcommand("deploy");
        return vigia.addSubcommand("deploy", new CommandLine(DeployCommand.class));
    }

    /** The commands that do something, by the words that they are called with, such as {@code rules check}. */
    static Map<String, CommandLine> byName() {
        Map<String, CommandLine> commands = new TreeMap<>();
        all().getSubcommands().forEach((name, command) -> add(name, command, commands));
        return commands;
    }

    private static void add(String name, CommandLine command, Map<String, CommandLine> commands) {
        boolean alone = command.getSubcommands().isEmpty();
        if (alone || !command.getCommandSpec().requiredArgs().isEmpty() || hasOptions(command)) {
            commands.put(name, command);
        }
        command.getSubcommands().forEach((word, each) -> add(name + " " + word, each, commands));
    }

    private static boolean hasOptions(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .anyMatch(option -> !option.usageHelp() && !option.versionHelp());
    }
}
