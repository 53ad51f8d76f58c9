package dev.vigia.music.counting;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.catalogue.TrackOrder;
import dev.vigia.music.ids.Ids;
import dev.vigia.music.lake.Labels;
import dev.vigia.music.lake.Row;
import dev.vigia.music.lake.TableFiles;
import dev.vigia.music.listening.Block;
import dev.vigia.music.listening.BlockRows;
import dev.vigia.music.listening.Contents;
import dev.vigia.music.tables.Table;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the plays of a share of the users, and writes each user's top.
 *
 * <p>Rows are kept as numbers, twelve bytes each, until all have arrived. Then they are sorted by user, so that all plays of a
 * user are side by side and are looked at once.
 */
final class UserCounter {
    private final Catalogue catalogue;
    private final TableFiles files;
    private final int part;
    private final int top;

    private final Ids users = new Ids();
    private final Ids unknown = new Ids();
    private final Map<Contents, PlayRows> rows = new EnumMap<>(Contents.class);

    /**
     * Begins to count.
     *
     * @param part the subtask's number
     * @param top the number of tracks in each top
     */
    UserCounter(Catalogue catalogue, TableFiles files, int part, int top) {
        this.catalogue = catalogue;
        this.files = files;
        this.part = part;
        this.top = top;
        for (Contents contents : Contents.values()) {
            rows.put(contents, new PlayRows());
        }
    }

    /** Adds a block's rows, and returns their number. */
    int add(Block block) {
        PlayRows kept = rows.get(block.contents);
        BlockRows each = new BlockRows(block.rows);
        int before = kept.size();
        // A block begins with a user, so no row is added with -1.
        int user = -1;
        while (each.next()) {
            if (each.isNewUser()) {
                user = number(users, each.bytes(), each.userFrom(), each.userTo());
            }
            int track = each.track();
            if (track < 0) {
                track = catalogue.tracks.size() + number(unknown, each.bytes(), each.trackFrom(), each.trackTo());
            }
            kept.add(user, track, each.count());
        }
        return kept.size() - before;
    }

    /** Counts all rows and writes the tops. Every row must have arrived. */
    Counts count() throws IOException {
        int[] userAt = users.inOrder();
        int[] placeOf = inverse(userAt);
        TrackOrder order = new TrackOrder(catalogue, unknown);
        Labels labels = new Labels(catalogue, unknown, users);
        PlaysByUser plays = sorted(Contents.PLAYS, placeOf, order);
        PlaysByUser earlier = sorted(Contents.EARLIER_PLAYS, placeOf, order);
        PlaysByUser ranks = sorted(Contents.EARLIER_RANKS, placeOf, order);
        Tally tally = new Tally(catalogue, order, userAt.length, top);
        try (ShrunkCounts shrunk = new ShrunkCounts(() -> files.create(Table.SHRUNK, part, labels), order);
                UserTops tops = new UserTops(files.create(Table.BY_USER, part, labels), catalogue, order, ranks, top)) {
            WeekOfUser week = new WeekOfUser(plays, earlier, shrunk);
            Row row = new Row();
            for (int user = 0; user < userAt.length; user++) {
                row.user = userAt[user];
                week.go(user, row);
                tally.add(user, week);
                tops.write(user, week, row);
            }
            Counts counts = tally.counts(unknown, users, userAt);
            counts.userRows = tops.rows();
            counts.earlier = week.earlierTracks();
            counts.shrunk = shrunk.count();
            return counts;
        }
    }

    /** Returns null if there are no such rows: without an earlier snapshot there is nothing to subtract. */
    private PlaysByUser sorted(Contents contents, int[] placeOfUser, TrackOrder order) {
        // Removed, so that nothing holds on to the rows once they are sorted.
        PlayRows unsorted = rows.remove(contents);
        return unsorted.size() == 0 && contents != Contents.PLAYS
                ? null
                : new PlaysByUser(unsorted, placeOfUser, order::place);
    }

    private static int number(Ids ids, byte[] bytes, int from, int to) {
        return ids.add(bytes, from, to, Ids.hash(bytes, from, to));
    }

    private static int[] inverse(int[] order) {
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return places;
    }
}
