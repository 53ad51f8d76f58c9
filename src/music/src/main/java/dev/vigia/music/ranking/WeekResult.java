package dev.vigia.music.ranking;

import dev.vigia.music.csv.Kind;
import dev.vigia.music.publication.Comparison;
import dev.vigia.music.tables.Table;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is told about a week beside its tables. */
public final class WeekResult implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Empty for a file that was not there. */
    public final Map<Kind, FileCounts> files = new EnumMap<>(Kind.class);
    /** What ranks were compared with. */
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

    /** Different (user, track) with plays in the earlier snapshot. */
    public long earlier;
    /** Those of them that have fewer plays now. */
    public long shrunk;
    /** Rows of the tops of users. */
    public long userRows;

    /** Of the slowest subtask: until every row had come, from then until its users were counted, and to rank all. */
    public long readNanos;

    public long countNanos;
    public long rankNanos;

    WeekResult() {}
}
