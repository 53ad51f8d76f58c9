package dev.vigia.fraud.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.vigia.transactions.documents.Problem;
import dev.vigia.transactions.encoding.ShortText;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a job answers to a {@link RulePush}: accepted, and from when on it judges by the book; or refused, and why. */
public final class RuleAnswer {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_SENTENCES = 20;
    private static final int LONGEST_SENTENCE = 1_100;

    /** The push's id; {@code null} if the record had none. */
    public final String push;
    /** The book's name; {@code null} if it is refused. */
    public final String book;
    /** Event time, milliseconds since 1970; {@link Long#MIN_VALUE} for from the first transaction on. */
    public final long from;
    /** Why it is refused, with line and column; empty if it is accepted. */
    public final List<String> problems;

    /** What the author of an accepted book should know, with line and column. */
    public final List<String> warnings;

    private RuleAnswer(String push, String book, long from, List<String> problems, List<String> warnings) {
        this.warnings = bounded(warnings);
        this.push = ShortText.of(push, RulePush.LONGEST_ID);
        this.book = book;
        this.from = from;
        this.problems = bounded(problems);
    }

    public static RuleAnswer accepted(String push, RuleBook book, long from) {
        return new RuleAnswer(push, book.name, from, List.of(), texts(book.warnings));
    }

    public static RuleAnswer refused(String push, List<String> problems) {
        return new RuleAnswer(push, null, Long.MIN_VALUE, problems, List.of());
    }

    /** With its place, as the book's author has it. */
    public static List<String> texts(List<Problem> problems) {
        return problems.stream().map(problem -> "rules:" + problem).collect(Collectors.toList());
    }

    /** Few and short enough for a record of a stream. */
    private static List<String> bounded(List<String> sentences) {
        List<String> some = sentences.stream()
                .limit(MOST_SENTENCES)
                .map(sentence -> ShortText.of(sentence, LONGEST_SENTENCE))
                .collect(Collectors.toList());
        if (sentences.size() > MOST_SENTENCES) {
            some.add(String.format(Locale.ROOT, "and %,d more", sentences.size() - MOST_SENTENCES));
        }
        return List.copyOf(some);
    }

    /** {@code {"push": ..., "status": "accepted" | "refused", "book": ..., "from": ..., "problems": [...], "warnings": [...]}}. */
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
            write("problems", problems, json);
            write("warnings", warnings, json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed.", impossible);
        }
        return text.toString();
    }

    private static void write(String name, List<String> sentences, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String sentence : sentences) {
            json.writeString(sentence);
        }
        json.writeEndArray();
    }
}
