package dev.vigia.local.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says whether a program that ended ran out of disk space, which few programs say in words that a user understands. */
final class DiskSpace {
    /** Below it a store that is asked for one more file may fail. */
    private static final long LITTLE_BYTES = 16L << 20;

    /** As the C library, Java, Node, SQLite and RocksDB say it. */
    private static final List<String> FULL = List.of(
            "ENOSPC",
            "No space left on device",
            "no space left on device",
            "disk is full",
            "Disk quota exceeded",
            "EDQUOT");

    private DiskSpace() {}

    /** Whether a program says that there is no space left. */
    static boolean isSaidIn(String line) {
        return FULL.stream().anyMatch(line::contains);
    }

    /**
     * A sentence with a blank before it, or nothing.
     *
     * @param folder on the disk that the program writes to
     * @param said whether the program has said so itself
     */
    static String shortage(Path folder, boolean said) {
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
