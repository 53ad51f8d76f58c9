package dev.vigia.warehouse.catalog;

import dev.vigia.music.tables.Week;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key by whose values the partitions of a table, and their folders, are named.
 *
 * @param projection the rule by which Athena computes the values, so that it needs no list of partitions. Each entry is a parameter of
 *     the table whose name begins with {@code projection.<name>.}; see "Supported types for partition projection" in the manual of
 *     Athena
 */
public record PartitionKey(String name, Map<String, String> projection) {
    /** The type of the values. ISO-8601 text sorts by time, and every engine compares it in the same way. */
    public static final String TYPE = "string";

    public PartitionKey {
        projection = Map.copyOf(projection);
    }

    /** Returns a key of days up to tomorrow (UTC). An event has the date of its source's zone, where tomorrow may have begun. */
    static PartitionKey days(String name, LocalDate first) {
        return new PartitionKey(name, Map.of("type", "date", "format", "yyyy-MM-dd", "range", first + ",NOW+1DAYS"));
    }

    /** Returns a key of ISO 8601 weeks. They are listed one by one, because Athena has no date pattern for them. */
    static PartitionKey weeks(String name, Week first, Week last) {
        // Backwards, because a week only knows the week before it.
        String values = Stream.iterate(last, week -> week.compareTo(first) >= 0, Week::before)
                .map(Week::toString)
                .sorted()
                .collect(Collectors.joining(","));
        return new PartitionKey(name, Map.of("type", "enum", "values", values));
    }

    /** Returns the table's parameters for this key. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        projection.forEach((part, value) -> parameters.put("projection." + name + "." + part, value));
        return parameters;
    }

    /** Returns the name of a folder with a placeholder for the value, for example <code>date=${date}</code>. */
    String folder() {
        return name + "=${" + name + "}";
    }
}
