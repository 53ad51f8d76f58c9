package dev.vigia.warehouse.catalog;

import dev.vigia.music.tables.Week;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a table's folders are named by.
 *
 * @param projection how Athena comes to know its values without a list of partitions: the table's parameters by what follows
 *     {@code projection.<name>.} in their names; see "Supported types for partition projection" in the manual of Athena
 */
public record PartitionKey(String name, Map<String, String> projection) {
    /** Text in ISO-8601, whose order is that of time: it compares in every engine alike. */
    public static final String TYPE = "string";

    public PartitionKey {
        projection = Map.copyOf(projection);
    }

    /** Days up to tomorrow (UTC): the day of an event is that of its source's zone, where it may be tomorrow already. */
    static PartitionKey days(String name, LocalDate first) {
        return new PartitionKey(name, Map.of("type", "date", "format", "yyyy-MM-dd", "range", first + ",NOW+1DAYS"));
    }

    /** Weeks one by one: no pattern of a date that Athena could step through writes weeks of ISO 8601. */
    static PartitionKey weeks(String name, Week first, Week last) {
        String values = Stream.iterate(last, week -> week.compareTo(first) >= 0, Week::before)
                .map(Week::toString)
                .sorted()
                .collect(Collectors.joining(","));
        return new PartitionKey(name, Map.of("type", "enum", "values", values));
    }

    /** Its part of the table's parameters. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        projection.forEach((part, value) -> parameters.put("projection." + name + "." + part, value));
        return parameters;
    }

    /** A folder of it, with a place for the value, for example <code>date=${date}</code>. */
    String folder() {
        return name + "=${" + name + "}";
    }
}
