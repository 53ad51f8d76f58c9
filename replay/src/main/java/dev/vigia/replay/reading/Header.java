package dev.vigia.replay.reading;

import dev.vigia.fraud.transactions.SourceMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of an input in the order of its first line, and where the mapping's columns are among them. */
public final class Header {
    private static final int NAMED = 3;

    public final List<String> columns;
    /** For each of the mapping's columns its place in {@link #columns}. */
    final int[] places;

    private Header(List<String> columns, int[] places) {
        this.columns = columns;
        this.places = places;
    }

    static Header read(String input, List<String> columns, SourceMapping mapping) throws UnusableInput {
        Set<String> seen = new HashSet<>();
        List<String> repeated =
                columns.stream().filter(column -> !seen.add(column)).collect(Collectors.toList());
        if (!repeated.isEmpty()) {
            throw new UnusableInput("Cannot replay " + input + ": its first line names " + some(repeated)
                    + " more than once. Give every column a name of its own.");
        }
        List<String> missing = new ArrayList<>(mapping.columns);
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw new UnusableInput("Cannot replay " + input + ": its first line lacks " + all(missing)
                    + ", which the mapping " + mapping.name + " reads. Give the mapping of this file with --mapping.");
        }
        return new Header(
                List.copyOf(columns),
                mapping.columns.stream().mapToInt(columns::indexOf).toArray());
    }

    private static String some(List<String> names) {
        return all(names.subList(0, Math.min(NAMED, names.size()))) + (names.size() > NAMED ? ", ..." : "");
    }

    private static String all(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }
}
