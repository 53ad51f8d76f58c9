package dev.vigia.replay.resuming;

import dev.vigia.replay.reading.UnusableInput;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * The file with a replay's progress. Each write replaces the whole file, so it can be read whenever the replay dies.
 */
public final class ProgressFile {
    private static final String NAME = "progress.properties";

    private final Path file;
    private final Path next;

    public ProgressFile(Path folder) {
        this.file = folder.resolve(NAME);
        this.next = folder.resolve(NAME + ".next");
    }

    /** Returns the last progress that was written; empty if there is none. */
    public Optional<Progress> read() throws UnusableInput {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
            return Optional.of(new Progress(
                    Identity.read(properties),
                    Long.parseLong(Identity.text(properties, "taken")),
                    Long.parseLong(properties.getProperty("labels.taken", "0")),
                    properties.getProperty("sender", "")));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnusableInput(
                    "Cannot resume from " + file + ": " + damaged.getMessage() + ". Start over without --resume.",
                    damaged);
        }
    }

    public void write(Progress progress) throws IOException {
        Properties properties = new Properties();
        progress.identity().write(properties);
        properties.setProperty("taken", Long.toString(progress.taken()));
        properties.setProperty("labels.taken", Long.toString(progress.labels()));
        properties.setProperty("sender", progress.sender());
        try (Writer text = Files.newBufferedWriter(next)) {
            properties.store(text, null);
        }
        // A reader, or a replay after a crash, finds the old file or the new one, never half of one.
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
