package dev.vigia.replay.reading;

import dev.vigia.transactions.formats.Blanks;
import dev.vigia.transactions.mappings.MadeId;
import dev.vigia.transactions.mappings.SourceMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The columns of an input, in the order of its header, and the places of the mapping's columns among them. */
public final class Header {
    /**
     * Names without surrounding blanks, and as the mapping spells them if it reads them. If several columns share a name that
     * the mapping does not read, the later ones get a number. An id that is made stands behind the input's own columns.
     */
    public final List<String> columns;
    /** The place of each of the mapping's columns in {@link #columns}. */
    final int[] places;
    /** The columns up to the last one with a name: a header may end with delimiters that its rows do not have. */
    final int named;

    /** The input's own columns. */
    final int width;

    private Header(List<String> columns, int width, int named, int[] places) {
        this.columns = columns;
        this.width = width;
        this.named = named;
        this.places = places;
    }

    /** @return {@code null} if one of the mapping's columns is not there */
    static Header read(String input, List<String> names, SourceMapping mapping) throws UnusableInput {
        List<String> stripped = names.stream()
                .map(name -> mapping.indexOf(name) >= 0 ? name : Blanks.strip(name))
                .toList();
        List<String> spelled =
                stripped.stream().map(name -> spelled(name, stripped, mapping)).toList();
        boolean made = mapping.madeId().isPresent();
        int[] places = mapping.columns.stream()
                .mapToInt(column -> made && column.equals(MadeId.COLUMN) ? names.size() : spelled.indexOf(column))
                .toArray();
        for (int place : places) {
            if (place < 0) {
                return null;
            }
        }
        int named = spelled.size();
        while (spelled.get(named - 1).isEmpty()) {
            named--;
        }
        List<String> columns = unique(input, spelled, mapping);
        if (made) {
            columns.add(MadeId.COLUMN);
        }
        return new Header(List.copyOf(columns), names.size(), named, places);
    }

    /** Returns the name that the mapping has for a column, which may differ in upper and lower case from the file's. */
    private static String spelled(String name, List<String> names, SourceMapping mapping) {
        List<String> like = known(mapping).filter(name::equalsIgnoreCase).toList();
        // Where the file or the mapping has two names that differ in case alone, each means itself.
        boolean certain = like.size() == 1 && !names.contains(like.get(0));
        return certain ? like.get(0) : name;
    }

    private static Stream<String> known(SourceMapping mapping) {
        return Stream.concat(mapping.columns.stream(), mapping.withheld.stream());
    }

    private static List<String> unique(String input, List<String> names, SourceMapping mapping) throws UnusableInput {
        List<String> columns = new ArrayList<>();
        for (String name : names) {
            boolean repeated = columns.contains(name) || mapping.madeId().isPresent() && name.equals(MadeId.COLUMN);
            if (repeated && (mapping.indexOf(name) >= 0 || name.equals(mapping.label))) {
                throw new UnusableInput("Cannot replay " + input + ": its header names \"" + name
                        + "\" more than once, and the mapping " + mapping.name
                        + " reads it. Give one of these columns another name in the file.");
            }
            columns.add(repeated && !mapping.withheld.contains(name) ? numbered(name, columns, names) : name);
        }
        return columns;
    }

    private static String numbered(String column, List<String> columns, List<String> names) {
        int number = 2;
        while (columns.contains(column + "_" + number) || names.contains(column + "_" + number)) {
            number++;
        }
        return column + "_" + number;
    }
}
