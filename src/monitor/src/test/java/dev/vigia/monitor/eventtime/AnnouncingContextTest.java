package dev.vigia.monitor.eventtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vigia.transactions.arrivals.Arrival;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncingContextTest {
    private final SourceOutput output = new SourceOutput();
    private final AnnouncingContext<Arrival> context = new AnnouncingContext<>(output);

    @Test
    void eventTime_isSaidOnceAndNeverBackwards() {
        announce(Long.MIN_VALUE, 5, 5, 3, 6);
        assertEquals(List.of(5L, 6L), output.said);
        assertEquals(6, context.announce(3));
    }

    @Test
    void nothing_isSaidOnceClosed() {
        context.endAnnouncements();
        output.close();
        announce(5);
        assertEquals(List.of(), output.said);
    }

    @Test
    void closingInTheMiddleOfAnAnnouncement_isNoFailure() {
        output.beforeEach = () -> {
            context.endAnnouncements();
            output.close();
        };
        announce(5);
        assertEquals(List.of(), output.said);
    }

    @Test
    void failureWhileOpen_isOne() {
        output.close();
        assertThrows(IllegalStateException.class, () -> context.announce(5));
    }

    private void announce(long... watermarks) {
        for (long watermark : watermarks) {
            context.announce(watermark);
        }
    }
}
