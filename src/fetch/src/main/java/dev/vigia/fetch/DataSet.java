package dev.vigia.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A published set that the project reads, and what is expected of it. */
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

    /** The files that are unpacked; others are not. */
    final List<Content> contents;

    DataSet(String path, List<Content> contents) {
        this.path = path;
        this.contents = contents;
    }

    /**
     * A file of the set.
     *
     * @param header the columns that it has to have, as its first line
     * @param bytes about as many as it has
     */
    record Content(String name, String header, long bytes) {
        private static final int SLACK = 2;

        List<String> columns() {
            return List.of(header.split(","));
        }

        /**
         * What it may grow to, so that a zip cannot fill a disk: what Kaggle lists, or twice what it once had. Whether the list
         * is exact is not known.
         *
         * @param listed 0 if it is not
         */
        long mostBytes(long listed) {
            return Math.max(listed, SLACK * bytes);
        }
    }

    /** What the command line calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The set of a word; empty if there is none. */
    public static Optional<DataSet> of(String word) {
        return Stream.of(values()).filter(set -> set.word().equals(word)).findFirst();
    }

    /** What to say of a word that is none. */
    public static String unknown(String word) {
        return "\"" + word + "\" is no data set. Write bank or music.";
    }
}
