package dev.vigia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the blocks of the pages that are marked {@code sh}, those of a page one after the other, in an empty folder. */
class ShellLinesIT {
    @TempDir
    private Path folder;

    static Stream<Page> pages() {
        return Page.all().stream().filter(page -> !page.code("sh").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void lines_run(Page page) throws Exception {
        launcher();
        Path script = Files.writeString(
                folder.resolve("page.sh"), "set -euo pipefail\n" + String.join("\n", page.code("sh")));
        Path output = folder.resolve("output.txt");
        int exitCode = new ProcessBuilder(List.of("bash", script.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertEquals(0, exitCode, () -> page + ": " + read(output));
    }

    /** Stands for {@code ./vigia}, which would build first. */
    private void launcher() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path vigia = Files.writeString(
                folder.resolve("vigia"),
                "#!/usr/bin/env bash\nexec '" + java + "' -XX:TieredStopAtLevel=1 -cp '"
                        + System.getProperty("java.class.path") + "' dev.vigia.commands.Vigia \"$@\"\n");
        Files.setPosixFilePermissions(vigia, PosixFilePermissions.fromString("rwx------"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
