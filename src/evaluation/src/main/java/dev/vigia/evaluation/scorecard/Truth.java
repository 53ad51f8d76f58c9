package dev.vigia.evaluation.scorecard;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The truth about an input: the episodes that were added to it, and what is expected of each. The job never sees it.
 *
 * @param schema {@value #SCHEMA}
 * @param seed of the draws
 * @param book name of the rule book
 * @param rules versions of the tested rules, by id
 * @param episodes in the book's order
 */
public record Truth(String schema, long seed, String book, Map<String, Integer> rules, List<Episode> episodes) {
    public static final String SCHEMA = "vigia.truth/1";

    private static final JsonFactory JSON = new JsonFactory();

    public Truth {
        episodes = List.copyOf(episodes);
    }

    /** Returns the ids of the added transactions. */
    public Set<String> transactions() {
        return episodes.stream()
                .flatMap(episode -> episode.transactions().stream())
                .collect(Collectors.toSet());
    }

    /** Writes the truth as JSON in UTF-8, one episode per line. Leaves {@code bytes} open. */
    public void write(OutputStream bytes) throws IOException {
        JsonGenerator json =
                JSON.createGenerator(bytes, JsonEncoding.UTF8).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("schema", schema);
        json.writeNumberField("seed", seed);
        json.writeStringField("book", book);
        json.writeObjectFieldStart("rules");
        for (Map.Entry<String, Integer> rule : rules.entrySet()) {
            json.writeNumberField(rule.getKey(), rule.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("episodes");
        for (Episode episode : episodes) {
            // Raw text does not count as a value, so the comma before the next episode follows the line feed.
            json.writeRaw('\n');
            write(episode, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private static void write(Episode episode, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", episode.id());
        json.writeStringField("rule", episode.rule());
        json.writeStringField("shape", episode.shape());
        json.writeStringField("expected", episode.expected().name());
        if (episode.hitsFrom() != null) {
            json.writeNumberField("hitsFrom", episode.hitsFrom());
        }
        json.writeArrayFieldStart("transactions");
        for (String transaction : episode.transactions()) {
            json.writeString(transaction);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
