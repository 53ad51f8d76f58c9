package dev.vigia.music.job;

import dev.vigia.music.counting.CountPlays;
import dev.vigia.music.counting.Counts;
import dev.vigia.music.lake.TableFiles;
import dev.vigia.music.listening.Block;
import dev.vigia.music.listening.EvenSplits;
import dev.vigia.music.listening.RankFormat;
import dev.vigia.music.listening.SnapshotFormat;
import dev.vigia.music.publication.EarlierWeek;
import dev.vigia.music.ranking.RankTops;
import dev.vigia.music.tables.Table;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job's graph: read snapshots by splits, count users by the hash of their ids, and rank all counts in one task. */
final class TopsGraph {
    private final StreamExecutionEnvironment environment;
    private final Inputs inputs;
    private final long splitBytes;

    /** @param splitBytes the size of a split, for files that can be split */
    TopsGraph(StreamExecutionEnvironment environment, Inputs inputs, long splitBytes) {
        this.environment = environment;
        this.inputs = inputs;
        this.splitBytes = splitBytes;
    }

    /**
     * Adds the job's operators to the environment.
     *
     * @param top the number of rows in each top
     */
    void add(EarlierWeek earlier, TableFiles files, int top) {
        SingleOutputStreamOperator<Counts> counts = blocks(earlier)
                // Each block names the subtask that counts its users.
                .partitionCustom((target, subtasks) -> target, block -> block.target)
                .transform(
                        "count plays", TypeInformation.of(Counts.class), new CountPlays(inputs.catalogue, files, top))
                .uid("count-plays")
                .setParallelism(environment.getParallelism());

        counts.connect(counts.getSideOutput(CountPlays.REPORTS))
                .transform(
                        "rank tops", Types.VOID, new RankTops(inputs.catalogue, inputs.account(), files, earlier, top))
                .uid("rank-tops")
                .setParallelism(1);
    }

    private DataStream<Block> blocks(EarlierWeek earlier) {
        DataStream<Block> blocks = null;
        // Formats learn the parallelism here, because a block names its subtask by number.
        for (Inputs.Snapshot snapshot : inputs.snapshots) {
            SnapshotFormat format =
                    new SnapshotFormat(snapshot.file, snapshot.columns, inputs.catalogue, environment.getParallelism());
            long bytes = snapshot.file.isCompressed() ? Long.MAX_VALUE : splitBytes;
            DataStream<Block> read = read(format, bytes, snapshot.file.kind.title(), snapshot.file.path);
            blocks = blocks == null ? read : blocks.union(read);
        }
        List<Path> ranks = earlier.files(Table.BY_USER);
        if (ranks.isEmpty()) {
            return blocks;
        }
        RankFormat format = new RankFormat(inputs.catalogue, environment.getParallelism());
        return blocks.union(read(format, Long.MAX_VALUE, "earlier ranks", ranks.toArray(new Path[0])));
    }

    private DataStream<Block> read(BulkFormat<Block, FileSourceSplit> format, long bytes, String name, Path... files) {
        FileSource<Block> source = FileSource.forBulkFileFormat(format, files)
                .setFileEnumerator(() -> new EvenSplits(bytes))
                .build();
        return environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), name)
                .uid(name.replace(' ', '-'))
                .setParallelism(environment.getParallelism());
    }
}
