package dev.vigia.transactions.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.util.List;

/** Writes a source's rows as the stream carries them: one JSON object per row, every value a text. */
public final class RowWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final SerializedString[] names;

    /** @param columns the names, in the order of the values that {@link #write} is given */
    public RowWriter(List<String> columns) {
        this.names = columns.stream().map(SerializedString::new).toArray(SerializedString[]::new);
    }

    /**
     * Returns one row in UTF-8.
     *
     * @param values a text per column; {@code null} leaves the column out. Half a surrogate pair becomes U+FFFD:
     *     UTF-8 cannot hold it
     */
    public byte[] write(String[] values) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            for (int index = 0; index < names.length; index++) {
                if (values[index] != null) {
                    json.writeFieldName(names[index]);
                    json.writeString(SurrogatePairs.repaired(values[index]));
                }
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed.", impossible);
        }
        return bytes.toByteArray();
    }
}
