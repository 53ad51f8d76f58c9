package dev.vigia.local.processes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A program that runs beside this one.
 *
 * @param name its name in messages
 * @param command the executable and its arguments. The program must end when its standard input closes, as every program of
 *     {@link JavaCommand} does
 * @param environment added to this process's own
 * @param ready matches the line of output that says it is ready; whoever waits for it gets the first group
 * @param log the file for its output, overwritten
 */
public record Program(String name, List<String> command, Map<String, String> environment, Pattern ready, Path log) {
    public Program {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("Nothing to run for " + name + ".");
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
