package dev.vigia.music.listening;

/**
 * What travels between subtasks: some thousand rows for one of them, or what became of a split. A Flink POJO.
 *
 * <p>Rows are packed: a million small records would cost more than the counting.
 */
public final class Block {
    /** The subtask that it is for. */
    public int target;

    public Contents contents;
    /** As {@link BlockWriter} writes them; empty if it is a report. */
    public byte[] rows;

    /** Null if it is rows. */
    public SplitReport report;

    public Block() {}

    static Block of(int target, Contents contents, byte[] rows) {
        Block block = new Block();
        block.target = target;
        block.contents = contents;
        block.rows = rows;
        return block;
    }

    static Block of(SplitReport report) {
        Block block = of(0, Contents.PLAYS, new byte[0]);
        block.report = report;
        return block;
    }
}
