package dev.vigia.commands.cases;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigia.local.services.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Odd inputs that are not shipped: looked for beside the checkout, or where the property says. */
final class CaseFolder {
    /** Names the folder that holds {@code cases/}. */
    private static final String PROPERTY = "vigia.shared";

    private CaseFolder() {}

    /** Skips the test, and says so, where the folder is absent. */
    static Path find() {
        String elsewhere = System.getProperty(PROPERTY);
        Path shared = elsewhere == null ? Installation.find().home().resolve("../../../shared") : Path.of(elsewhere);
        Path folder = shared.resolve("cases").normalize();
        if (!Files.isDirectory(folder)) {
            System.err.println(
                    "SKIPPED: " + folder + " is not here, so odd inputs are not tested. Give the folder above "
                            + "cases/ with -D" + PROPERTY + "=DIR.");
        }
        assumeTrue(Files.isDirectory(folder), () -> folder + " is not here");
        return folder;
    }

    /** The files of a folder whose names end so, by name. */
    static List<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
