package dev.vigia.warehouse.partitions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.PartitionError;
import software.amazon.awssdk.services.glue.model.PartitionInput;

/** One database in Glue. */
final class GlueCatalog {
    /** The most partitions that Glue accepts in one request. */
    static final int MOST = 100;

    private static final String IS_THERE = "AlreadyExistsException";

    private final GlueClient glue;
    private final String database;

    GlueCatalog(GlueClient glue, String database) {
        this.glue = glue;
        this.database = database;
    }

    /** Returns the tables that have partitions. */
    List<PartitionedTable> tables() {
        return glue.getTablesPaginator(request -> request.databaseName(database)).stream()
                .flatMap(page -> page.tableList().stream())
                .map(PartitionedTable::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Registers any number of partitions. A partition that is registered already stays as it is.
     *
     * @return the partitions that could not be registered, each with Glue's name for the reason, in the order of {@code partitions}
     */
    Map<Partition, String> register(PartitionedTable table, List<Partition> partitions) {
        Map<Partition, String> failed = new LinkedHashMap<>();
        for (int from = 0; from < partitions.size(); from += MOST) {
            List<Partition> some = partitions.subList(from, Math.min(from + MOST, partitions.size()));
            try {
                failed.putAll(registerSome(table, some));
            } catch (SdkException failure) {
                // The whole request failed. The next one may work, so the others are still tried.
                some.forEach(
                        partition -> failed.put(partition, failure.getClass().getSimpleName()));
            }
        }
        return failed;
    }

    private Map<Partition, String> registerSome(PartitionedTable table, List<Partition> partitions) {
        List<PartitionInput> inputs = partitions.stream()
                .map(partition -> PartitionInput.builder()
                        .values(partition.values())
                        .storageDescriptor(table.storage.toBuilder()
                                .location(partition.location())
                                .build())
                        .build())
                .toList();
        List<PartitionError> errors = glue.batchCreatePartition(request ->
                        request.databaseName(database).tableName(table.name).partitionInputList(inputs))
                .errors();
        // Glue names a refused partition by its values alone.
        Map<List<String>, String> reasons = new HashMap<>();
        errors.stream()
                // Redelivered events and further files of a day meet a partition that is there. That is a success.
                .filter(error -> !error.errorDetail().errorCode().equals(IS_THERE))
                .forEach(error ->
                        reasons.put(error.partitionValues(), error.errorDetail().errorCode()));
        Map<Partition, String> failed = new LinkedHashMap<>();
        partitions.stream()
                .filter(partition -> reasons.containsKey(partition.values()))
                .forEach(partition -> failed.put(partition, reasons.get(partition.values())));
        return failed;
    }
}
