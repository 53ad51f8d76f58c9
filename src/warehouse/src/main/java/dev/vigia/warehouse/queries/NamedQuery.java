package dev.vigia.warehouse.queries;

import java.util.regex.Pattern;

/**
 * A query over the lake's tables.
 *
 * @param name of its file, for programs
 * @param title for people
 * @param description what its rows say, in a sentence
 * @param sql without a semicolon; title and description lead it as comments
 */
public record NamedQuery(String name, String title, String description, String sql) {
    private static final String COMMENT = "-- ";

    /** Whether the query reads a table of the catalog. */
    public boolean reads(String table) {
        return Pattern.compile("\\b(from|join)\\s+" + Pattern.quote(table) + "\\b")
                .matcher(sql)
                .find();
    }

    /** @param file the first line is the title and the second the description, both as comments */
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
