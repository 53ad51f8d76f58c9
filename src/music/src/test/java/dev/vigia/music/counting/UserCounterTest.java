package dev.vigia.music.counting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.catalogue.Tracks;
import dev.vigia.music.lake.Labels;
import dev.vigia.music.lake.Row;
import dev.vigia.music.lake.TableFile;
import dev.vigia.music.lake.TableFiles;
import dev.vigia.music.listening.Blocks;
import dev.vigia.music.listening.Contents;
import dev.vigia.music.tables.Column;
import dev.vigia.music.tables.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserCounterTest {
    private final Catalogue catalogue = Tracks.of("T1,a,Abba,Pop", "T2,b,Abba,Pop", "T3,c,,", "T4,d,Zoe,Rock");
    private final List<String> written = new ArrayList<>();
    private final UserCounter counter = new UserCounter(catalogue, new Written(), 0, 2);

    @Test
    void userTops_areByPlaysAndThenByTrack() throws IOException {
        add(Contents.PLAYS, "u2 T4 5", "u1 T2 1", "u2 T1 5", "u1 T1 1", "u2 T3 9", "u1 T4 1");

        counter.count();

        assertEquals(
                List.of(
                        "BY_USER u1 1 T1 1",
                        "BY_USER u1 2 T2 1",
                        "BY_USER u2 1 T3 9",
                        "BY_USER u2 2 T1 5",
                        "BY_USER closed"),
                written);
    }

    @Test
    void sums_areThoseOfAllTracks() throws IOException {
        add(Contents.PLAYS, "u2 T4 5", "u1 T2 1", "u2 T1 5", "u1 T1 1", "u2 T3 9", "u1 T4 1");

        Counts counts = counter.count();

        assertArrayEquals(new long[] {6, 1, 9, 6}, counts.plays);
        assertArrayEquals(new int[] {2, 1, 1, 2}, counts.listeners);
        assertEquals(2, counts.listenersOfArtist[catalogue.artist(0)]);
        assertEquals(2, counts.listenersOfArtist[catalogue.artist(3)]);
        assertEquals(2, counts.users);
        assertEquals(4, counts.userRows);
        assertArrayEquals(new long[] {19, 3}, counts.topUserPlays);
        assertEquals("u2", new String(counts.topUsers[0], StandardCharsets.UTF_8));
        assertArrayEquals(new int[] {3, 3}, counts.topUserTracks);
        assertArrayEquals(new int[] {2, 2}, counts.topUserArtists);
    }

    @Test
    void repeatedRows_addUp() throws IOException {
        add(Contents.PLAYS, "u1 T1 2147483647", "u1 T2 3", "u1 T1 2147483647");

        Counts counts = counter.count();

        assertEquals(2 * 2_147_483_647L, counts.plays[0]);
        assertEquals(1, counts.listeners[0]);
    }

    @Test
    void countOfZero_isNoPlay() throws IOException {
        add(Contents.PLAYS, "u1 T1 0", "u2 T1 1");

        Counts counts = counter.count();

        assertEquals(1, counts.users);
        assertEquals(1, counts.listeners[0]);
        assertEquals(List.of("BY_USER u2 1 T1 1", "BY_USER closed"), written);
    }

    @Test
    void unknownTracks_countUnderTheirIds() throws IOException {
        add(Contents.PLAYS, "u1 T0 1", "u1 T9 1", "u1 T1 1");

        Counts counts = counter.count();

        assertEquals(List.of("BY_USER u1 1 T0 1", "BY_USER u1 2 T1 1", "BY_USER closed"), written);
        assertEquals(2, counts.unknownTracks.length);
        assertArrayEquals(new long[] {1, 0, 0, 0, 1, 1}, counts.plays);
    }

    @Test
    void week_isWhatHasBeenAdded() throws IOException {
        add(Contents.PLAYS, "u1 T1 5", "u1 T2 3", "u2 T1 4", "u3 T4 2");
        add(Contents.EARLIER_PLAYS, "u1 T1 2", "u1 T2 3", "u2 T1 4");

        Counts counts = counter.count();

        assertEquals(List.of("BY_USER u1 1 T1 3", "BY_USER u3 1 T4 2", "BY_USER closed"), written);
        assertEquals(2, counts.users);
        assertEquals(3, counts.earlier);
        assertEquals(0, counts.shrunk);
    }

    @Test
    void countsThatShrink_areWrittenDownAndAddNothing() throws IOException {
        add(Contents.PLAYS, "u1 T2 3", "u1 T4 1", "u2 T1 1");
        add(Contents.EARLIER_PLAYS, "u1 T1 2", "u1 T2 5", "u1 T3 0", "u0 T4 7");

        Counts counts = counter.count();

        assertEquals(
                List.of(
                        "SHRUNK u0 T4 7 0",
                        "SHRUNK u1 T1 2 0",
                        "SHRUNK u1 T2 5 3",
                        "BY_USER u1 1 T4 1",
                        "BY_USER u2 1 T1 1",
                        "BY_USER closed",
                        "SHRUNK closed"),
                written);
        assertEquals(3, counts.shrunk);
        assertEquals(3, counts.earlier);
    }

    @Test
    void rankChange_isAgainstTheUsersOwnWeekBefore() throws IOException {
        add(Contents.PLAYS, "u1 T1 5", "u1 T2 9", "u2 T1 1");
        add(Contents.EARLIER_RANKS, "u1 T1 1", "u1 T2 2", "u3 T1 1");

        counter.count();

        assertEquals(
                List.of("BY_USER u1 1 T2 9 +1", "BY_USER u1 2 T1 5 -1", "BY_USER u2 1 T1 1", "BY_USER closed"),
                written);
    }

    @Test
    void nothing_givesEmptyTops() throws IOException {
        Counts counts = counter.count();

        assertEquals(List.of("BY_USER closed"), written);
        assertEquals(0, counts.users);
    }

    private void add(Contents contents, String... rows) {
        Blocks.of(contents, catalogue, rows).forEach(counter::add);
    }

    /** Table files in memory, whose rows are kept as text. */
    private final class Written implements TableFiles {
        private static final long serialVersionUID = 1L;

        @Override
        public TableFile create(Table table, int part, Labels labels) {
            return new TableFile() {
                @Override
                public void write(Row row) {
                    String text = table + " " + labels.text(Column.USER_ID, row) + " ";
                    String track = labels.text(Column.TRACK_ID, row);
                    if (table == Table.SHRUNK) {
                        written.add(text + track + " " + row.playsBefore + " " + row.plays);
                    } else {
                        written.add(text + row.rank + " " + track + " " + row.plays
                                + (row.rankChange == Row.NO_CHANGE ? "" : String.format(" %+d", row.rankChange)));
                    }
                }

                @Override
                public void close() {
                    written.add(table + " closed");
                }
            };
        }
    }
}
