package dev.vigia.fraud.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.vigia.transactions.encoding.JsonText;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** A rule book that is sent to a running job: one JSON record of the stream of rules. */
public final class RulePush {
    /** The longest id, in characters. */
    static final int LONGEST_ID = 100;

    private static final JsonFactory JSON = new JsonFactory();
    /** Event times lie between these two. An instant far outside overflows a count of milliseconds. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Made by the sender, who finds the answer by it. A push that is delivered twice counts once. */
    public final String id;
    /** The event time from which the book judges, or {@code null} for as soon as possible. */
    public final Instant from;
    /** The book's YAML, not parsed yet. */
    public final String book;

    /**
     * Checks the time and the id.
     *
     * @throws IllegalArgumentException if the time is out of range or the id too long; the message says which
     */
    public RulePush(String id, Instant from, String book) {
        if (from != null && (from.isBefore(EARLIEST) || from.isAfter(LATEST))) {
            throw new IllegalArgumentException("`from` is " + from
                    + ", and no transaction can have that time; write a time before the year 10000");
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
     * Reads a record of the stream of rules.
     *
     * @throws IllegalArgumentException if the record is not a push; the message says why
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
                // Skips the content of an object or list, and does nothing after a scalar.
                json.skipChildren();
                id = name.equals("push") ? text : id;
                from = name.equals("from") && text != null ? Instant.parse(text) : from;
                book = name.equals("book") ? text : book;
            }
        } catch (IOException malformed) {
            throw new IllegalArgumentException("a push is a JSON object, and this is not one", malformed);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("`from` is not a time such as 2016-09-01T00:00:00Z", malformed);
        }
        if (id == null || book == null) {
            throw new IllegalArgumentException("a push needs a `push`, which is its id, and a `book`");
        }
        return new RulePush(id, from, book);
    }

    public String json() {
        return JsonText.of(JSON, json -> {
            json.writeStartObject();
            json.writeStringField("push", id);
            json.writeStringField("from", from == null ? null : from.toString());
            json.writeStringField("book", book);
            json.writeEndObject();
        });
    }
}
