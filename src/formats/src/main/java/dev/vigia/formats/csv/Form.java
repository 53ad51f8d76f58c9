package dev.vigia.formats.csv;

/** The form of a record: well formed, or the fault that makes it none. */
public enum Form {
    SOUND("nothing is wrong"),
    /** A field's closing quote is missing up to the end of the file, or up to the length of the longest record. */
    OPEN_QUOTE("a quoted field does not end"),
    TEXT_AFTER_QUOTE("text after the closing quote of a field"),
    TOO_LONG("the record is too long");

    /** For a message: what is wrong, without a full stop. */
    public final String problem;

    Form(String problem) {
        this.problem = problem;
    }
}
