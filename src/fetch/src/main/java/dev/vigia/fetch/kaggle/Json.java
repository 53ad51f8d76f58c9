package dev.vigia.fetch.kaggle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object of which a few fields are wanted. What is not there or of another kind is empty, and an error never repeats
 * the text, for a token is read by this as well.
 */
public final class Json {
    private final Map<?, ?> fields;

    private Json(Map<?, ?> fields) {
        this.fields = fields;
    }

    /** Empty if these bytes are no JSON object. */
    public static Optional<Json> object(byte[] text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            Object value = value(parser);
            return value instanceof Map<?, ?> fields && parser.nextToken() == null
                    ? Optional.of(new Json(fields))
                    : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    public Optional<String> text(String field) {
        return fields.get(field) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A whole number. */
    public Optional<Long> number(String field) {
        return fields.get(field) instanceof Long number ? Optional.of(number) : Optional.empty();
    }

    public Optional<Json> object(String field) {
        return fields.get(field) instanceof Map<?, ?> inner ? Optional.of(new Json(inner)) : Optional.empty();
    }

    /** Those elements of a list that are objects. */
    public List<Json> objects(String field) {
        List<Json> objects = new ArrayList<>();
        if (fields.get(field) instanceof List<?> list) {
            list.forEach(element -> {
                if (element instanceof Map<?, ?> inner) {
                    objects.add(new Json(inner));
                }
            });
        }
        return objects;
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> fields = new HashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, value(parser));
            }
            return fields;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(parser));
            }
            return elements;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        return token == JsonToken.VALUE_STRING ? parser.getText() : null;
    }
}
