package dev.vigia.music.tables;

/** The span of time whose plays a week's tops count. */
public enum Basis {
    /** The plays since the snapshot before. */
    WEEK("week"),
    ALL_TIME("all time");

    /** The name of this property in a week's summary. */
    public static final String PROPERTY = "basis";

    /** The value of this property in a week's summary. */
    public final String title;

    Basis(String title) {
        this.title = title;
    }
}
