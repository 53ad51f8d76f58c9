package dev.vigia.monitor.encoding;

import dev.vigia.transactions.encoding.Codec;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Serializes values for Flink with a {@link Codec}. A snapshot names the codec's class; the codec's own version byte takes
 * care of older forms.
 */
final class CodecSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<? extends Codec<T>> type;
    /** Whether a value may change once it is made, so that it has to be copied. */
    private final boolean mutable;

    private transient Codec<T> codec;

    CodecSerializer(Class<? extends Codec<T>> type, boolean mutable) {
        this.type = type;
        this.mutable = mutable;
    }

    private Codec<T> codec() {
        if (codec == null) {
            codec = newCodec();
        }
        return codec;
    }

    /** Makes the codec by reflection, once: what travels and what snapshots keep is the class alone. */
    private Codec<T> newCodec() {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException noConstructor) {
            throw new IllegalStateException(type + " needs a public constructor without arguments.", noConstructor);
        }
    }

    /** Returns itself: a codec has no state, so the subtasks of a process share one. */
    @Override
    public TypeSerializer<T> duplicate() {
        return this;
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
        if (!mutable) {
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
        return !mutable;
    }

    @Override
    public T createInstance() {
        // Flink asks for an instance to reuse, and no value is reused.
        return null;
    }

    @Override
    public int getLength() {
        // For Flink: the length differs from value to value.
        return -1;
    }

    @Override
    public CodecSnapshot<T> snapshotConfiguration() {
        return new CodecSnapshot<>(type, mutable);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodecSerializer && ((CodecSerializer<?>) other).type == type;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }
}
