package dev.vigia.commands.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer of a job that accepted a rule book.
 *
 * @param book its name
 * @param from the event time from which it judges; {@code null} for from the first transaction on
 * @param warnings for its author, with line and column
 */
public record PushAnswer(String book, String from, List<String> warnings) {
    public PushAnswer {
        warnings = List.copyOf(warnings);
    }

    /** @throws ExplainedFailure with every reason, if the job refuses the book */
    static PushAnswer of(JsonNode answer) {
        if (!answer.path("status").asText().equals("accepted")) {
            throw ExplainedFailure.badInput(
                    "The job refuses the book:\n" + String.join("\n", texts(answer.path("problems"))));
        }
        return new PushAnswer(
                answer.path("book").asText(),
                answer.path("from").isNull() ? null : answer.path("from").asText(),
                texts(answer.path("warnings")));
    }

    String sentence() {
        return "Accepted: book \"" + book + "\" judges "
                + (from == null ? "from the first transaction on." : "transactions from " + from + " (event time) on.");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
