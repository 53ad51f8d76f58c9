package dev.vigia.local.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests of what is written for Node, run by the Node that the stand-ins run on. */
class NodeTestsIT {
    private final Installation installation = Installation.find();

    @Test
    void everyTestPasses() throws Exception {
        List<String> command = new ArrayList<>(List.of(installation.node().toString(), "--test"));
        try (Stream<Path> files = Files.list(installation.script("test"))) {
            files.map(Path::toString).filter(file -> file.endsWith(".test.cjs")).forEach(command::add);
        }
        assertTrue(command.size() > 2, command::toString);
        Process tests = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, tests.waitFor(), output);
    }
}
