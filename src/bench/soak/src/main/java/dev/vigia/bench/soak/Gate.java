package dev.vigia.bench.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A limit for event time: a file between the program that measures and the job, so that the job can rest while it is
 * measured.
 *
 * @param file holds the first minute, counted from 0, that is not released yet
 */
public record Gate(Path file) {
    private static final long MINUTES_OF_DAY = 1_440;

    /** Releases all payments of the first so many days. */
    public void openFor(int days) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, Long.toString(days * MINUTES_OF_DAY));
        // The source may read at any moment and must never see half a number.
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the first minute that is not released. */
    long minute() {
        try {
            return Long.parseLong(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file + ".", unreadable);
        }
    }
}
