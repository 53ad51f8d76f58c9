package dev.vigia.music.catalogue;

import dev.vigia.music.csv.InputFile;
import dev.vigia.music.csv.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Catalogues for tests. */
public final class Tracks {
    private Tracks() {}

    /**
     * Returns the catalogue of some rows.
     *
     * @param rows each {@code track,name,artist,genre}
     */
    public static Catalogue of(String... rows) {
        return read("track_id,name,artist,genre\n" + String.join("\n", rows)).catalogue();
    }

    public static CatalogueReader read(String text) {
        try {
            Path file = Files.createTempFile("tracks", ".csv");
            try {
                Files.writeString(file, text);
                InputFile input = new InputFile(Kind.MUSIC_INFO, new org.apache.flink.core.fs.Path(file.toString()));
                return CatalogueReader.read(input, input.columns());
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
