package dev.vigia.music.ranking;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.counting.Counts;
import dev.vigia.music.ids.Ids;
import dev.vigia.music.lake.Labels;
import dev.vigia.music.lake.Row;
import dev.vigia.music.lake.TableFile;
import dev.vigia.music.lake.TableFiles;
import dev.vigia.music.listening.SplitReport;
import dev.vigia.music.publication.EarlierRanks;
import dev.vigia.music.publication.EarlierWeek;
import dev.vigia.music.settings.WeeklyFailed;
import dev.vigia.music.tables.Table;
import java.io.IOException;
import java.util.Locale;
import org.apache.flink.api.common.accumulators.ListAccumulator;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Adds up what the subtasks have counted, writes the tops of all users, and makes the result. Has one subtask. */
public final class RankTops extends AbstractStreamOperator<Void>
        implements TwoInputStreamOperator<Counts, SplitReport, Void>, BoundedMultiInput {
    private static final long serialVersionUID = 1L;

    /** The name of the accumulator that holds the {@link WeekResult}. */
    public static final String RESULT = "result";

    /** If a larger share of the counts has shrunk, the snapshots are not of the same data. */
    private static final double MOST_SHRUNK = 0.5;

    private final Catalogue catalogue;
    private final Account account;
    private final TableFiles files;
    private final EarlierWeek earlierWeek;
    private final int most;

    private transient Totals totals;
    private transient ListAccumulator<WeekResult> results;
    private transient int endedInputs;

    /**
     * Makes the operator.
     *
     * @param account the account of the files, in which the tracks are already
     * @param most the most rows that a top has
     */
    public RankTops(Catalogue catalogue, Account account, TableFiles files, EarlierWeek earlierWeek, int most) {
        this.catalogue = catalogue;
        this.account = account;
        this.files = files;
        this.earlierWeek = earlierWeek;
        this.most = most;
    }

    @Override
    public void open() throws Exception {
        super.open();
        totals = new Totals(catalogue);
        results = new ListAccumulator<>();
        getRuntimeContext().addAccumulator(RESULT, results);
    }

    @Override
    public void processElement1(StreamRecord<Counts> counts) {
        totals.add(counts.getValue());
    }

    @Override
    public void processElement2(StreamRecord<SplitReport> report) {
        account.add(report.getValue());
    }

    @Override
    public void endInput(int input) throws IOException {
        endedInputs++;
        // Flink tells the end of each input apart. All counts and reports are here after both.
        if (endedInputs == 2) {
            end();
        }
    }

    private void end() throws IOException {
        long begin = System.nanoTime();
        // First of all: if a split was wrong, so is every count.
        if (!account.splitsMeet()) {
            throw new SplitInsideQuotes();
        }
        account.requireRows();
        refuseOtherData();
        WeekResult result = new TopTables(totals, files, EarlierRanks.of(earlierWeek), most).write();
        result.files.putAll(account.counts());
        result.compared = earlierWeek.comparison();
        writeRejects();
        result.readNanos = totals.readNanos;
        result.countNanos = totals.countNanos;
        result.rankNanos = System.nanoTime() - begin;
        results.add(result);
    }

    private void refuseOtherData() {
        if (totals.shrunk > totals.earlier * MOST_SHRUNK) {
            throw WeeklyFailed.badInput(String.format(
                    Locale.ROOT,
                    "Cannot compare with --previous: of its %,d counts %,d are lower now or gone, and counts of all time only "
                            + "grow. Is it a snapshot of another data set?",
                    totals.earlier,
                    totals.shrunk));
        }
        if (totals.shrunk > 0 && totals.users == 0) {
            throw WeeklyFailed.badInput(String.format(
                    Locale.ROOT,
                    "Cannot compare with --previous: no count has grown since, and %,d are lower now. Is it the later one of "
                            + "the two snapshots?",
                    totals.shrunk));
        }
        if (totals.users == 0) {
            throw WeeklyFailed.badInput("Cannot make tops without plays: no count is above 0"
                    + (totals.earlier > 0
                            ? ", or none has grown since --previous. Is --listening a copy of it?"
                            : "."));
        }
    }

    private void writeRejects() throws IOException {
        if (account.counts().values().stream().anyMatch(counts -> counts.rejected > 0)) {
            Row row = new Row();
            try (TableFile file = files.create(Table.REJECTS, 0, new Labels(catalogue, totals.unknown, new Ids()))) {
                account.rejects((rejectedFrom, line, reason) -> {
                    row.file = rejectedFrom;
                    row.line = line;
                    row.reason = reason;
                    file.write(row);
                });
            }
        }
    }
}
