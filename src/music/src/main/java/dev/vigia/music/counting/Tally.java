package dev.vigia.music.counting;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.catalogue.TrackOrder;
import dev.vigia.music.ids.Ids;
import java.util.Arrays;

/** Adds up the users' weeks by track, by artist and by user. */
final class Tally {
    private final Catalogue catalogue;
    private final TrackOrder order;

    private final long[] plays;
    private final int[] listeners;
    private final int[] listenersOfArtist;
    /** The last user who was counted for the artist, plus one, so that a user counts once per artist. */
    private final int[] lastListener;

    private final TopN best;
    private final int[] tracksOfUser;
    private final int[] artistsOfUser;
    private long users;

    Tally(Catalogue catalogue, TrackOrder order, int users, int top) {
        this.catalogue = catalogue;
        this.order = order;
        plays = new long[order.size()];
        listeners = new int[order.size()];
        listenersOfArtist = new int[catalogue.artists.size()];
        lastListener = new int[catalogue.artists.size()];
        best = new TopN(top);
        tracksOfUser = new int[users];
        artistsOfUser = new int[users];
    }

    /** Adds a user's week. Each user must be added once. */
    void add(int user, WeekOfUser week) {
        if (week.size() == 0) {
            return;
        }
        users++;
        tracksOfUser[user] = week.size();
        long sum = 0;
        for (int index = 0; index < week.size(); index++) {
            int track = order.number(week.track(index));
            sum += week.plays(index);
            plays[track] += week.plays(index);
            listeners[track]++;
            int artist = catalogue.artist(track);
            if (artist != Catalogue.NONE && lastListener[artist] != user + 1) {
                lastListener[artist] = user + 1;
                listenersOfArtist[artist]++;
                artistsOfUser[user]++;
            }
        }
        // The user's place is in the order of ids, so the smaller id wins a tie.
        best.offer(sum, user);
    }

    /** Returns the sums of this subtask. */
    Counts counts(Ids unknown, Ids userIds, int[] userAt) {
        Counts counts = new Counts();
        counts.plays = plays;
        counts.listeners = listeners;
        counts.listenersOfArtist = listenersOfArtist;
        counts.users = users;
        counts.unknownTracks = new byte[unknown.size()][];
        Arrays.setAll(counts.unknownTracks, unknown::copy);
        counts.topUsers = new byte[best.size()][];
        counts.topUserPlays = new long[best.size()];
        counts.topUserTracks = new int[best.size()];
        counts.topUserArtists = new int[best.size()];
        for (int rank = 0; rank < best.size(); rank++) {
            int user = best.item(rank);
            counts.topUsers[rank] = userIds.copy(userAt[user]);
            counts.topUserPlays[rank] = best.score(rank);
            counts.topUserTracks[rank] = tracksOfUser[user];
            counts.topUserArtists[rank] = artistsOfUser[user];
        }
        return counts;
    }
}
