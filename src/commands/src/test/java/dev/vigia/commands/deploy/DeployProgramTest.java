package dev.vigia.commands.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.local.processes.CodeLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployProgramTest {
    @TempDir
    private Path built;

    @Test
    void program_getsTheArgumentsAndItsAnswerIsPassedOn() throws Exception {
        String file = Echo.class.getName().replace('.', '/') + ".class";
        Path copy = built.resolve("classes").resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(CodeLocation.of(Echo.class).resolve(file), copy);
        Files.createDirectory(built.resolve("lib"));
        List<String> out = new CopyOnWriteArrayList<>();
        List<String> err = new CopyOnWriteArrayList<>();
        List<String> arguments = List.of("cost", "--profile", "my bank.yaml", "--help");
        try (DeployProgram program = DeployProgram.start(Echo.class.getName(), built, arguments, out::add, err::add)) {
            assertEquals(3, program.exitCode());
        }
        assertEquals(List.of("cost|--profile|my bank.yaml|--help"), out);
        assertEquals(List.of("quiet"), err);
    }
}
