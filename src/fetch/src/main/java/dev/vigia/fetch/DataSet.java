package dev.vigia.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A published data set that the project reads, and the files that it must hold. */
public enum DataSet {
    /** Payments of a bank, 1,048,567 rows. */
    BANK(
            "shivamb/bank-customer-segmentation",
            List.of(new Content(PublishedFiles.BANK, PublishedFiles.BANK_HEADER, 67_000_000))),

    /** Tracks, 50,683 rows, and who listens to them, 9,711,301 rows. */
    MUSIC(
            "undefinenull/million-song-dataset-spotify-lastfm",
            List.of(
                    new Content(PublishedFiles.MUSIC_INFO, PublishedFiles.MUSIC_INFO_HEADER, 20_000_000),
                    new Content(PublishedFiles.LISTENING, PublishedFiles.LISTENING_HEADER, 602_000_000)));

    /** Owner and name on Kaggle. */
    final String path;

    /** The files that are unpacked. Others stay in the zip. */
    final List<Content> contents;

    DataSet(String path, List<Content> contents) {
        this.path = path;
        this.contents = contents;
    }

    /**
     * A file of a data set.
     *
     * @param header the required columns, as the first line of the file
     * @param bytes approximate size
     */
    record Content(String name, String header, long bytes) {
        private static final int SLACK = 2;

        List<String> columns() {
            // No published column name holds a comma or a quote, so this needs no CSV reader.
            return List.of(header.split(","));
        }

        /**
         * Returns the largest size that is accepted, so that a zip cannot fill a disk: the size that Kaggle lists, or
         * twice the known one. Kaggle does not say whether its list is exact.
         *
         * @param listed the size in Kaggle's list; 0 if it has none
         */
        long mostBytes(long listed) {
            return Math.max(listed, SLACK * bytes);
        }
    }

    /** Returns the data set's name on the command line: {@code bank} or {@code music}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the data set of a name; empty if there is none. */
    public static Optional<DataSet> of(String word) {
        return Stream.of(values()).filter(set -> set.word().equals(word)).findFirst();
    }

    /** Returns the message for a name without a data set. */
    public static String unknown(String word) {
        return "\"" + word + "\" is not a data set. Write bank or music.";
    }
}
