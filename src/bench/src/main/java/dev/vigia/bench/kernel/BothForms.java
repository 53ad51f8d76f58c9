package dev.vigia.bench.kernel;

import dev.vigia.fraud.rules.RuleBook;
import java.util.List;

/**
 * Rules in both forms, as a built-in pattern and as a condition in CEL. Both forms of a rule hit the same
 * transactions.
 */
final class BothForms {
    /** The names of the rules. An id has the form at its end. */
    static final List<String> NAMES = List.of("velocity", "card-testing", "reporting");

    private static final String BOOK = """
            book: both-forms
            rules:
              - {id: velocity-pattern, pattern: velocity-count, parameters: {limit: 6, window: PT10M}, owner: bench}
              - {id: velocity-condition, condition: 'history.count("10m") + 1 >= 6', owner: bench}
              - {id: card-testing-pattern, pattern: card-testing, parameters: {small: 100, large: 10000, probes: 1, window: PT10M}, owner: bench}
              - {id: card-testing-condition, condition: 'tx.amount >= 10000 && history.min("10m") <= 100', owner: bench}
              - {id: reporting-pattern, pattern: reporting-threshold, parameters: {least: 1000000}, owner: bench}
              - {id: reporting-condition, condition: 'tx.amount >= 1000000', owner: bench}
            """;

    private BothForms() {}

    static String pattern(String name) {
        return name + "-pattern";
    }

    static String condition(String name) {
        return name + "-condition";
    }

    static RuleBook book() {
        return RuleBook.parse("both-forms.yaml", BOOK);
    }
}
