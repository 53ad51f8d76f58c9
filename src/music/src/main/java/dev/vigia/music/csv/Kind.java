package dev.vigia.music.csv;

import java.util.List;
import java.util.Locale;

/** The kinds of input files, and the columns that each must have. */
public enum Kind {
    MUSIC_INFO("--music-info", "track_id", "name", "artist", "genre"),
    LISTENING("--listening", "track_id", "user_id", "playcount"),
    PREVIOUS("--previous", "track_id", "user_id", "playcount");

    /** The option that names such a file. */
    public final String option;

    /** In the order in which {@link Columns#place} counts them. */
    public final List<String> columns;

    Kind(String option, String... columns) {
        this.option = option;
        this.columns = List.of(columns);
    }

    /** Returns the kind as people read it, for example {@code music info}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The track's place in {@link #columns} of every kind. The next three are places of {@link #MUSIC_INFO}. */
    public static final int TRACK = 0;

    public static final int NAME = 1;
    public static final int ARTIST = 2;
    public static final int GENRE = 3;
    /** This place and the next are those of {@link #LISTENING} and {@link #PREVIOUS}. */
    public static final int USER = 1;

    public static final int COUNT = 2;
}
