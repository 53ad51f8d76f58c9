package dev.vigia.commands.cases;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The page that lists what is read of odd inputs, and why the rest is refused. Tests make it and compare it. */
final class OddInputsPage {
    /** Begins the part that a test with a cluster compares. */
    static final String MUSIC = "\n## Files of plays\n";

    private static final int LONGEST_ID = 20;

    private final StringBuilder page = new StringBuilder();

    private OddInputsPage() {}

    /**
     * Returns the page up to {@link #MUSIC}.
     *
     * @param cases outcomes by folder and file
     * @param values line and id of each row of odd values, with what is read of it
     */
    static String text(Map<String, Outcome> cases, List<String[]> values) throws IOException {
        OddInputsPage page = new OddInputsPage();
        page.add(
                "# Odd inputs\n\n"
                        + "What happens to files, mappings and rules that are odd or wrong? The tests make this page from a collection"
                        + " of such inputs with invented\npersons, accounts and amounts. Do not change it by hand: a failed test"
                        + " leaves the new page in `src/commands/target/odd-inputs.md`.\n\n"
                        + "\"Sent\" counts the rows that a replay sends. \"Rejected\" counts records that are no rows. \"Quarantined\""
                        + " counts sent rows that\nthe job does not judge. A file or document that is refused as a whole has the reason alone.\n");
        page.section("Files", "file", cases, name -> !name.matches("(mappings|rules)/.*|.*\\.(yaml|book)"));
        page.fitting();
        page.section("Mappings", "mapping", cases, name -> name.startsWith("mappings/"));
        page.section(
                "Rule books", "book", cases, name -> !name.startsWith("mappings/") && name.matches(".*\\.(yaml|book)"));
        page.values(values);
        return page.page.toString();
    }

    /** Returns the rest of the page: name, outcome and message of each file of plays. */
    static String music(List<String[]> plays) {
        OddInputsPage page = new OddInputsPage();
        page.add(MUSIC
                + "\n`./vigia weekly` makes a week of each. One that is refused leaves the week before in place.\n");
        page.table("file", "outcome", "message");
        plays.forEach(page::row);
        return page.page.toString();
    }

    private void section(String title, String kind, Map<String, Outcome> cases, Predicate<String> in) {
        add("\n## " + title + "\n");
        table(kind, "sent", "rejected", "quarantined", "first reason");
        cases.forEach((name, outcome) -> {
            if (in.test(name)) {
                row(outcome.cells(name));
            }
        });
    }

    private void fitting() throws IOException {
        add("\n## Files with another mapping\n\nThe mappings that lie beside these files do not fit them. These do:\n");
        for (String[] right : FittingMappingsTest.right()) {
            add("\n`" + right[0] + "` is read as "
                    + Arrays.stream(right).skip(1).collect(Collectors.joining(", ")) + " by\n\n```yaml\n"
                    + FittingMappingsTest.yaml(right[0]) + "```\n");
        }
    }

    private void values(List<String[]> values) {
        add(
                "\n## Values\n\nOne row each, with the amount 10 and a time of its own where the id speaks of something else.\n");
        table("line", "id", "read as, or why not");
        values.forEach(this::row);
    }

    private void table(String... heads) {
        add("\n");
        add("| " + String.join(" | ", heads) + " |\n");
        add("|" + "---|".repeat(heads.length) + "\n");
    }

    private void row(String... cells) {
        add("| " + Arrays.stream(cells).map(OddInputsPage::cell).collect(Collectors.joining(" | ")) + " |\n");
    }

    /** Returns a text that is one cell: a bar would end it, and an angle bracket begin an element. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    static String shortened(String id) {
        String stripped = id.strip();
        return stripped.length() > LONGEST_ID ? stripped.substring(0, LONGEST_ID) + "..." : stripped;
    }

    private void add(String text) {
        page.append(text);
    }
}
