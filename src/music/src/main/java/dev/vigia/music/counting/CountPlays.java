package dev.vigia.music.counting;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.lake.TableFiles;
import dev.vigia.music.listening.Block;
import dev.vigia.music.listening.Contents;
import dev.vigia.music.listening.SplitReport;
import java.io.IOException;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/** Counts the plays of the users in a subtask's share, and passes the reports on splits on. */
public final class CountPlays extends AbstractStreamOperator<Counts>
        implements OneInputStreamOperator<Block, Counts>, BoundedOneInput {
    private static final long serialVersionUID = 1L;

    /** The side output for the reports on splits. */
    public static final OutputTag<SplitReport> REPORTS =
            new OutputTag<>("reports", TypeInformation.of(SplitReport.class));

    /** The name of the accumulator for rows of snapshots that have arrived so far. */
    public static final String ROWS = "rows";

    /** The name of the accumulator for bytes of text in the splits that are read. */
    public static final String BYTES = "bytes";

    private final Catalogue catalogue;
    private final TableFiles files;
    private final int top;

    private transient UserCounter counter;
    private transient LongCounter rows;
    private transient LongCounter bytes;
    private transient long begin;

    /** @param top the number of tracks in each user's top */
    public CountPlays(Catalogue catalogue, TableFiles files, int top) {
        this.catalogue = catalogue;
        this.files = files;
        this.top = top;
    }

    @Override
    public void open() throws Exception {
        super.open();
        int subtask = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
        counter = new UserCounter(catalogue, files, subtask, top);
        begin = System.nanoTime();
        rows = getRuntimeContext().getLongCounter(ROWS);
        bytes = getRuntimeContext().getLongCounter(BYTES);
    }

    @Override
    public void processElement(StreamRecord<Block> record) {
        Block block = record.getValue();
        if (block.report != null) {
            bytes.add(block.report.end - block.report.start);
            output.collect(REPORTS, new StreamRecord<>(block.report));
        } else {
            int added = counter.add(block);
            // Ranks of the week before are not rows that the user gave.
            rows.add(block.contents == Contents.EARLIER_RANKS ? 0 : added);
        }
    }

    @Override
    public void endInput() throws IOException {
        // Flink calls this once, when every source has ended and all rows are here.
        long read = System.nanoTime();
        Counts counts = counter.count();
        counts.readNanos = read - begin;
        counts.countNanos = System.nanoTime() - read;
        output.collect(new StreamRecord<>(counts));
    }
}
