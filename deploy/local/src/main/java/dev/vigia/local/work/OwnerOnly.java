package dev.vigia.local.work;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes files and folders that only their owner can read, because what a run leaves says who paid what to whom. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /**
     * Makes a folder, or closes one that exists. Folders above it are made with the usual permissions.
     *
     * @return whether others are kept out; false if the file system knows no owners, or the folder is somebody else's
     */
    public static boolean folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return close(folder, FOLDER);
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (!knowsOwners(folder)) {
            Files.createDirectory(folder);
            return false;
        }
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        return close(folder, FOLDER);
    }

    /** Writes a file. It is closed to others before anything is in it, as far as the file system can do that. */
    public static void write(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file)) {
            close(file, FILE);
        } else if (knowsOwners(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        }
        Files.write(file, bytes);
    }

    /** Returns whether others are kept out of a folder. */
    static boolean isClosed(Path folder) throws IOException {
        return knowsOwners(folder) && FOLDER.containsAll(Files.getPosixFilePermissions(folder));
    }

    private static boolean close(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (!knowsOwners(path)) {
            return false;
        }
        try {
            Files.setPosixFilePermissions(path, permissions);
        } catch (FileSystemException notOurs) {
            return false;
        }
        // Some file systems accept permissions and do not keep them.
        return Files.getPosixFilePermissions(path).equals(permissions);
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
