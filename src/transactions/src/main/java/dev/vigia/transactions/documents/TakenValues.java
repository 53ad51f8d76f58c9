package dev.vigia.transactions.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values that the getters of a {@link Section} gave so far, in the section itself and in the sections within. */
final class TakenValues {
    private final SortedMap<String, String> own = new TreeMap<>();
    private final SortedMap<String, Long> amountsLeftOut = new TreeMap<>();
    private final Map<String, TakenValues> sections = new LinkedHashMap<>();

    <T> T add(String name, T value) {
        own.put(name, String.valueOf(value));
        return value;
    }

    void addLeftOut(String name, long amount) {
        amountsLeftOut.put(name, amount);
    }

    void addSection(String name, TakenValues taken) {
        sections.put(name, taken);
    }

    /** Returns the values by name; those of a section within as {@code section.name}. */
    SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>(own);
        sections.forEach((section, of) -> of.all().forEach((name, value) -> all.put(section + "." + name, value)));
        return all;
    }

    SortedMap<String, Long> amountsLeftOut() {
        SortedMap<String, Long> all = new TreeMap<>(amountsLeftOut);
        sections.values().forEach(section -> all.putAll(section.amountsLeftOut()));
        return all;
    }
}
