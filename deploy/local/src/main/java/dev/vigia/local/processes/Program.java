package dev.vigia.local.processes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A program to be run beside this one.
 *
 * @param name what messages call it
 * @param command the executable and its arguments; the program must end when its standard input does, as everything
 *     does that {@link JavaCommand} makes
 * @param environment added to this process's own
 * @param ready what a line of its output says once it is of use; its first group is handed to whoever waits for it
 * @param log where its output goes, overwritten
 */
public record Program(String name, List<String> command, Map<String, String> environment, Pattern ready, Path log) {
    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
