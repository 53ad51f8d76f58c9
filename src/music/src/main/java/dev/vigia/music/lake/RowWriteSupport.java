package dev.vigia.music.lake;

import dev.vigia.music.tables.Column;
import dev.vigia.music.tables.Table;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** Hands rows to Parquet field by field, without a record object in between. */
final class RowWriteSupport extends WriteSupport<Row> {
    private final MessageType schema;
    private final Column[] columns;
    private final Labels labels;
    private RecordConsumer consumer;

    RowWriteSupport(Table table, Labels labels) {
        this.schema = Schemas.of(table.columns);
        this.columns = table.columns.toArray(new Column[0]);
        this.labels = labels;
    }

    @Override
    @SuppressWarnings("deprecation") // Abstract, but the other one is called.
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public void write(Row row) {
        consumer.startMessage();
        for (int index = 0; index < columns.length; index++) {
            put(index, row);
        }
        consumer.endMessage();
    }

    private void put(int index, Row row) {
        switch (columns[index]) {
            case RANK:
                number(index, row.rank);
                break;
            case RANK_CHANGE:
                if (row.rankChange != Row.NO_CHANGE) {
                    number(index, row.rankChange);
                }
                break;
            case PLAYS:
            case PLAYS_NOW:
                number(index, row.plays);
                break;
            case PLAYS_BEFORE:
                number(index, row.playsBefore);
                break;
            case LISTENERS:
                number(index, row.listeners);
                break;
            case TRACKS:
                number(index, row.tracks);
                break;
            case ARTISTS:
                number(index, row.artists);
                break;
            case LINE:
                number(index, row.line);
                break;
            default:
                text(index, labels.binary(columns[index], row));
        }
    }

    private void text(int index, Binary text) {
        // A field that is not written is null in the file.
        if (text != null) {
            consumer.startField(columns[index].title, index);
            consumer.addBinary(text);
            consumer.endField(columns[index].title, index);
        }
    }

    private void number(int index, int value) {
        consumer.startField(columns[index].title, index);
        consumer.addInteger(value);
        consumer.endField(columns[index].title, index);
    }

    private void number(int index, long value) {
        consumer.startField(columns[index].title, index);
        consumer.addLong(value);
        consumer.endField(columns[index].title, index);
    }
}
