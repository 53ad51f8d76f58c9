package dev.vigia.local;

import dev.vigia.local.demo.EmptyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where this process puts its temporary files, so that they go with it. A library that unpacks itself, 57 MB of it, takes that
 * away when the JVM ends in order, which a JVM that is halted does not.
 */
final class TemporaryFolder {
    private static final String PLACE = "java.io.tmpdir";

    private final Path folder;

    private TemporaryFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes it for the user alone, before anything asks for a temporary file: Java looks for the place only once.
     *
     * @return one that does nothing if it cannot be made; temporary files are where they always are, then
     */
    static TemporaryFolder make() {
        Path folder = Path.of(
                System.getProperty(PLACE), "vigia-" + ProcessHandle.current().pid());
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException | UnsupportedOperationException refused) {
            return new TemporaryFolder(null);
        }
        System.setProperty(PLACE, folder.toString());
        TemporaryFolder made = new TemporaryFolder(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(made::deleteUnlessInUse, "temporary folder"));
        return made;
    }

    /** A command that listens to interruptions goes on for a while, and its end is for it to find. */
    private void deleteUnlessInUse() {
        if (!Interruption.isAwaited()) {
            delete();
        }
    }

    void delete() {
        if (folder != null && Files.exists(folder)) {
            try {
                EmptyFolder.delete(folder);
            } catch (IOException | RuntimeException left) {
                System.err.println("Cannot delete " + folder + ": " + left);
            }
        }
    }
}
