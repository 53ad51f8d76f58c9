package dev.vigia.music.lake;

import dev.vigia.music.tables.Column;
import dev.vigia.music.tables.Table;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The Parquet schemas of the tables. */
final class Schemas {
    private Schemas() {}

    static MessageType of(List<Column> columns) {
        return new MessageType(Table.TOPS, columns.stream().map(Schemas::field).toArray(Type[]::new));
    }

    private static PrimitiveType field(Column column) {
        PrimitiveTypeName stored = stored(column.type);
        Types.PrimitiveBuilder<PrimitiveType> field =
                column.isOptional() ? Types.optional(stored) : Types.required(stored);
        return column.type == Column.Type.TEXT
                ? field.as(LogicalTypeAnnotation.stringType()).named(column.title)
                : field.named(column.title);
    }

    private static PrimitiveTypeName stored(Column.Type type) {
        switch (type) {
            case INT:
                return PrimitiveTypeName.INT32;
            case LONG:
                return PrimitiveTypeName.INT64;
            default:
                return PrimitiveTypeName.BINARY;
        }
    }
}
