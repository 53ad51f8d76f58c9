package dev.vigia.monitor.lake;

import dev.vigia.fraud.lake.Cell;
import dev.vigia.fraud.lake.Column;
import dev.vigia.fraud.lake.ColumnType;
import dev.vigia.fraud.lake.Table;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Feeds a table's rows to Parquet column by column, without an Avro record in between. */
final class TableWriteSupport<T> extends WriteSupport<T> {
    // The most decimal digits that an INT64 can hold.
    private static final int MONEY_DIGITS = 18;

    private final Table<T> table;
    private ParquetCell cell;

    TableWriteSupport(Table<T> table) {
        this.table = table;
    }

    @Override
    @SuppressWarnings("deprecation") // Abstract still, though it is the other one that is called.
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema(table), Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema(table), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        cell = new ParquetCell(consumer);
    }

    @Override
    public void write(T row) {
        cell.consumer.startMessage();
        for (int index = 0; index < table.columns.size(); index++) {
            Column<T> column = table.columns.get(index);
            cell.name = column.name;
            cell.index = index;
            cell.repeats = column.repeats;
            // Times are milliseconds here and microseconds in the lake.
            cell.factor = column.type == ColumnType.TIME ? 1_000 : 1;
            column.put(row, cell);
        }
        cell.consumer.endMessage();
    }

    static MessageType schema(Table<?> table) {
        Type[] fields = table.columns.stream()
                .map(column -> field(column.name, column.type))
                .toArray(Type[]::new);
        return new MessageType(table.name, fields);
    }

    private static Type field(String name, ColumnType type) {
        switch (type) {
            case TEXT:
                return Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case BYTES:
                return Types.optional(PrimitiveTypeName.BINARY).named(name);
            case WHOLE:
                return Types.optional(PrimitiveTypeName.INT64).named(name);
            case REAL:
                return Types.optional(PrimitiveTypeName.DOUBLE).named(name);
            case TRUTH:
                return Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case MONEY:
                return Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.decimalType(2, MONEY_DIGITS))
                        .named(name);
            case TIME:
                return Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(name);
            case TEXTS:
                return texts(name);
            case MEASURES:
                return measures(name);
            default:
                throw new IllegalArgumentException("No Parquet type for " + type + ".");
        }
    }

    private static GroupType texts(String name) {
        return Types.optionalList()
                .requiredElement(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    private static GroupType measures(String name) {
        return Types.optionalMap()
                .key(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .requiredValue(PrimitiveTypeName.DOUBLE)
                .named(name);
    }

    private static final class ParquetCell implements Cell {
        private final RecordConsumer consumer;
        private final Utf8Texts texts = new Utf8Texts();
        private String name;
        private int index;
        private boolean repeats;
        private long factor;

        ParquetCell(RecordConsumer consumer) {
            this.consumer = consumer;
        }

        @Override
        public void text(String value) {
            consumer.startField(name, index);
            consumer.addBinary(repeats ? texts.repeated(value) : Utf8Texts.once(value));
            consumer.endField(name, index);
        }

        @Override
        public void bytes(byte[] value) {
            consumer.startField(name, index);
            consumer.addBinary(Binary.fromConstantByteArray(value));
            consumer.endField(name, index);
        }

        @Override
        public void whole(long value) {
            consumer.startField(name, index);
            consumer.addLong(value * factor);
            consumer.endField(name, index);
        }

        @Override
        public void real(double value) {
            consumer.startField(name, index);
            consumer.addDouble(value);
            consumer.endField(name, index);
        }

        @Override
        public void truth(boolean value) {
            consumer.startField(name, index);
            consumer.addBoolean(value);
            consumer.endField(name, index);
        }

        @Override
        public void texts(List<String> values) {
            consumer.startField(name, index);
            consumer.startGroup();
            // Parquet refuses a field that is started and gets no value, so an empty list is a group without it.
            if (!values.isEmpty()) {
                consumer.startField("list", 0);
                for (String value : values) {
                    consumer.startGroup();
                    element("element", 0, value);
                    consumer.endGroup();
                }
                consumer.endField("list", 0);
            }
            consumer.endGroup();
            consumer.endField(name, index);
        }

        @Override
        public void measures(List<String> names, double[] values) {
            consumer.startField(name, index);
            consumer.startGroup();
            // As in a list: the map's inner field is started by the first entry alone.
            boolean any = false;
            for (int at = 0; at < values.length; at++) {
                if (!Double.isNaN(values[at])) {
                    if (!any) {
                        consumer.startField("key_value", 0);
                        any = true;
                    }
                    measure(names.get(at), values[at]);
                }
            }
            if (any) {
                consumer.endField("key_value", 0);
            }
            consumer.endGroup();
            consumer.endField(name, index);
        }

        private void measure(String key, double value) {
            consumer.startGroup();
            element("key", 0, key);
            consumer.startField("value", 1);
            consumer.addDouble(value);
            consumer.endField("value", 1);
            consumer.endGroup();
        }

        private void element(String field, int place, String value) {
            consumer.startField(field, place);
            consumer.addBinary(texts.repeated(value));
            consumer.endField(field, place);
        }
    }
}
