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
 * What was added to an input and what is to be expected of it. The job never sees it.
 *
 * @param schema {@value #SCHEMA}
 * @param seed of the draws
 * @param book name of the rule book whose limits were tried
 * @param rules versions of the rules that were tried, by id
 * @param episodes in the book's order
 */
public record Truth(String schema, long seed, String book, Map<String, Integer> rules, List<Episode> episodes) {
    public static final String SCHEMA = "vigia.truth/1";

    private static final JsonFactory JSON = new JsonFactory();

    public Truth {
        episodes = List.copyOf(episodes);
    }

    /** The ids of the transactions that were added. */
    public Set<String> transactions() {
        return episodes.stream()
                .flatMap(episode -> episode.transactions().stream())
                .collect(Collectors.toSet());
    }

    /** As JSON in UTF-8, an episode a line; leaves {@code bytes} open. */
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
