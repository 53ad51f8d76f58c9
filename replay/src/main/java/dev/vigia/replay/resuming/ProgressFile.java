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

/** How far a replay has come, in a file that is replaced as a whole, so that it can be read whenever the replay dies. */
public final class ProgressFile {
    private static final String NAME = "progress.properties";

    private final Path file;
    private final Path next;

    public ProgressFile(Path folder) {
        this.file = folder.resolve(NAME);
        this.next = folder.resolve(NAME + ".next");
    }

    /**
     * A replay's progress.
     *
     * @param taken how many rows from the first on, in event-time order, the stream has taken
     * @param labels how many labels, likewise
     * @param sender who has promised markers; empty if nobody has
     */
    public record Progress(Identity identity, long taken, long labels, String sender) {
        /** @throws UnusableInput if this is the progress of something else */
        public void check(Identity wanted) throws UnusableInput {
            var differences = wanted.differences(identity);
            if (!differences.isEmpty()) {
                throw new UnusableInput("Cannot resume: this is not the replay that stopped ("
                        + String.join("; ", differences) + "). Repeat its options, or start over without --resume.");
            }
        }

        public boolean isComplete() {
            return taken == identity.rows() * identity.copies();
        }
    }

    /** The last progress written; empty if there is none. */
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
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
