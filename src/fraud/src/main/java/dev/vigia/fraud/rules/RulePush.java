package dev.vigia.fraud.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;

/** A rule book on its way to a running job: a record of the stream of rules, in JSON. */
public final class RulePush {
    /** Characters. */
    static final int LONGEST_ID = 100;

    private static final JsonFactory JSON = new JsonFactory();
    /** Transactions are dated between these; what is far outside cannot be counted in milliseconds. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Made by whoever sends it, to know the answer by; a push that is delivered twice counts once. */
    public final String id;
    /** The event time from which the book is to judge, or {@code null} for as soon as possible. */
    public final Instant from;
    /** The book's YAML, not read yet. */
    public final String book;

    /** @throws IllegalArgumentException if the time or the id is beyond reason; the message says which */
    public RulePush(String id, Instant from, String book) {
        if (from != null && (from.isBefore(EARLIEST) || from.isAfter(LATEST))) {
            throw new IllegalArgumentException(
                    "`from` is " + from + ", and no transaction can be dated so; write a time before the year 10000");
        }
        if (id.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "`push` has " + id.length() + " characters; at most " + LONGEST_ID + " are taken");
        }
        this.id = id;
        this.from = from;
        this.book = book;
    }

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException if it is none; the message says why
     */
    public static RulePush parse(byte[] record) {
        String id = null;
        Instant from = null;
        String book = null;
        try (JsonParser json = JSON.createParser(record)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a push is a JSON object with `push`, `from` and `book`");
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                String text = json.currentToken().isScalarValue() ? json.getValueAsString() : null;
                json.skipChildren();
                id = name.equals("push") ? text : id;
                from = name.equals("from") && text != null ? Instant.parse(text) : from;
                book = name.equals("book") ? text : book;
            }
        } catch (IOException malformed) {
            throw new IllegalArgumentException("a push is a JSON object, and this is none", malformed);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("`from` is no point in time such as 2016-09-01T00:00:00Z", malformed);
        }
        if (id == null || book == null) {
            throw new IllegalArgumentException("a push needs a `push`, which is its id, and a `book`");
        }
        return new RulePush(id, from, book);
    }

    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("push", id);
            json.writeStringField("from", from == null ? null : from.toString());
            json.writeStringField("book", book);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed.", impossible);
        }
        return text.toString();
    }
}
