package dev.vigia.music.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.music.csv.Reason;
import dev.vigia.music.csv.Rows;
import dev.vigia.music.ids.Ids;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void tracksArtistsAndGenres_areNumberedInTheirOrder() {
        Catalogue catalogue = Tracks.of("T3,Song,Zoe,Rock", "T1,Song,Abba,Pop", "T2,Other,Zoe,");

        assertEquals("T1", catalogue.tracks.text(0));
        assertEquals("T3", catalogue.tracks.text(2));
        assertEquals("Abba", catalogue.artists.text(catalogue.artist(0)));
        assertEquals("Zoe", catalogue.artists.text(catalogue.artist(1)));
        assertEquals("Zoe", catalogue.artists.text(catalogue.artist(2)));
        assertEquals(catalogue.name(0), catalogue.name(2));
        assertEquals(Catalogue.NONE, catalogue.genre(1));
        assertEquals("Rock", catalogue.genres.text(catalogue.genre(2)));
        assertTrue(catalogue.artist(0) < catalogue.artist(1));
    }

    @Test
    void trackThatIsNotThere_isNotDescribedInAnyRespect() {
        Catalogue catalogue = Tracks.of("T1,Song,Abba,Pop");

        assertEquals("(not described)", catalogue.names.text(catalogue.name(1)));
        assertEquals("(not described)", catalogue.artists.text(catalogue.artist(7)));
        assertEquals("(not described)", catalogue.genres.text(catalogue.genre(7)));
    }

    @Test
    void artistWhoIsCalledUnknown_isNotThatOfTracksThatAreNotThere() {
        Catalogue catalogue = Tracks.of("T1,Song,unknown,unknown");

        assertNotEquals(catalogue.artist(0), catalogue.artist(1));
        assertNotEquals(catalogue.genre(0), catalogue.genre(1));
    }

    @Test
    void artistWithTheTextOfThoseTracks_isRejected() {
        Rows rows = Tracks.read("track_id,name,artist,genre\nT1,a,(not described),g\nT2,(not described),b,g\n")
                .rows();

        assertArrayEquals(new byte[] {(byte) Reason.RESERVED_TEXT.ordinal()}, rows.rejects.reasons());
    }

    @Test
    void artistsAndGenres_areTheSameInBothUnicodeForms() {
        Catalogue catalogue = Tracks.of("T1,Caf\u00e9,Beyonc\u00e9,\u00e9", "T2,Cafe\u0301,Beyonce\u0301,e\u0301");

        assertEquals(catalogue.artist(0), catalogue.artist(1));
        assertEquals("Beyonc\u00e9", catalogue.artists.text(catalogue.artist(1)));
        assertEquals(catalogue.genre(0), catalogue.genre(1));
        assertEquals("Cafe\u0301", catalogue.names.text(catalogue.name(1)));
    }

    @Test
    void order_putsUnknownTracksAmongTheOthers() {
        Catalogue catalogue = Tracks.of("T1,a,b,c", "T3,a,b,c", "T5,a,b,c");
        Ids unknown = new Ids();
        for (String id : new String[] {"T9", "T4", "T0"}) {
            unknown.add(id.getBytes(StandardCharsets.UTF_8));
        }

        TrackOrder order = new TrackOrder(catalogue, unknown);

        int[] numbers = new int[order.size()];
        for (int place = 0; place < numbers.length; place++) {
            numbers[place] = order.number(place);
            assertEquals(place, order.place(numbers[place]));
        }
        assertArrayEquals(new int[] {5, 0, 1, 4, 2, 3}, numbers);
    }

    @Test
    void rowsThatAreNone_areRejectedWithTheirLine() {
        Rows rows = Tracks.read(
                        "track_id,name,artist,genre\n" // 1
                                + "T1,\"two\nlines\",a,b\n" // 2
                                + ",no track,a,b\n" // 4
                                + "T2,too,few\n" // 5
                                + "T1,again,a,b\n" // 6
                                + "T3,\"x\"y,a,b\n" // 7
                                + "T".repeat(256) + ",x,a,b\n" // 8
                                + "T4,ok,a,b\n")
                .rows();

        assertEquals(7, rows.read);
        assertArrayEquals(new int[] {4, 5, 6, 7, 8}, rows.rejects.lines());
        assertArrayEquals(
                new byte[] {
                    (byte) Reason.NO_TRACK.ordinal(),
                    (byte) Reason.FIELD_COUNT.ordinal(),
                    (byte) Reason.DUPLICATE_TRACK.ordinal(),
                    (byte) Reason.TEXT_AFTER_QUOTE.ordinal(),
                    (byte) Reason.LONG_ID.ordinal()
                },
                rows.rejects.reasons());
    }

    @Test
    void manyTracks_areAllKept() {
        StringBuilder text = new StringBuilder("track_id,name,artist,genre\n");
        for (int track = 0; track < 3_000; track++) {
            text.append("T")
                    .append(track)
                    .append(",n,artist ")
                    .append(track % 7)
                    .append(",g\n");
        }
        Catalogue catalogue = Tracks.read(text.toString()).catalogue();

        int track = catalogue.tracks.find("T2999".getBytes(StandardCharsets.UTF_8));
        assertEquals("artist " + 2_999 % 7, catalogue.artists.text(catalogue.artist(track)));
    }
}
