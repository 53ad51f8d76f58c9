package dev.vigia.warehouse.partitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The messages of one call, the partitions that they tell of, and what became of each. */
final class Batch {
    /** With the messages that tell of a file in it. */
    private final Map<PartitionedTable, Map<Partition, Set<String>>> partitions = new LinkedHashMap<>();

    private final Set<String> failed = new LinkedHashSet<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int registered;
    private int passedOver;

    /** Files of one message; what is in the folder of no table is passed over. */
    void add(String message, List<Upload> files, List<PartitionedTable> tables) {
        for (Upload file : files) {
            boolean known = false;
            for (PartitionedTable table : tables) {
                Optional<Partition> partition = table.partition(file);
                partition.ifPresent(found -> partitions
                        .computeIfAbsent(table, first -> new LinkedHashMap<>())
                        .computeIfAbsent(found, first -> new LinkedHashSet<>())
                        .add(message));
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
                failed.addAll(messages.get(partition));
            });
        });
    }

    /** A message that nothing can be done with; a queue's dead letters are where somebody finds it. */
    void fail(String message, String reason) {
        reasons.merge(reason, 1, Integer::sum);
        failed.add(message);
    }

    /** Messages that should come again. */
    Set<String> failed() {
        return failed;
    }

    /** One line for the log, without the name of a file or any of its values. */
    String report() {
        return "Partitions registered or there before: " + registered + ", files of no table: " + passedOver
                + ", failed: " + reasons;
    }
}
