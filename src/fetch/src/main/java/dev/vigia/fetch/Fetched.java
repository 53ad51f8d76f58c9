package dev.vigia.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vigia.fetch.kaggle.Digests;
import dev.vigia.fetch.kaggle.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The note {@value #NAME} of one download, which lies beside the downloaded files. The download writes it last, so a folder
 * with a note is complete.
 *
 * @param dataSet owner and name on Kaggle
 * @param version of the data set, from 1
 * @param licence as Kaggle names it; empty if Kaggle names none
 * @param at when the download ended, in whole seconds
 * @param archive the zip; it is deleted after unpacking
 * @param files the unpacked files
 */
public record Fetched(String dataSet, int version, String licence, Instant at, Item archive, List<Item> files) {
    static final String NAME = "fetched.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    public Fetched {
        if (version < 1) {
            throw new IllegalArgumentException("A version of a data set is 1 or more, not " + version + ".");
        }
        files = List.copyOf(files);
    }

    /**
     * One file of a download.
     *
     * @param sha256 in hexadecimal digits
     */
    public record Item(String name, long bytes, String sha256) {
        public Item {
            if (name.isEmpty() || bytes < 0) {
                throw new IllegalArgumentException("A file has a name and 0 or more bytes, not " + bytes + ".");
            }
        }

        private boolean isIn(Path folder) throws IOException {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file)
                    // The size first: it tells a file that was cut off without reading it.
                    && Files.size(file) == bytes
                    && Digests.sha256(file).equals(sha256);
        }

        private static Item of(JsonNode json) {
            return new Item(
                    json.path("name").asText(),
                    // -1 makes the constructor refuse an item without a size.
                    json.path("bytes").asLong(-1),
                    json.path("sha256").asText());
        }

        private ObjectNode json() {
            return JSON.createObjectNode().put("name", name).put("bytes", bytes).put("sha256", sha256);
        }
    }

    /**
     * Returns the note in a folder; empty if there is none, or if it is damaged.
     *
     * @throws IOException if the note cannot be read
     */
    public static Optional<Fetched> in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.isRegularFile(file)
                ? Json.object(Files.readAllBytes(file)).flatMap(Fetched::of)
                : Optional.empty();
    }

    private static Optional<Fetched> of(JsonNode json) {
        try {
            List<Item> files = new ArrayList<>();
            json.path("files").forEach(file -> files.add(Item.of(file)));
            return Optional.of(new Fetched(
                    json.path("data_set").asText(),
                    // 0 for an absent or non-numeric version, which the constructor refuses.
                    json.path("version").intValue(),
                    json.path("licence").asText(),
                    Instant.parse(json.path("fetched_at").asText()),
                    Item.of(json.path("archive")),
                    files));
        } catch (DateTimeException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Returns whether the folder holds all files of the set, with the bytes that were fetched. Reads all of them.
     *
     * @throws IOException if a file cannot be read
     */
    public boolean isWhole(DataSet set, Path folder) throws IOException {
        if (!dataSet.equals(set.path)) {
            return false;
        }
        for (DataSet.Content content : set.contents) {
            Optional<Item> item = files.stream()
                    .filter(file -> file.name().equals(content.name()))
                    .findFirst();
            if (item.isEmpty() || !item.get().isIn(folder)) {
                return false;
            }
        }
        return true;
    }

    void writeTo(Path folder) throws IOException {
        // A move within one folder is atomic, so a reader finds the old note or the whole new one.
        Path unfinished = folder.resolve("." + NAME + ".unfinished");
        JSON.writerWithDefaultPrettyPrinter().writeValue(unfinished.toFile(), json());
        Files.move(
                unfinished, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private ObjectNode json() {
        ObjectNode json = JSON.createObjectNode()
                .put("data_set", dataSet)
                .put("version", version)
                .put("licence", licence)
                .put("fetched_at", at.toString());
        json.set("archive", archive.json());
        ArrayNode items = json.putArray("files");
        files.forEach(file -> items.add(file.json()));
        return json;
    }
}
