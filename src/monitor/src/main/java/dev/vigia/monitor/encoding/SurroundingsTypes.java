package dev.vigia.monitor.encoding;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.BaselineCodec;
import dev.vigia.fraud.baselines.GroupHistory;
import dev.vigia.fraud.baselines.GroupHistoryCodec;
import dev.vigia.fraud.baselines.GroupSample;
import dev.vigia.fraud.baselines.GroupSampleCodec;
import dev.vigia.fraud.crowds.Seen;
import dev.vigia.fraud.crowds.SeenCodec;
import dev.vigia.transactions.encoding.Codec;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Beside {@link Types}, what crosses an edge or lies in state on the way of baselines and crowds alone. */
public final class SurroundingsTypes {
    public static final TypeInformation<Baseline> BASELINE = new CodecType<>(Baseline.class, new OfBaseline());
    public static final TypeInformation<GroupSample> GROUP_SAMPLE =
            new CodecType<>(GroupSample.class, new OfGroupSample());
    public static final TypeInformation<GroupHistory> GROUP_HISTORY =
            new CodecType<>(GroupHistory.class, new OfGroupHistory());
    public static final TypeInformation<Seen> SEEN = new CodecType<>(Seen.class, new OfSeen());

    private SurroundingsTypes() {}

    /** Serializer of {@link Baseline}. */
    public static final class OfBaseline extends CodecSerializer<Baseline> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<Baseline> newCodec() {
            return new BaselineCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return true;
        }

        @Override
        public TypeSerializerSnapshot<Baseline> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<Baseline> {
            public Snapshot() {
                super(OfBaseline::new);
            }
        }
    }

    /** Serializer of {@link GroupSample}. */
    public static final class OfGroupSample extends CodecSerializer<GroupSample> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<GroupSample> newCodec() {
            return new GroupSampleCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return true;
        }

        @Override
        public TypeSerializerSnapshot<GroupSample> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<GroupSample> {
            public Snapshot() {
                super(OfGroupSample::new);
            }
        }
    }

    /** Serializer of {@link GroupHistory}. */
    public static final class OfGroupHistory extends CodecSerializer<GroupHistory> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<GroupHistory> newCodec() {
            return new GroupHistoryCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return false;
        }

        @Override
        public TypeSerializerSnapshot<GroupHistory> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<GroupHistory> {
            public Snapshot() {
                super(OfGroupHistory::new);
            }
        }
    }

    /** Serializer of {@link Seen}. */
    public static final class OfSeen extends CodecSerializer<Seen> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<Seen> newCodec() {
            return new SeenCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return true;
        }

        @Override
        public TypeSerializerSnapshot<Seen> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<Seen> {
            public Snapshot() {
                super(OfSeen::new);
            }
        }
    }
}
