package dev.vigia.monitor.encoding;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertCodec;
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
import dev.vigia.transactions.encoding.Codec;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Every type that crosses an edge of the job or lies in its state; nothing falls back to a generic serializer. */
public final class Types {
    public static final TypeInformation<Arrival> ARRIVAL = new CodecType<>(Arrival.class, new OfArrival());
    public static final TypeInformation<Transaction> TRANSACTION =
            new CodecType<>(Transaction.class, new OfTransaction());
    public static final TypeInformation<Judged> JUDGED = new CodecType<>(Judged.class, new OfJudged());
    public static final TypeInformation<Alert> ALERT = new CodecType<>(Alert.class, new OfAlert());
    public static final TypeInformation<Account> ACCOUNT = new CodecType<>(Account.class, new OfAccount());

    public static final TypeInformation<RuleChange> RULE_CHANGE = new CodecType<>(RuleChange.class, new OfRuleChange());

    public static final TypeInformation<Briefing> BRIEFING = new CodecType<>(Briefing.class, new OfBriefing());

    private Types() {}

    /** Serializer of {@link Arrival}. */
    public static final class OfArrival extends CodecSerializer<Arrival> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<Arrival> newCodec() {
            return new ArrivalCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return true;
        }

        @Override
        public TypeSerializerSnapshot<Arrival> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<Arrival> {
            public Snapshot() {
                super(OfArrival::new);
            }
        }
    }

    /** Serializer of {@link Transaction}. */
    public static final class OfTransaction extends CodecSerializer<Transaction> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<Transaction> newCodec() {
            return new TransactionCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return true;
        }

        @Override
        public TypeSerializerSnapshot<Transaction> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<Transaction> {
            public Snapshot() {
                super(OfTransaction::new);
            }
        }
    }

    /** Serializer of {@link Judged}. */
    public static final class OfJudged extends CodecSerializer<Judged> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<Judged> newCodec() {
            return new JudgedCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return true;
        }

        @Override
        public TypeSerializerSnapshot<Judged> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<Judged> {
            public Snapshot() {
                super(OfJudged::new);
            }
        }
    }

    /** Serializer of {@link Alert}. */
    public static final class OfAlert extends CodecSerializer<Alert> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<Alert> newCodec() {
            return new AlertCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return true;
        }

        @Override
        public TypeSerializerSnapshot<Alert> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<Alert> {
            public Snapshot() {
                super(OfAlert::new);
            }
        }
    }

    /** Serializer of {@link RuleChange}. */
    public static final class OfRuleChange extends CodecSerializer<RuleChange> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<RuleChange> newCodec() {
            return new RuleChangeCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return true;
        }

        @Override
        public TypeSerializerSnapshot<RuleChange> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<RuleChange> {
            public Snapshot() {
                super(OfRuleChange::new);
            }
        }
    }

    /** Serializer of {@link Briefing}. */
    public static final class OfBriefing extends CodecSerializer<Briefing> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<Briefing> newCodec() {
            return new BriefingCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return true;
        }

        @Override
        public TypeSerializerSnapshot<Briefing> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<Briefing> {
            public Snapshot() {
                super(OfBriefing::new);
            }
        }
    }

    /** Serializer of {@link Account}, the one value here that changes in place. */
    public static final class OfAccount extends CodecSerializer<Account> {
        private static final long serialVersionUID = 1L;

        @Override
        Codec<Account> newCodec() {
            return new AccountCodec();
        }

        @Override
        boolean valuesAreFinal() {
            return false;
        }

        @Override
        public TypeSerializerSnapshot<Account> snapshotConfiguration() {
            return new Snapshot();
        }

        /** Its snapshot. */
        public static final class Snapshot extends CodecSerializer.Snapshot<Account> {
            public Snapshot() {
                super(OfAccount::new);
            }
        }
    }
}
