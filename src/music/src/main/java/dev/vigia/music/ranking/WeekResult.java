package dev.vigia.music.ranking;

import dev.vigia.music.csv.Kind;
import dev.vigia.music.publication.Comparison;
import dev.vigia.music.tables.Table;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The result of a run beside its tables: counts, the short tops, and times. */
public final class WeekResult implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A file that was not given has no entry. */
    public final Map<Kind, FileCounts> files = new EnumMap<>(Kind.class);
    /** The week that ranks were compared with. */
    public Comparison compared;
    /** The short tops: overall, by genre, and artists. */
    public final Map<Table, List<TopEntry>> tops = new EnumMap<>(Table.class);

    /** Users, tracks and artists with plays in the week. */
    public long users;

    public long tracks;
    public long artists;
    public long plays;
    /** Tracks that are not in the catalogue. */
    public long unknownTracks;

    /** The number of different pairs of user and track with plays in the earlier snapshot. */
    public long earlier;
    /** The number of those pairs that have fewer plays now. */
    public long shrunk;
    /** The number of rows in the tops of each user. */
    public long userRows;

    /** The times of the slowest subtask: until it had every row, then until its users were counted; and of ranking. */
    public long readNanos;

    public long countNanos;
    public long rankNanos;

    WeekResult() {}
}
