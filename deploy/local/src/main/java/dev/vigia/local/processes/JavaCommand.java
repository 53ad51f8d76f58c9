package dev.vigia.local.processes;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds the command line of a Java program that ends with its parent, on a class path of its own. */
public final class JavaCommand {
    /** Ignores Ctrl-C: a terminal sends it to every process in the foreground, and only the parent should react. */
    private static final List<String> IGNORING_INTERRUPTS = List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

    private final List<String> options = new ArrayList<>();
    private final List<String> classPath = new ArrayList<>();

    public JavaCommand() {
        this(CodeLocation.of(EndWithParent.class));
    }

    /** @param code the folder or jar with this project's own classes */
    public JavaCommand(Path code) {
        classPath.add(code.toString());
    }

    /** Adds options of the JVM, such as {@code -Xmx256m}. */
    public JavaCommand with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    public JavaCommand onClassPath(Path classes) {
        classPath.add(classes.toString());
        return this;
    }

    public JavaCommand onClassPathAllIn(Path libraries) {
        classPath.add(libraries.resolve("*").toString());
        return this;
    }

    public List<String> running(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(IGNORING_INTERRUPTS);
        // The Java that runs this program, whatever comes first in the PATH.
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
        command.addAll(List.of(EndWithParent.class.getName(), mainClass));
        command.addAll(List.of(arguments));
        return command;
    }
}
