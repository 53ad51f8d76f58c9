package dev.vigia.monitor.encoding;

import dev.vigia.transactions.encoding.Codec;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A {@link Codec} as Flink knows it. One subclass per type, so that a snapshot names the type that it holds; the codec's own
 * version byte takes care of older forms.
 */
abstract class CodecSerializer<T> extends TypeSerializerSingleton<T> {
    private static final long serialVersionUID = 1L;

    private transient Codec<T> codec;

    abstract Codec<T> newCodec();

    /** Whether a value never changes once it is made, and so need not be copied. */
    abstract boolean valuesAreFinal();

    private Codec<T> codec() {
        if (codec == null) {
            codec = newCodec();
        }
        return codec;
    }

    @Override
    public void serialize(T value, DataOutputView out) throws IOException {
        codec().write(value, out);
    }

    @Override
    public T deserialize(DataInputView in) throws IOException {
        return codec().read(in);
    }

    @Override
    public T deserialize(T reuse, DataInputView in) throws IOException {
        return deserialize(in);
    }

    @Override
    public void copy(DataInputView in, DataOutputView out) throws IOException {
        serialize(deserialize(in), out);
    }

    @Override
    public T copy(T value) {
        if (valuesAreFinal()) {
            return value;
        }
        try {
            DataOutputSerializer bytes = new DataOutputSerializer(256);
            serialize(value, bytes);
            return deserialize(new DataInputDeserializer(bytes.getSharedBuffer(), 0, bytes.length()));
        } catch (IOException impossible) {
            throw new IllegalStateException("Copying in memory failed.", impossible);
        }
    }

    @Override
    public T copy(T value, T reuse) {
        return copy(value);
    }

    @Override
    public boolean isImmutableType() {
        return valuesAreFinal();
    }

    @Override
    public T createInstance() {
        return null;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public abstract TypeSerializerSnapshot<T> snapshotConfiguration();

    /** What a snapshot keeps of the serializer: its class. */
    abstract static class Snapshot<T> extends SimpleTypeSerializerSnapshot<T> {
        Snapshot(Supplier<? extends CodecSerializer<T>> serializer) {
            super(serializer);
        }
    }
}
