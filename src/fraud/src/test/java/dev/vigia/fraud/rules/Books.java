package dev.vigia.fraud.rules;

/** Makes rule books of a few rules. */
public final class Books {
    private Books() {}

    /** Returns a book of these rules. @param rules YAML in flow style */
    public static String book(String... rules) {
        return "book: test\nrules:\n- " + String.join("\n- ", rules) + "\n";
    }

    /** Returns a rule that hits at the third payment within ten minutes, unless {@code changes} say otherwise. */
    public static String velocity(String id, String changes) {
        return "{id: " + id + ", pattern: velocity-count, parameters: {limit: 3, window: PT10M}, owner: me"
                + (changes.contains("weight") ? "" : ", weight: 40") + (changes.isEmpty() ? "" : ", " + changes) + "}";
    }

    /** Returns a book of one rule with these parameters. */
    public static String rule(String pattern, String parameters) {
        return book("{id: r, owner: me, pattern: " + pattern + ", parameters: {" + parameters + "}, weight: 10}");
    }

    /** Returns a book of these rules with one typology. */
    public static RuleBook typology(String typology, String... rules) {
        return RuleBook.parse("test.yaml", book(rules) + "typologies:\n- " + typology + "\n");
    }

    public static RuleBook of(String... rules) {
        return RuleBook.parse("test.yaml", book(rules));
    }
}
