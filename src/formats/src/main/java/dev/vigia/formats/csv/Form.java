package dev.vigia.formats.csv;

/** Whether a record is well formed, and if not, what is wrong with it. */
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
