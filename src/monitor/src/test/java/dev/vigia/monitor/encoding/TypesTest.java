package dev.vigia.monitor.encoding;

import static dev.vigia.monitor.Payments.NOON;
import static dev.vigia.monitor.Payments.payment;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.DaySamples;
import dev.vigia.fraud.baselines.GroupHistory;
import dev.vigia.fraud.baselines.GroupSample;
import dev.vigia.fraud.feedback.Occurrence;
import dev.vigia.fraud.feedback.SubjectLabel;
import dev.vigia.fraud.feedback.SubjectLabels;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Briefing;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.RuleChange;
import dev.vigia.monitor.Payments;
import dev.vigia.monitor.Records;
import dev.vigia.transactions.arrivals.RawRow;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypesTest {
    private static final Judge JUDGE = new Judge(RuleBook.parse("test", Payments.book()));

    @ParameterizedTest
    @MethodSource("types")
    <T> void value_isReadAsItWasWritten(TypeInformation<T> type, List<T> values) throws IOException {
        TypeSerializer<T> serializer = serializer(type);
        for (T value : values) {
            byte[] bytes = bytes(serializer, value);
            assertArrayEquals(bytes, bytes(serializer, read(serializer, bytes)));
            assertArrayEquals(bytes, bytes(serializer, serializer.deserialize(null, new DataInputDeserializer(bytes))));
            assertArrayEquals(bytes, bytes(serializer, serializer.copy(value)));
            assertArrayEquals(bytes, bytes(serializer, serializer.copy(value, null)));
            DataOutputSerializer copied = new DataOutputSerializer(16);
            serializer.copy(new DataInputDeserializer(bytes), copied);
            assertArrayEquals(bytes, copied.getCopyOfBuffer());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void snapshot_bringsBackASerializerThatReadsTheSameBytes(TypeInformation<T> type, List<T> values)
            throws IOException {
        TypeSerializer<T> serializer = serializer(type);
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        TypeSerializerSnapshot<T> restored = TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());
        assertTrue(serializer
                .snapshotConfiguration()
                .resolveSchemaCompatibility(restored)
                .isCompatibleAsIs());
        byte[] bytes = bytes(serializer, values.get(0));
        assertArrayEquals(bytes, bytes(serializer, read(restored.restoreSerializer(), bytes)));
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void type_travelsAndKeepsItsName(TypeInformation<T> type, List<T> values) throws Exception {
        TypeInformation<T> travelled = InstantiationUtil.clone(type);
        assertEquals(type, travelled);
        assertEquals(type.hashCode(), travelled.hashCode());
        assertTrue(travelled.getTypeClass().isInstance(values.get(0)));
        assertEquals(serializer(type), serializer(travelled));
    }

    @Test
    void types_areTakenForNoOther() {
        assertFalse(Types.ALERT.equals(Types.ACCOUNT));
        assertFalse(Types.ALERT
                .createSerializer(new SerializerConfigImpl())
                .snapshotConfiguration()
                .resolveSchemaCompatibility(cast(serializer(Types.ACCOUNT).snapshotConfiguration()))
                .isCompatibleAsIs());
    }

    @Test
    void copyOfAnAccount_isItsOwn() throws IOException {
        TypeSerializer<Account> serializer = serializer(Types.ACCOUNT);
        Account account = account();
        Account copy = serializer.copy(account);
        assertNotSame(account, copy);
        byte[] before = bytes(serializer, account);
        for (int number = 0; number < 9; number++) {
            JUDGE.judge(copy, payment("a", "copy" + number, 30 + number), Baselines.NONE, false, NOON);
        }
        copy.expires(JUDGE.expiry(copy));
        assertArrayEquals(before, bytes(serializer, account));
        assertFalse(Arrays.equals(before, bytes(serializer, copy)));
    }

    @Test
    void valuesThatNeverChange_areNotCopied() {
        TypeSerializer<Judged> serializer = serializer(Types.JUDGED);
        assertTrue(serializer.isImmutableType());
        Judged judged = judged().get(2);
        assertSame(judged, serializer.copy(judged));
    }

    @Test
    void bytesOfALaterVersion_areRefused() throws IOException {
        byte[] bytes = bytes(serializer(Types.TRANSACTION), payment("a", "1", 0));
        bytes[0] = 9;
        assertThrows(IOException.class, () -> read(serializer(Types.TRANSACTION), bytes));
    }

    static Stream<Object[]> types() {
        return Stream.of(
                new Object[] {
                    Types.ARRIVAL,
                    List.of(
                            Records.transaction("1", NOON),
                            Records.badAmount("2"),
                            Records.garbage(),
                            Records.marker(NOON),
                            Records.marker("a-1", NOON),
                            Records.label("3", true, NOON))
                },
                new Object[] {Types.ARRIVED_LABEL, List.of(Records.label("3", true, NOON))},
                new Object[] {Types.RAW_ROW, List.of(new RawRow(Records.ORIGIN, Records.transaction("3", NOON).row))},
                new Object[] {Types.QUARANTINED, List.of(Records.garbage().quarantined())},
                new Object[] {Types.TRANSACTION, List.of(payment("a", "1", 0))},
                new Object[] {Types.RULE_CHANGE, List.of(new RuleChange("p", NOON, Payments.book()))},
                new Object[] {Types.OCCURRENCE, List.of(occurrence())},
                new Object[] {Types.SUBJECT_LABEL, List.of(label())},
                new Object[] {Types.SUBJECT_LABELS, List.of(SubjectLabels.NONE.with(label()), SubjectLabels.NONE)},
                new Object[] {Types.BRIEFING, List.of(Briefing.of(new RuleChange("p", NOON, Payments.book())))},
                new Object[] {Types.GROUP_SAMPLE, samples()},
                new Object[] {Types.GROUP_HISTORY, List.of(new GroupHistory(), history())},
                new Object[] {Types.JUDGED, judged()},
                new Object[] {Types.ALERT, judged().get(2).alerts},
                new Object[] {Types.ACCOUNT, List.of(Account.unknown(), account())});
    }

    private static List<GroupSample> samples() {
        DaySamples samples = new DaySamples();
        samples.add(payment("a", "1", 0));
        samples.add(payment("b", "2", 1));
        return samples.all();
    }

    private static GroupHistory history() {
        GroupHistory history = new GroupHistory();
        samples().forEach(part -> history.add(part.day, part.sample));
        return history;
    }

    private static Occurrence occurrence() {
        return Occurrence.of(payment("a", "1", 0));
    }

    private static SubjectLabel label() {
        return occurrence().labelled(Records.label("1", true, NOON).label);
    }

    private static Account account() {
        Account account = Account.unknown();
        for (int number = 0; number < 4; number++) {
            JUDGE.judge(account, payment("a", "p" + number, number), Baselines.NONE, false, NOON);
        }
        return account;
    }

    private static List<Judged> judged() {
        Account account = Account.unknown();
        return List.of(
                JUDGE.judge(account, payment("a", "1", 1), Baselines.NONE, false, NOON),
                JUDGE.judge(account, payment("a", "2", 2), Baselines.NONE, true, NOON),
                JUDGE.judge(account, payment("a", "3", 3), Baselines.NONE, false, NOON));
    }

    private static <T> TypeSerializer<T> serializer(TypeInformation<T> type) {
        return type.createSerializer(new SerializerConfigImpl());
    }

    private static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(value, out);
        return out.getCopyOfBuffer();
    }

    private static <T> T read(TypeSerializer<T> serializer, byte[] bytes) throws IOException {
        return serializer.deserialize(new DataInputDeserializer(bytes));
    }

    @SuppressWarnings("unchecked") // That the types differ is what is tested.
    private static <T> TypeSerializerSnapshot<T> cast(TypeSerializerSnapshot<?> snapshot) {
        return (TypeSerializerSnapshot<T>) snapshot;
    }
}
