package dev.vigia.monitor.encoding;

import dev.vigia.transactions.encoding.Codec;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;

/** The part of a {@link CodecSerializer} that a snapshot of the job's state keeps: the name of the codec's class. */
public final class CodecSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int VERSION = 1;

    private Class<? extends Codec<T>> type;
    private boolean mutable;

    /** Makes an empty snapshot. Flink calls this by reflection and then {@link #readSnapshot}. */
    public CodecSnapshot() {}

    CodecSnapshot(Class<? extends Codec<T>> type, boolean mutable) {
        this.type = type;
        this.mutable = mutable;
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(type.getName());
        out.writeBoolean(mutable);
    }

    @Override
    @SuppressWarnings("unchecked") // The name is that of a codec of the state's own type.
    public void readSnapshot(int version, DataInputView in, ClassLoader classes) throws IOException {
        type = (Class<? extends Codec<T>>) (Class<?>) InstantiationUtil.resolveClassByName(in, classes, Codec.class);
        mutable = in.readBoolean();
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return new CodecSerializer<>(type, mutable);
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> old) {
        // Older forms of a value are no matter of Flink's: the codec tells them apart by its version byte.
        boolean same = old instanceof CodecSnapshot && ((CodecSnapshot<T>) old).type == type;
        return same
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}
