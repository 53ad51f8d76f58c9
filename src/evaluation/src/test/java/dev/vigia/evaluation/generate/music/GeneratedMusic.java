package dev.vigia.evaluation.generate.music;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.vigia.evaluation.generate.Folder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Generated files as a CSV reader sees them. */
public final class GeneratedMusic {
    public static final MusicSize SMALL = new MusicSize(100, 1_000, 60);

    /** A row of either history without its count. */
    record Pair(String track, String user) {}

    private final Folder folder;

    private GeneratedMusic(Folder folder) {
        this.folder = folder;
    }

    public static GeneratedMusic in(Path path, MusicFiles files) {
        return in(new Folder(path, false), files);
    }

    public static GeneratedMusic in(Folder folder, MusicFiles files) {
        try {
            files.write(folder, written -> {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new GeneratedMusic(folder);
    }

    /** Reads files that were written before. */
    public static GeneratedMusic in(Path path) {
        return new GeneratedMusic(new Folder(path, false));
    }

    List<NamedCsvRecord> info() {
        return CsvReader.builder().ofNamedCsvRecord(text(MusicFiles.INFO)).stream()
                .toList();
    }

    /** Reads the counts in the order of the file. Fails if a pair is there twice. */
    public Map<Pair, Integer> history() {
        return history(MusicFiles.HISTORY);
    }

    Map<Pair, Integer> laterHistory() {
        return history(MusicFiles.LATER_HISTORY);
    }

    private Map<Pair, Integer> history(String name) {
        Map<Pair, Integer> counts = new LinkedHashMap<>();
        try (Stream<CsvRecord> records = CsvReader.builder().ofCsvRecord(text(name)).stream()) {
            records.skip(1).forEach(row -> {
                Pair pair = new Pair(row.getField(0), row.getField(1));
                if (counts.put(pair, Integer.valueOf(row.getField(2))) != null) {
                    throw new AssertionError("There are two rows of " + pair);
                }
            });
        }
        return counts;
    }

    public String text(String name) {
        Path file = folder.path().resolve(folder.compressed() ? name + ".gz" : name);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = folder.compressed() ? new GZIPInputStream(bytes) : bytes) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
