package dev.vigia.music.tables;

/** What the plays of a week's tops are those of. */
public enum Basis {
    /** What has been added since the snapshot before. */
    WEEK("week"),
    ALL_TIME("all time");

    /** The property of a week's summary. */
    public static final String PROPERTY = "basis";

    /** As the summary has it. */
    public final String title;

    Basis(String title) {
        this.title = title;
    }
}
