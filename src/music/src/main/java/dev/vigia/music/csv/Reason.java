package dev.vigia.music.csv;

import dev.vigia.formats.csv.CsvRecords;

/** Why a row is rejected. */
public enum Reason {
    UNCLOSED_QUOTE("a quote is opened and never closed, or the row has more than 1 MiB"),
    TEXT_AFTER_QUOTE("text follows the quote that closes a field"),
    /** The row has more or fewer fields than the header. */
    FIELD_COUNT("it has %s fields, and the header has %s"),
    NO_TRACK("track_id is empty"),
    NO_USER("user_id is empty"),
    LONG_ID("an id has more than 255 bytes"),
    COUNT_NOT_NUMERIC("playcount is %s, not a whole number"),
    COUNT_NEGATIVE("playcount is %s, below zero"),
    /** No listener has the time for more. */
    COUNT_TOO_LARGE("playcount is %s, above 2,147,483,647"),
    /** The first row that describes a track counts. */
    DUPLICATE_TRACK("an earlier row describes the same track"),
    /** As text, two ids that differ only in such bytes would become the same. */
    ID_NOT_UTF8("an id is not UTF-8 text"),
    RESERVED_TEXT("its artist or genre is the text that stands for tracks without a description");

    private static final int LONGEST_SHOWN = 40;
    private static final Reason[] ALL = values();

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    public static Reason of(int ordinal) {
        // Ordinals stay within one run. Tables have the names, so constants may be added anywhere.
        return ALL[ordinal];
    }

    /** Returns whether the row's content is lost, because no other row has it. */
    public boolean isLoss() {
        return this != DUPLICATE_TRACK;
    }

    /** Returns what was found in a record. Shows counts, and nothing that could be personal data. */
    String explain(CsvRecords record, Columns columns) {
        switch (this) {
            case FIELD_COUNT:
                return String.format(sentence, record.fields(), columns.count);
            case COUNT_NOT_NUMERIC:
            case COUNT_NEGATIVE:
            case COUNT_TOO_LARGE:
                return String.format(sentence, '"' + count(record, columns.place(Kind.COUNT)) + '"');
            default:
                return sentence;
        }
    }

    private static String count(CsvRecords record, int field) {
        return TerminalText.of(record.text(field), LONGEST_SHOWN);
    }
}
