package dev.vigia.commands.weekly;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Options that depend on each other: {@code --watch} decides which others a command needs and which it refuses. */
final class RequiredOptions {
    private final CommandSpec command;

    RequiredOptions(CommandSpec command) {
        this.command = command;
    }

    /** Makes every option optional for the parser, which cannot know of {@code --watch}. */
    static final class NoneForTheParser implements IModelTransformer {
        @Override
        public CommandSpec transform(CommandSpec command) {
            // Takes all options out and adds all of them again, so that the help keeps their order.
            for (OptionSpec option : List.copyOf(command.options())) {
                command.remove(option);
                command.addOption(
                        option.required()
                                ? OptionSpec.builder(option).required(false).build()
                                : option);
            }
            return command;
        }
    }

    /** Refuses the command line unless all of these are given, in the words of picocli. */
    void require(String... names) {
        List<String> missing = Stream.of(names)
                .filter(name -> !isGiven(name))
                .map(name -> "'" + name + "=" + command.findOption(name).paramLabel() + "'")
                .toList();
        if (!missing.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "Missing required option" + (missing.size() > 1 ? "s: " : ": ") + String.join(", ", missing));
        }
    }

    /** Refuses the command line if one of these is given. */
    void refuseWithWatch(String... names) {
        for (String name : names) {
            if (isGiven(name)) {
                throw new ParameterException(
                        command.commandLine(), "--watch finds files and weeks by itself: leave " + name + " out");
            }
        }
    }

    private boolean isGiven(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }
}
