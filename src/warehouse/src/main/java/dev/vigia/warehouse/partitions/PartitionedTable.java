package dev.vigia.warehouse.partitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.glue.model.StorageDescriptor;
import software.amazon.awssdk.services.glue.model.Table;

/** A table in Glue whose parameters say where the files of each partition lie. */
final class PartitionedTable {
    private static final String TEMPLATE = "storage.location.template";
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");
    /** Query engines ignore files whose names begin with an underscore or a dot. */
    private static final String FILE = "[^/_.][^/]*\\.parquet";

    final String name;
    final StorageDescriptor storage;
    private final Pattern path;
    /** For each key, the number of the group in {@link #path} that captures its value. */
    private final List<Integer> groups = new ArrayList<>();

    private PartitionedTable(Table table, String template) {
        name = table.name();
        storage = table.storageDescriptor();
        List<String> places = new ArrayList<>();
        path = path(template, places);
        for (Column key : table.partitionKeys()) {
            // Groups count from 1. A key that the template lacks gets 0, which of() refuses.
            groups.add(places.indexOf(key.name()) + 1);
        }
    }

    /** Returns nothing for a table without partitions, or one that does not say where they lie. */
    static Optional<PartitionedTable> of(Table table) {
        String template = table.hasParameters() ? table.parameters().get(TEMPLATE) : null;
        if (template == null || table.partitionKeys().isEmpty()) {
            return Optional.empty();
        }
        PartitionedTable partitioned = new PartitionedTable(table, template);
        return partitioned.groups.contains(0) ? Optional.empty() : Optional.of(partitioned);
    }

    /** Returns the partition that holds a file; nothing if the file does not belong to this table. */
    Optional<Partition> partition(Upload file) {
        String address = "s3://" + file.bucket() + "/" + file.key();
        Matcher found = path.matcher(address);
        if (!found.matches()) {
            return Optional.empty();
        }
        List<String> values = groups.stream().map(found::group).toList();
        return Optional.of(new Partition(values, address.substring(0, address.lastIndexOf('/') + 1)));
    }

    /** @param places receives the names of the keys, in the order of the path's groups */
    private static Pattern path(String template, List<String> places) {
        StringBuilder pattern = new StringBuilder();
        Matcher place = PLACE.matcher(template);
        int end = 0;
        while (place.find()) {
            // A value is the name of one folder, so it holds no slash.
            pattern.append(Pattern.quote(template.substring(end, place.start())))
                    .append("([^/]+)");
            places.add(place.group(1));
            end = place.end();
        }
        String rest = template.substring(end);
        pattern.append(Pattern.quote(rest.endsWith("/") ? rest : rest + "/")).append(FILE);
        return Pattern.compile(pattern.toString());
    }
}
