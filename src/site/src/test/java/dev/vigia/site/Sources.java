package dev.vigia.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sources, for what no object of the running code can tell. */
final class Sources {
    private Sources() {}

    /** The text of all tests. */
    static String tests() throws IOException {
        return texts("src/test/java/.*Test\\.java");
    }

    /** The text of the main class with this name. */
    static String mainClass(String name) throws IOException {
        return texts("src/main/java/.*/" + name + "\\.java");
    }

    private static String texts(String path) throws IOException {
        try (Stream<Path> files = Files.walk(Page.ROOT.resolve("src"))) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().matches(".*/" + path)).toList()) {
                texts.add(Files.readString(file));
            }
            return String.join("\n", texts);
        }
    }
}
