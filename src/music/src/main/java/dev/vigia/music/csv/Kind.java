package dev.vigia.music.csv;

import java.util.List;
import java.util.Locale;

/** The files that the tops are made of, and what must be in their headers. */
public enum Kind {
    MUSIC_INFO("--music-info", "track_id", "name", "artist", "genre"),
    LISTENING("--listening", "track_id", "user_id", "playcount"),
    PREVIOUS("--previous", "track_id", "user_id", "playcount");

    /** How the user names such a file. */
    public final String option;

    /** In the order in which {@link Columns#place} counts them. */
    public final List<String> columns;

    Kind(String option, String... columns) {
        this.option = option;
        this.columns = List.of(columns);
    }

    /** As people read it, for example {@code music info}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Of {@link #MUSIC_INFO}, in {@link #columns}; the track comes first everywhere. */
    public static final int TRACK = 0;

    public static final int NAME = 1;
    public static final int ARTIST = 2;
    public static final int GENRE = 3;
    /** Of {@link #LISTENING} and {@link #PREVIOUS}. */
    public static final int USER = 1;

    public static final int COUNT = 2;
}
