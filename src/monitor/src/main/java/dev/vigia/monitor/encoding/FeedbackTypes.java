package dev.vigia.monitor.encoding;

import dev.vigia.fraud.feedback.Occurrence;
import dev.vigia.fraud.feedback.OccurrenceCodec;
import dev.vigia.fraud.feedback.SubjectLabel;
import dev.vigia.fraud.feedback.SubjectLabelCodec;
import dev.vigia.fraud.feedback.SubjectLabels;
import dev.vigia.fraud.feedback.SubjectLabelsCodec;
import dev.vigia.transactions.encoding.Codec;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Beside {@link Types}, what crosses an edge or lies in state on the way of labels alone. */
public final class FeedbackTypes {
    public static final TypeInformation<Occurrence> OCCURRENCE = new CodecType<>(Occurrence.class, new OfOccurrence());
    public static final TypeInformation<SubjectLabel> SUBJECT_LABEL =
            new CodecType<>(SubjectLabel.class, new OfSubjectLabel());
    public static final TypeInformation<SubjectLabels> SUBJECT_LABELS =
            new CodecType<>(SubjectLabels.class, new OfSubjectLabels());

    private FeedbackTypes() {}

    /** Serializer of {@link Occurrence}. */
    public static final class OfOccurrence extends CodecSerializer<Occurrence> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<Occurrence> newCodec() {
            return new OccurrenceCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return true;
        }

        @Override
        public TypeSerializerSnapshot<Occurrence> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<Occurrence> {
            public Snapshot() {
                super(OfOccurrence::new);
            }
        }
    }

    /** Serializer of {@link SubjectLabel}. */
    public static final class OfSubjectLabel extends CodecSerializer<SubjectLabel> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<SubjectLabel> newCodec() {
            return new SubjectLabelCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return true;
        }

        @Override
        public TypeSerializerSnapshot<SubjectLabel> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<SubjectLabel> {
            public Snapshot() {
                super(OfSubjectLabel::new);
            }
        }
    }

    /** Serializer of {@link SubjectLabels}. */
    public static final class OfSubjectLabels extends CodecSerializer<SubjectLabels> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<SubjectLabels> newCodec() {
            return new SubjectLabelsCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return true;
        }

        @Override
        public TypeSerializerSnapshot<SubjectLabels> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<SubjectLabels> {
            public Snapshot() {
                super(OfSubjectLabels::new);
            }
        }
    }
}
