package dev.vigia.monitor.encoding;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertCodec;
import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.BaselineCodec;
import dev.vigia.fraud.baselines.GroupHistory;
import dev.vigia.fraud.baselines.GroupHistoryCodec;
import dev.vigia.fraud.baselines.GroupSample;
import dev.vigia.fraud.baselines.GroupSampleCodec;
import dev.vigia.fraud.crowds.Seen;
import dev.vigia.fraud.crowds.SeenCodec;
import dev.vigia.fraud.feedback.Occurrence;
import dev.vigia.fraud.feedback.OccurrenceCodec;
import dev.vigia.fraud.feedback.SubjectLabel;
import dev.vigia.fraud.feedback.SubjectLabelCodec;
import dev.vigia.fraud.feedback.SubjectLabels;
import dev.vigia.fraud.feedback.SubjectLabelsCodec;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.AccountCodec;
import dev.vigia.fraud.judging.Briefing;
import dev.vigia.fraud.judging.BriefingCodec;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.judging.JudgedCodec;
import dev.vigia.fraud.rules.RuleChange;
import dev.vigia.fraud.rules.RuleChangeCodec;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.TransactionCodec;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivalCodec;
import dev.vigia.transactions.arrivals.ArrivedLabel;
import dev.vigia.transactions.arrivals.ArrivedLabelCodec;
import dev.vigia.transactions.arrivals.Quarantined;
import dev.vigia.transactions.arrivals.QuarantinedCodec;
import dev.vigia.transactions.arrivals.RawRow;
import dev.vigia.transactions.arrivals.RawRowCodec;
import dev.vigia.transactions.encoding.Codec;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Every type that crosses an edge of the job or lies in its state; nothing falls back to a generic serializer. */
public final class Types {
    public static final TypeInformation<Arrival> ARRIVAL = immutable(Arrival.class, ArrivalCodec.class);
    public static final TypeInformation<ArrivedLabel> ARRIVED_LABEL =
            immutable(ArrivedLabel.class, ArrivedLabelCodec.class);
    public static final TypeInformation<RawRow> RAW_ROW = immutable(RawRow.class, RawRowCodec.class);
    public static final TypeInformation<Quarantined> QUARANTINED = immutable(Quarantined.class, QuarantinedCodec.class);
    public static final TypeInformation<Transaction> TRANSACTION = immutable(Transaction.class, TransactionCodec.class);

    public static final TypeInformation<Occurrence> OCCURRENCE = immutable(Occurrence.class, OccurrenceCodec.class);
    public static final TypeInformation<SubjectLabel> SUBJECT_LABEL =
            immutable(SubjectLabel.class, SubjectLabelCodec.class);
    public static final TypeInformation<SubjectLabels> SUBJECT_LABELS =
            immutable(SubjectLabels.class, SubjectLabelsCodec.class);

    public static final TypeInformation<Seen> SEEN = immutable(Seen.class, SeenCodec.class);
    public static final TypeInformation<GroupSample> GROUP_SAMPLE =
            immutable(GroupSample.class, GroupSampleCodec.class);
    public static final TypeInformation<GroupHistory> GROUP_HISTORY =
            mutable(GroupHistory.class, GroupHistoryCodec.class);
    public static final TypeInformation<Baseline> BASELINE = immutable(Baseline.class, BaselineCodec.class);

    public static final TypeInformation<RuleChange> RULE_CHANGE = immutable(RuleChange.class, RuleChangeCodec.class);
    public static final TypeInformation<Briefing> BRIEFING = immutable(Briefing.class, BriefingCodec.class);
    public static final TypeInformation<Account> ACCOUNT = mutable(Account.class, AccountCodec.class);
    public static final TypeInformation<Judged> JUDGED = immutable(Judged.class, JudgedCodec.class);
    public static final TypeInformation<Alert> ALERT = immutable(Alert.class, AlertCodec.class);

    private Types() {}

    private static <T> TypeInformation<T> immutable(Class<T> type, Class<? extends Codec<T>> codec) {
        return new CodecType<>(type, new CodecSerializer<>(codec, false));
    }

    private static <T> TypeInformation<T> mutable(Class<T> type, Class<? extends Codec<T>> codec) {
        return new CodecType<>(type, new CodecSerializer<>(codec, true));
    }
}
