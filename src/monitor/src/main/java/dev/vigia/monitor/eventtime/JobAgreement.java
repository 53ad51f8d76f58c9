package dev.vigia.monitor.eventtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.runtime.taskexecutor.GlobalAggregateManager;

/** Lets the subtasks of a job agree through its JobManager, which keeps a {@link TimeAgreement} in memory. */
final class JobAgreement {
    private final GlobalAggregateManager manager;
    private final String name;

    JobAgreement(GlobalAggregateManager manager, String stream) {
        this.manager = manager;
        this.name = "event time of " + stream;
    }

    /** Reports to the JobManager, and waits for its answer. */
    CommonTime report(TimeReport report) throws IOException {
        return CommonTime.read(manager.updateGlobalAggregate(name, report.bytes(), new Agreeing()));
    }

    /** Runs in the JobManager. Arguments and results are bytes, because its remote calls know no class of ours. */
    private static final class Agreeing implements AggregateFunction<byte[], TimeAgreement, byte[]> {
        private static final long serialVersionUID = 1L;

        @Override
        public TimeAgreement createAccumulator() {
            // A new JobManager begins anew: it agrees on nothing until every subtask has reported to it.
            return new TimeAgreement();
        }

        @Override
        public TimeAgreement add(byte[] report, TimeAgreement agreement) {
            try {
                agreement.report(TimeReport.read(report));
                return agreement;
            } catch (IOException impossible) {
                throw new UncheckedIOException("Reading from memory failed.", impossible);
            }
        }

        @Override
        public byte[] getResult(TimeAgreement agreement) {
            try {
                return agreement.common().bytes();
            } catch (IOException impossible) {
                throw new UncheckedIOException("Writing to memory failed.", impossible);
            }
        }

        @Override
        public TimeAgreement merge(TimeAgreement one, TimeAgreement other) {
            throw new UnsupportedOperationException("Agreements are not merged.");
        }
    }
}
