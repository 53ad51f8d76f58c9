package dev.vigia.music.ranking;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.catalogue.TrackOrder;
import dev.vigia.music.counting.Counts;
import dev.vigia.music.ids.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds up the counts of all subtasks. */
final class Totals {
    final Catalogue catalogue;
    /** Tracks that are not in the catalogue. Their numbers begin behind its last. */
    final Ids unknown = new Ids();
    /** Plays by the track's number. */
    private long[] plays;

    private long[] listeners;
    private final long[] listenersOfArtist;
    private final List<TopUser> topUsers = new ArrayList<>();

    long users;
    long userRows;
    long earlier;
    long shrunk;
    /** The times of the slowest subtask. */
    long readNanos;

    long countNanos;

    Totals(Catalogue catalogue) {
        this.catalogue = catalogue;
        plays = new long[catalogue.tracks.size()];
        listeners = new long[catalogue.tracks.size()];
        listenersOfArtist = new long[catalogue.artists.size()];
    }

    void add(Counts counts) {
        int known = catalogue.tracks.size();
        for (int track = 0; track < counts.plays.length; track++) {
            int number = track < known ? track : known + unknown.add(counts.unknownTracks[track - known]);
            // New tracks are numbered one by one, so a number is never further behind the end.
            if (number == plays.length) {
                plays = Arrays.copyOf(plays, 2 * number + 1);
                listeners = Arrays.copyOf(listeners, 2 * number + 1);
            }
            plays[number] += counts.plays[track];
            listeners[number] += counts.listeners[track];
        }
        for (int artist = 0; artist < listenersOfArtist.length; artist++) {
            listenersOfArtist[artist] += counts.listenersOfArtist[artist];
        }
        for (int rank = 0; rank < counts.topUsers.length; rank++) {
            topUsers.add(new TopUser(counts, rank));
        }
        users += counts.users;
        userRows += counts.userRows;
        earlier += counts.earlier;
        shrunk += counts.shrunk;
        readNanos = Math.max(readNanos, counts.readNanos);
        countNanos = Math.max(countNanos, counts.countNanos);
    }

    TrackOrder order() {
        return new TrackOrder(catalogue, unknown);
    }

    long plays(int track) {
        return plays[track];
    }

    long listeners(int track) {
        return listeners[track];
    }

    long listenersOfArtist(int artist) {
        return listenersOfArtist[artist];
    }

    /** Returns the users with the most plays, best first, and those with equal plays by their ids. */
    List<TopUser> topUsers(int most) {
        topUsers.sort((one, other) -> one.plays != other.plays
                ? Long.compare(other.plays, one.plays)
                : Arrays.compareUnsigned(one.id, other.id));
        return topUsers.subList(0, Math.min(most, topUsers.size()));
    }

    /** A user with many plays. */
    static final class TopUser {
        final byte[] id;
        final long plays;
        final int tracks;
        final int artists;

        private TopUser(Counts counts, int rank) {
            id = counts.topUsers[rank];
            plays = counts.topUserPlays[rank];
            tracks = counts.topUserTracks[rank];
            artists = counts.topUserArtists[rank];
        }
    }
}
