package dev.vigia.commands.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/**
 * The folder for the temporary files of this process, deleted when it ends. DuckDB unpacks 57 MB there, and leaves them when the
 * JVM is halted.
 *
 * <p>The launcher makes the folder and names it, because Java reads the place of temporary files before {@code main} runs.
 */
public final class TemporaryFolder {
    private static final String NAMED_BY = "vigia.temporary";

    private final Path folder;

    private TemporaryFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns the launcher's folder; without a launcher, one that does nothing. */
    public static TemporaryFolder ofThisProcess() {
        String name = System.getProperty(NAMED_BY);
        TemporaryFolder temporary = new TemporaryFolder(name == null ? null : Path.of(name));
        Runtime.getRuntime().addShutdownHook(new Thread(temporary::deleteUnlessInUse, "temporary folder"));
        return temporary;
    }

    /** A command that handles the interruption goes on for a while, and needs the folder until then. */
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
