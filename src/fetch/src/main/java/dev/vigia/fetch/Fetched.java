package dev.vigia.fetch;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.vigia.fetch.kaggle.Digests;
import dev.vigia.fetch.kaggle.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was fetched into a folder, as its {@code fetched.json} says, which is written last.
 *
 * @param dataSet owner and name on Kaggle
 * @param version of it, from 1
 * @param licence as Kaggle names it; empty if it does not
 * @param archive the zip that came; it is not kept
 */
public record Fetched(String dataSet, int version, String licence, Instant at, Item archive, List<Item> files) {
    static final String NAME = "fetched.json";

    public Fetched {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param sha256 in hexadecimal digits
     */
    public record Item(String name, long bytes, String sha256) {
        private boolean isIn(Path folder) throws IOException {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file)
                    && Files.size(file) == bytes
                    && Digests.sha256(file).equals(sha256);
        }

        private static Optional<Item> of(Json json) {
            Optional<Long> bytes = json.number("bytes");
            return bytes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Item(
                            json.text("name").orElse(""),
                            bytes.get(),
                            json.text("sha256").orElse("")));
        }

        private void write(JsonGenerator json) throws IOException {
            json.writeStringField("name", name);
            json.writeNumberField("bytes", bytes);
            json.writeStringField("sha256", sha256);
        }
    }

    /** What a folder says; empty if it says nothing, or nothing that can be understood. */
    public static Optional<Fetched> in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.isRegularFile(file)
                ? Json.object(Files.readAllBytes(file)).flatMap(Fetched::of)
                : Optional.empty();
    }

    private static Optional<Fetched> of(Json json) {
        Optional<Long> version = json.number("version");
        Optional<Item> archive = json.object("archive").flatMap(Item::of);
        List<Item> files = new ArrayList<>();
        json.objects("files").forEach(file -> Item.of(file).ifPresent(files::add));
        try {
            return version.isEmpty() || archive.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Fetched(
                            json.text("data_set").orElse(""),
                            version.get().intValue(),
                            json.text("licence").orElse(""),
                            Instant.parse(json.text("fetched_at").orElse("")),
                            archive.get(),
                            files));
        } catch (DateTimeParseException damaged) {
            return Optional.empty();
        }
    }

    /** Whether the set's files are there, byte by byte as they were fetched. */
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
        Path unfinished = folder.resolve("." + NAME + ".unfinished");
        try (OutputStream bytes = Files.newOutputStream(unfinished);
                JsonGenerator json = new JsonFactory()
                        .createGenerator(bytes, JsonEncoding.UTF8)
                        .useDefaultPrettyPrinter()) {
            write(json);
        }
        Files.move(
                unfinished, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("data_set", dataSet);
        json.writeNumberField("version", version);
        json.writeStringField("licence", licence);
        json.writeStringField("fetched_at", at.toString());
        json.writeObjectFieldStart("archive");
        archive.write(json);
        json.writeEndObject();
        json.writeArrayFieldStart("files");
        for (Item file : files) {
            json.writeStartObject();
            file.write(json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
