package dev.vigia.fetch.kaggle;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** Reads JSON from outside. A failure never repeats the text, because the Kaggle token is read here too. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Returns the JSON object that these bytes hold; empty if they hold anything else. */
    public static Optional<JsonNode> object(byte[] text) {
        try {
            // An empty text gives a MissingNode, not null.
            return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException malformed) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory can be read.", impossible);
        }
    }

    /** Returns the text of a field; empty if the field is absent or of another type. */
    static Optional<String> text(JsonNode object, String field) {
        return Optional.ofNullable(object.path(field).textValue());
    }
}
