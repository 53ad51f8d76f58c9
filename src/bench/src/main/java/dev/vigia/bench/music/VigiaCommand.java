package dev.vigia.bench.music;

import dev.vigia.commands.Vigia;
import dev.vigia.local.processes.JavaCommand;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/**
 * Builds the command line of another {@code vigia} command in a JVM of its own, with the options that the launcher
 * gave this JVM.
 */
final class VigiaCommand {
    /** This option is left out, because this process deletes that folder. */
    private static final String TEMPORARY_FOLDER = "-Dvigia.temporary=";

    private VigiaCommand() {}

    static List<String> running(String... arguments) {
        JavaCommand java = new JavaCommand();
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith(TEMPORARY_FOLDER))
                .forEach(java::with);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            java.onClassPath(Path.of(entry));
        }
        return java.running(Vigia.class.getName(), arguments);
    }
}
