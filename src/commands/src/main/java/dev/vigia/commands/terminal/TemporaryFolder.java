package dev.vigia.commands.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/**
 * Where this process puts its temporary files, so that they go with it. A library that unpacks itself, 57 MB of it, takes that
 * away when the JVM ends in order, which a JVM that is halted does not.
 *
 * <p>The launcher makes it and names it, for Java asks for the place of temporary files before {@code main} is called.
 */
public final class TemporaryFolder {
    private static final String NAMED_BY = "vigia.temporary";

    private final Path folder;

    private TemporaryFolder(Path folder) {
        this.folder = folder;
    }

    /** The launcher's; without it, one that does nothing. */
    public static TemporaryFolder ofThisProcess() {
        String name = System.getProperty(NAMED_BY);
        TemporaryFolder temporary = new TemporaryFolder(name == null ? null : Path.of(name));
        Runtime.getRuntime().addShutdownHook(new Thread(temporary::deleteUnlessInUse, "temporary folder"));
        return temporary;
    }

    /** A command that listens to interruptions goes on for a while, and its end is for it to find. */
    private void deleteUnlessInUse() {
        if (!Interruption.isAwaited()) {
            delete();
        }
    }

    public void delete() {
        if (folder != null && Files.exists(folder)) {
            try {
                PathUtils.delete(folder);
            } catch (IOException | RuntimeException left) {
                System.err.println("Cannot delete " + folder + ": " + left);
            }
        }
    }
}
