package dev.vigia.fraud.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.vigia.transactions.documents.Problem;
import dev.vigia.transactions.encoding.JsonText;
import dev.vigia.transactions.encoding.ShortText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A job's answer to a {@link RulePush}: accepted, with the time from which the book judges; or refused, with the reasons. */
public final class RuleAnswer {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_SENTENCES = 20;
    private static final int LONGEST_SENTENCE = 1_100;

    /** The id of the push; {@code null} if the record had none. */
    public final String push;
    /** The name of the book; {@code null} if it is refused. */
    public final String book;
    /** Event time in milliseconds since 1970. {@link Long#MIN_VALUE} means from the first transaction on. */
    public final long from;
    /** The reasons of a refusal, with line and column; empty if the book is accepted. */
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

    /** Returns the problems as texts, each with its line and column. */
    public static List<String> texts(List<Problem> problems) {
        return problems.stream().map(problem -> "rules:" + problem).collect(Collectors.toList());
    }

    /** Cuts the list and its sentences so that they fit into one record of a stream. */
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

    /** Returns {@code {"push": ..., "status": "accepted" | "refused", "book": ..., "from": ..., "problems": [...], "warnings": [...]}}. */
    public String json() {
        return JsonText.of(JSON, json -> {
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
        });
    }

    private static void write(String name, List<String> sentences, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String sentence : sentences) {
            json.writeString(sentence);
        }
        json.writeEndArray();
    }
}
