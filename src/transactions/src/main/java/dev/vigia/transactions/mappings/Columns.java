package dev.vigia.transactions.mappings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of a source, in their order, and what some of them mean. */
final class Columns {
    static final int NONE = -1;

    final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    /** By {@link Field#ordinal}: looked up some ten times per row. */
    private final int[] meanings = new int[Field.values().length];

    /** The places of the columns that make the date together; empty if one column has it. */
    private final List<Integer> dateParts;

    private Columns(List<String> names, Map<Field, Integer> meanings, List<String> dateParts) {
        this.names = List.copyOf(names);
        for (String name : this.names) {
            if (places.put(name, places.size()) != null) {
                throw new IllegalArgumentException("Cannot make columns: \"" + name + "\" is named twice.");
            }
        }
        Arrays.fill(this.meanings, NONE);
        meanings.forEach((field, place) -> this.meanings[field.ordinal()] = place);
        this.dateParts = dateParts.stream().map(places::get).collect(Collectors.toUnmodifiableList());
    }

    List<Integer> dateParts() {
        return dateParts;
    }

    /** Returns the place of the column of that name, or {@link #NONE}. */
    int indexOf(String name) {
        return places.getOrDefault(name, NONE);
    }

    /** Returns the place of the column with that meaning, or {@link #NONE}. */
    int index(Field field) {
        return meanings[field.ordinal()];
    }

    boolean has(Field field) {
        return index(field) != NONE;
    }

    /** Returns these and further ones, which mean nothing. */
    Columns with(List<String> further) {
        Draft draft = new Draft();
        for (Field field : Field.values()) {
            if (has(field)) {
                draft.meanings.put(field, index(field));
            }
        }
        draft.names.addAll(names);
        draft.names.addAll(further);
        draft.dateParts = dateParts.stream().map(names::get).collect(Collectors.toList());
        return draft.finished();
    }

    /** Columns in the making. */
    static final class Draft {
        private final List<String> names = new ArrayList<>();
        private final Map<Field, Integer> meanings = new EnumMap<>(Field.class);
        /** Of the columns that make the date together, their names. */
        List<String> dateParts = List.of();

        boolean has(String name) {
            return names.contains(name);
        }

        boolean has(Field field) {
            return meanings.containsKey(field);
        }

        /** Returns whether the column has this meaning and no other. */
        boolean isOnly(String name, Field field) {
            int place = names.indexOf(name);
            return place >= 0
                    && meanings.entrySet().stream()
                            .filter(meaning -> meaning.getValue() == place)
                            .allMatch(meaning -> meaning.getKey() == field)
                    && meanings.getOrDefault(field, NONE) == place;
        }

        /**
         * Adds a column, unless it is there; gives it a meaning.
         *
         * @param field {@code null} for none
         */
        void add(String name, Field field) {
            if (!has(name)) {
                names.add(name);
            }
            if (field != null) {
                meanings.put(field, names.indexOf(name));
            }
        }

        Columns finished() {
            return new Columns(names, meanings, dateParts);
        }
    }
}
