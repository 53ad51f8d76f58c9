package dev.vigia.music.ranking;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.catalogue.TrackOrder;
import dev.vigia.music.counting.TopN;
import dev.vigia.music.ids.Ids;
import dev.vigia.music.lake.Labels;
import dev.vigia.music.lake.Row;
import dev.vigia.music.lake.TableFile;
import dev.vigia.music.lake.TableFiles;
import dev.vigia.music.publication.EarlierRanks;
import dev.vigia.music.tables.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Ranks tracks, artists and users, and writes their tops. The tops of each user are written already. */
final class TopTables {
    private final Totals totals;
    private final Catalogue catalogue;
    private final TableFiles files;
    private final EarlierRanks before;
    private final int most;
    private final TrackOrder order;
    private final Labels labels;
    private final WeekResult result = new WeekResult();

    private final TopN overall;
    /** The tops by the number of the genre or artist; the last one is of the tracks that have none. */
    private final TopN[] byGenre;

    private final TopN[] byArtist;
    private final long[] playsOfArtist;

    private final long[] tracksOfArtist;
    private final Ids topUsers = new Ids();

    TopTables(Totals totals, TableFiles files, EarlierRanks before, int most) {
        this.totals = totals;
        this.catalogue = totals.catalogue;
        this.files = files;
        this.before = before;
        this.most = most;
        order = totals.order();
        labels = new Labels(catalogue, totals.unknown, topUsers);
        overall = new TopN(most);
        byGenre = new TopN[catalogue.genres.size() + 1];
        byArtist = new TopN[catalogue.artists.size() + 1];
        playsOfArtist = new long[catalogue.artists.size()];
        tracksOfArtist = new long[catalogue.artists.size()];
    }

    WeekResult write() throws IOException {
        rank();
        tracks(Table.OVERALL, List.of(overall));
        tracks(Table.BY_GENRE, inOrder(byGenre));
        tracks(Table.BY_ARTIST, inOrder(byArtist));
        artists(Table.ARTISTS_BY_PLAYS, true);
        artists(Table.ARTISTS_BY_LISTENERS, false);
        users();
        result.users = totals.users;
        result.userRows = totals.userRows;
        result.earlier = totals.earlier;
        result.shrunk = totals.shrunk;
        return result;
    }

    private void rank() {
        for (int place = 0; place < order.size(); place++) {
            int track = order.number(place);
            long plays = totals.plays(track);
            if (plays > 0) {
                // Places are in the order of ids, so the smaller id wins a tie.
                overall.offer(plays, place);
                of(byGenre, catalogue.genre(track)).offer(plays, place);
                int artist = catalogue.artist(track);
                of(byArtist, artist).offer(plays, place);
                if (artist != Catalogue.NONE) {
                    playsOfArtist[artist] += plays;
                    tracksOfArtist[artist]++;
                }
                result.tracks++;
                result.plays += plays;
                result.unknownTracks += track < catalogue.tracks.size() ? 0 : 1;
            }
        }
    }

    /** Returns the group's top; the last one is of the tracks without a group. */
    private TopN of(TopN[] groups, int group) {
        int at = group == Catalogue.NONE ? groups.length - 1 : group;
        if (groups[at] == null) {
            groups[at] = new TopN(most);
        }
        return groups[at];
    }

    private static List<TopN> inOrder(TopN[] groups) {
        List<TopN> tops = new ArrayList<>();
        for (TopN top : groups) {
            if (top != null) {
                tops.add(top);
            }
        }
        return tops;
    }

    private void tracks(Table table, List<TopN> tops) throws IOException {
        Row row = new Row();
        try (Writing writing = new Writing(table)) {
            for (TopN top : tops) {
                for (int rank = 0; rank < top.size(); rank++) {
                    row.track = order.number(top.item(rank));
                    row.artist = catalogue.artist(row.track);
                    row.genre = catalogue.genre(row.track);
                    row.plays = top.score(rank);
                    row.listeners = totals.listeners(row.track);
                    writing.write(row, rank);
                }
            }
        }
    }

    private void artists(Table table, boolean byPlays) throws IOException {
        TopN top = new TopN(most);
        for (int artist = 0; artist < playsOfArtist.length; artist++) {
            if (playsOfArtist[artist] > 0) {
                top.offer(byPlays ? playsOfArtist[artist] : totals.listenersOfArtist(artist), artist);
                // Both tables rank the same artists, which are counted once.
                result.artists += byPlays ? 1 : 0;
            }
        }
        Row row = new Row();
        try (Writing writing = new Writing(table)) {
            for (int rank = 0; rank < top.size(); rank++) {
                row.artist = top.item(rank);
                row.plays = playsOfArtist[row.artist];
                row.listeners = totals.listenersOfArtist(row.artist);
                row.tracks = tracksOfArtist[row.artist];
                writing.write(row, rank);
            }
        }
    }

    private void users() throws IOException {
        Row row = new Row();
        try (Writing writing = new Writing(Table.USERS)) {
            List<Totals.TopUser> users = totals.topUsers(most);
            for (int rank = 0; rank < users.size(); rank++) {
                Totals.TopUser user = users.get(rank);
                row.user = topUsers.add(user.id);
                row.plays = user.plays;
                row.tracks = user.tracks;
                row.artists = user.artists;
                writing.write(row, rank);
            }
        }
    }

    /** A table that is being written, and whose rows are kept if they are few enough to be shown. */
    private final class Writing implements AutoCloseable {
        private final Table table;
        private final TableFile file;
        private final List<TopEntry> shown = new ArrayList<>();
        private final boolean isShown;

        Writing(Table table) throws IOException {
            this.table = table;
            isShown = table != Table.BY_ARTIST && table != Table.USERS;
            file = files.create(table, 0, labels);
        }

        void write(Row row, int rank) throws IOException {
            row.rank = rank + 1;
            row.rankChange = before.change(table, row, labels);
            file.write(row);
            if (isShown) {
                shown.add(new TopEntry(table, row, labels));
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
            if (isShown) {
                result.tops.put(table, shown);
            }
        }
    }
}
