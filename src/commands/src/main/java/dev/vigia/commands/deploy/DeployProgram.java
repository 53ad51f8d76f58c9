package dev.vigia.commands.deploy;

import dev.vigia.local.processes.ForegroundProcess;
import dev.vigia.local.processes.JavaCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The CDK application in a JVM of its own, because its libraries are 140 MB that nothing else needs. */
final class DeployProgram implements AutoCloseable {
    static final String MAIN = "dev.vigia.aws.commands.DeployCommand";

    /** Switches off CDK's warnings about itself and about the version of Node, which the program checks. */
    private static final Map<String, String> QUIET = Map.of(
            "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION",
            "18,20,22",
            "JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION",
            "yes",
            "JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION",
            "yes",
            "JSII_DEPRECATED",
            "quiet");

    private final ForegroundProcess process;

    private DeployProgram(ForegroundProcess process) {
        this.process = process;
    }

    /**
     * Starts the program.
     *
     * @param built the folder with its {@code classes} and {@code lib}
     */
    static DeployProgram start(Path built, List<String> arguments, Consumer<String> out, Consumer<String> err) {
        return start(MAIN, built, arguments, out, err);
    }

    static DeployProgram start(
            String mainClass, Path built, List<String> arguments, Consumer<String> out, Consumer<String> err) {
        JavaCommand java = new JavaCommand()
                .with("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", temporary())
                .onClassPath(built.resolve("classes"))
                .onClassPathAllIn(built.resolve("lib"));
        return new DeployProgram(ForegroundProcess.start(
                java.running(mainClass, arguments.toArray(String[]::new)), environment(), out, err));
    }

    int exitCode() throws InterruptedException {
        return process.exitCode();
    }

    /** Asks it to end without waiting. */
    void beginClose() {
        process.beginClose();
    }

    @Override
    public void close() {
        process.close();
    }

    /** CDK unpacks itself twice, in Java and in Node. Both go to the folder that is deleted with this process. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(QUIET);
        environment.put("TMPDIR", System.getProperty("java.io.tmpdir"));
        return environment;
    }

    private static String temporary() {
        return "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir");
    }
}
