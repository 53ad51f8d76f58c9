package dev.vigia.music.listening;

/**
 * A message between subtasks: some thousand rows for one of them, or the report on a split. A Flink POJO.
 *
 * <p>Rows are packed, because a million small Flink records would cost more than the counting itself.
 */
public final class Block {
    /** The number of the subtask that gets the block. */
    public int target;

    public Contents contents;
    /** The rows as {@link BlockWriter} packs them; empty if the block is a report. */
    public byte[] rows;

    /** Null if the block has rows. */
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
