package dev.vigia.warehouse.catalog;

/**
 * A column of a table.
 *
 * @param type as Hive and Glue write it, for example {@code decimal(18,2)}
 */
public record CatalogColumn(String name, String type) {
    public CatalogColumn {
        if (name.isBlank() || type.isBlank()) {
            throw new IllegalArgumentException("A column needs a name and a type.");
        }
    }
}
