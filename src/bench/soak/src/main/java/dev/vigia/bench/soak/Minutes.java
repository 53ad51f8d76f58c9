package dev.vigia.bench.soak;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReader;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.util.NumberSequenceIterator;

/** The minutes of event time, counted from 0, without end, but no further than a {@link Gate} lets them. */
final class Minutes extends NumberSequenceSource {
    private static final long serialVersionUID = 1L;

    private final String gate;

    Minutes(Path gate) {
        // One less than the largest number, which the iterator could not step past.
        super(0, Long.MAX_VALUE - 1);
        this.gate = gate.toString();
    }

    @Override
    public SourceReader<Long, NumberSequenceSplit> createReader(SourceReaderContext context) {
        return new Reader(context, new Gate(Path.of(gate)));
    }

    /** Reads the gate when it reaches the limit, and again and again while the gate is closed. */
    private static final class Reader extends IteratorSourceReader<Long, NumberSequenceIterator, NumberSequenceSplit> {
        private static final Executor LATER = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);

        private final Gate gate;
        private long end;
        private boolean rests;

        Reader(SourceReaderContext context, Gate gate) {
            super(context);
            this.gate = gate;
        }

        @Override
        public InputStatus pollNext(ReaderOutput<Long> output) {
            // There is no iterator before the reader gets its split.
            if (iterator != null && iterator.getCurrent() >= end) {
                end = gate.minute();
                rests = iterator.getCurrent() >= end;
            }
            return rests ? InputStatus.NOTHING_AVAILABLE : super.pollNext(output);
        }

        @Override
        public CompletableFuture<Void> isAvailable() {
            // Flink polls again when this completes, and the gate is looked at again.
            return rests ? CompletableFuture.runAsync(() -> {}, LATER) : super.isAvailable();
        }
    }
}
