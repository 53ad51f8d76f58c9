package dev.vigia.local.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Finds out whether a program ended because the disk is full, which few programs say in words that a user understands. */
public final class DiskSpace {
    /** With less free space, a store may fail to write one more file. */
    private static final long LITTLE_BYTES = 16L << 20;

    /** The words of the C library, Java, Node, SQLite and RocksDB. */
    private static final List<String> FULL = List.of(
            "ENOSPC",
            "No space left on device",
            "no space left on device",
            "disk is full",
            "Disk quota exceeded",
            "EDQUOT");

    private DiskSpace() {}

    /** Returns whether a line of output says that there is no space left. */
    public static boolean isSaidIn(String line) {
        return FULL.stream().anyMatch(line::contains);
    }

    /**
     * Returns a blank and a sentence if the disk is full, or nothing.
     *
     * @param folder on the disk that the program writes to
     * @param said whether the program said so itself: its files may be gone by now, and their space free
     */
    public static String shortage(Path folder, boolean said) {
        Path existing = folder.toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return shortage(existing, said, Files.getFileStore(existing).getUsableSpace());
        } catch (IOException unreadable) {
            return shortage(existing, said, LITTLE_BYTES);
        }
    }

    /** @param free bytes */
    static String shortage(Path folder, boolean said, long free) {
        if (!said && free >= LITTLE_BYTES) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                " No space was left on the disk of %s (%,.1f MB are free now): make room there, or give another --work.",
                folder,
                free / (double) (1 << 20));
    }
}
