package dev.vigia.evaluation.generate;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of several generated files.
 *
 * @param compressed whether the files are compressed; their names then end in .gz
 */
public record Folder(Path path, boolean compressed) {
    /** Makes the folder. Returns in one line why it cannot be made; {@code null} if it is there. */
    public String problem() {
        try {
            Files.createDirectories(path);
            return null;
        } catch (FileAlreadyExistsException occupied) {
            return "Cannot write into --out " + path + ": " + occupied.getMessage()
                    + " is a file. Name a folder, or one that can be made.";
        } catch (IOException failed) {
            return "Cannot write into --out " + path + ": " + failed.getMessage()
                    + " cannot be made. Name a folder where you may write.";
        }
    }

    /**
     * Returns a file in the folder, and makes the folders on the way.
     *
     * @param name relative, with its extension, for example {@code later/rows.csv}
     */
    public Destination file(String name) throws IOException {
        Path file = path.resolve(compressed ? name + ".gz" : name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Destination.named(file.toString());
    }
}
