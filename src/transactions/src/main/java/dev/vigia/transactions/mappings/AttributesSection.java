package dev.vigia.transactions.mappings;

import dev.vigia.transactions.Details;
import dev.vigia.transactions.documents.Section;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads a mapping's {@code attributes}: names for rules, and the column of each. */
final class AttributesSection {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private AttributesSection() {}

    static SortedMap<String, String> read(Section file) {
        Section section = file.section("attributes");
        SortedMap<String, String> attributes = new TreeMap<>();
        for (String name : section.names()) {
            if (!NAME.matcher(name).matches()) {
                section.refuse(
                        name,
                        "`" + name + "` is no name for rules. Write lower-case letters, digits and _, a letter first.");
            }
            attributes.put(name, section.text(name));
        }
        if (attributes.size() > Details.MOST_ATTRIBUTES) {
            file.refuse(
                    "attributes",
                    "There are " + attributes.size() + " attributes. Name " + Details.MOST_ATTRIBUTES
                            + " at most: accounts remember them with every payment.");
        }
        return attributes;
    }
}
