package dev.vigia.aws.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs scripts under bash with an AWS CLI that does nothing but write down what it was asked. */
final class StandIn {
    private final Path folder;

    /** @param status of the application in the beginning */
    StandIn(Path folder, String status) throws IOException {
        this.folder = folder;
        copy("aws");
        copy("check.py");
        folder.resolve("aws").toFile().setExecutable(true);
        Files.writeString(folder.resolve("status"), status);
    }

    /** Runs a script, which must end well, and returns what it asked for, command by command. */
    List<String> run(String script, Map<String, String> environment, String... arguments) throws Exception {
        Path file = Files.writeString(folder.resolve("script.sh"), script);
        List<String> command = new ArrayList<>(List.of("bash", file.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder bash = new ProcessBuilder(command).redirectErrorStream(true);
        bash.environment().merge("PATH", folder.toString(), (path, own) -> own + File.pathSeparator + path);
        bash.environment().putAll(environment);
        Process process = bash.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        List<String> asked = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("asked"))) {
            asked.add(line.replace('\t', ' '));
        }
        return asked;
    }

    /** Returns what the CLI's own parsers refuse of the commands. */
    String refused() throws Exception {
        Process python = new ProcessBuilder(
                        "python3", folder.resolve("check.py").toString())
                .redirectInput(folder.resolve("asked").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes());
        assertEquals(0, python.waitFor(), said);
        return said;
    }

    /** Returns the text that the secret was made of. */
    String secret() throws IOException {
        return Files.readString(folder.resolve("secret"));
    }

    static boolean hasCli() {
        try {
            Process python = new ProcessBuilder("python3", "-c", "import awscli, jmespath")
                    .redirectErrorStream(true)
                    .start();
            python.getInputStream().readAllBytes();
            return python.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void copy(String name) throws IOException {
        try (InputStream in = StandIn.class.getResourceAsStream(name)) {
            Files.copy(in, folder.resolve(name));
        }
    }
}
