package dev.vigia.monitor.arrivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {
    private final SourceOutput output = new SourceOutput();
    private final Announcements announcements = new Announcements(output);

    @Test
    void eventTime_isSaidOnceAndNeverBackwards() {
        announce(Long.MIN_VALUE, 5, 5, 3, 6);
        assertEquals(List.of(5L, 6L), output.said);
        assertEquals(6, announcements.announce(3));
    }

    @Test
    void nothing_isSaidOnceClosed() {
        announcements.close();
        output.close();
        announce(5);
        assertEquals(List.of(), output.said);
    }

    @Test
    void closingInTheMiddleOfAnAnnouncement_isNoFailure() {
        output.beforeEach = () -> {
            announcements.close();
            output.close();
        };
        announce(5);
        assertEquals(List.of(), output.said);
    }

    @Test
    void failureWhileOpen_isOne() {
        output.close();
        assertThrows(IllegalStateException.class, () -> announcements.announce(5));
    }

    private void announce(long... watermarks) {
        for (long watermark : watermarks) {
            announcements.announce(watermark);
        }
    }
}
