package dev.vigia.warehouse.partitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The messages of one call, the partitions of the files that they report, and the outcome for each. */
final class Batch {
    /** The partitions of each table, each with the messages that report a file in it. */
    private final Map<PartitionedTable, Map<Partition, Set<String>>> partitions = new LinkedHashMap<>();

    private final Set<String> failed = new LinkedHashSet<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int registered;
    private int passedOver;

    /** Adds the files of one message. Files outside of all tables' folders are counted and otherwise ignored. */
    void add(String message, List<Upload> files, List<PartitionedTable> tables) {
        for (Upload file : files) {
            boolean known = false;
            for (PartitionedTable table : tables) {
                Optional<Partition> partition = table.partition(file);
                partition.ifPresent(found -> partitions
                        .computeIfAbsent(table, first -> new LinkedHashMap<>())
                        .computeIfAbsent(found, first -> new LinkedHashSet<>())
                        .add(message));
                // Every table is asked: a user may have a second one over the same folder.
                known |= partition.isPresent();
            }
            passedOver += known ? 0 : 1;
        }
    }

    void register(GlueCatalog catalog) {
        partitions.forEach((table, messages) -> {
            Map<Partition, String> failures = catalog.register(table, new ArrayList<>(messages.keySet()));
            registered += messages.size() - failures.size();
            failures.forEach((partition, reason) -> {
                reasons.merge(reason, 1, Integer::sum);
                // The queue does not deliver by partition, so every message with a file in it has to come again.
                failed.addAll(messages.get(partition));
            });
        });
    }

    /** Marks a message as failed. The queue delivers it again, and finally moves it to the dead letters. */
    void fail(String message, String reason) {
        reasons.merge(reason, 1, Integer::sum);
        failed.add(message);
    }

    /** Returns the messages that the queue must deliver again. */
    Set<String> failed() {
        return failed;
    }

    /** Returns one line for the log. It holds no file names and no values of partitions, which may be personal. */
    String report() {
        return "Partitions registered or there before: " + registered + ", files of no table: " + passedOver
                + ", failed: " + reasons;
    }
}
