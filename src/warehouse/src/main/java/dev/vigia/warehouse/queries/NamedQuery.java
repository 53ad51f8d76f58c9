package dev.vigia.warehouse.queries;

import java.util.regex.Pattern;

/**
 * A query over the lake's tables.
 *
 * @param name the name of its file, for programs
 * @param title the title for people
 * @param description one sentence about the rows of the result
 * @param sql the text without a semicolon; it begins with the title and the description as comments
 */
public record NamedQuery(String name, String title, String description, String sql) {
    private static final String COMMENT = "-- ";

    public NamedQuery {
        if (!name.matches("[a-z][a-z_]*")) {
            throw new IllegalArgumentException("A query cannot be called \"" + name + "\".");
        }
    }

    /** Returns whether the query reads a table of the catalog. */
    public boolean reads(String table) {
        // Case matters: the shipped queries write their keywords in lower case.
        return Pattern.compile("\\b(from|join)\\s+" + Pattern.quote(table) + "\\b")
                .matcher(sql)
                .find();
    }

    /** @param file the text of the file: the title, the description, both as comments, and the query */
    static NamedQuery of(String name, String file) {
        String[] lines = file.split("\n", 3);
        if (lines.length < 3 || !lines[0].startsWith(COMMENT) || !lines[1].startsWith(COMMENT)) {
            throw new IllegalArgumentException("Query " + name
                    + " has to begin with its title and its description, each a line that begins with \"-- \".");
        }
        return new NamedQuery(
                name, lines[0].substring(COMMENT.length()), lines[1].substring(COMMENT.length()), file.strip());
    }
}
