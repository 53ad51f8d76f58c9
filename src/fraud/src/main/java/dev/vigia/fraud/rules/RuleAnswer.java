package dev.vigia.fraud.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;

/** What a job answers to a {@link RulePush}: accepted, and from when on it judges by the book; or refused, and why. */
public final class RuleAnswer {
    private static final JsonFactory JSON = new JsonFactory();

    /** The push's id; {@code null} if the record had none. */
    public final String push;
    /** The book's name; {@code null} if it is refused. */
    public final String book;
    /** Event time, milliseconds since 1970; {@link Long#MIN_VALUE} for from the first transaction on. */
    public final long from;
    /** Why it is refused, with line and column; empty if it is accepted. */
    public final List<String> problems;

    private RuleAnswer(String push, String book, long from, List<String> problems) {
        this.push = push;
        this.book = book;
        this.from = from;
        this.problems = problems;
    }

    public static RuleAnswer accepted(String push, String book, long from) {
        return new RuleAnswer(push, book, from, List.of());
    }

    public static RuleAnswer refused(String push, List<String> problems) {
        return new RuleAnswer(push, null, Long.MIN_VALUE, List.copyOf(problems));
    }

    /** {@code {"push": ..., "status": "accepted" | "refused", "book": ..., "from": ..., "problems": [...]}}. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("push", push);
            json.writeStringField("status", problems.isEmpty() ? "accepted" : "refused");
            json.writeStringField("book", book);
            json.writeStringField(
                    "from",
                    from == Long.MIN_VALUE ? null : Instant.ofEpochMilli(from).toString());
            json.writeArrayFieldStart("problems");
            for (String problem : problems) {
                json.writeString(problem);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed.", impossible);
        }
        return text.toString();
    }
}
