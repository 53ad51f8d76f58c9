package dev.vigia.aws.functions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one call of a function. Closing deletes it, because the next call would find the same disk. */
record Folder(Path path) implements AutoCloseable {
    static Folder in(Path parent) throws IOException {
        return new Folder(Files.createTempDirectory(parent, "vigia-"));
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }
}
