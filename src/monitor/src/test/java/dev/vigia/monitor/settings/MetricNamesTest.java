package dev.vigia.monitor.settings;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.monitor.arrivals.SortArrivals;
import dev.vigia.monitor.feedback.AcceptLabels;
import dev.vigia.monitor.feedback.JoinLabels;
import dev.vigia.monitor.judging.MonitorAccounts;
import dev.vigia.monitor.operators.Tally;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricNamesTest {
    @Test
    void counts_areShownByTheirNames() throws Exception {
        Map<String, Object> names = new HashMap<>();
        for (Field field : MetricNames.class.getFields()) {
            names.put(field.getName(), field.get(null));
        }
        Stream.<Enum<?>[]>of(
                        SortArrivals.Count.values(),
                        MonitorAccounts.Count.values(),
                        AcceptLabels.Count.values(),
                        JoinLabels.Count.values())
                .flatMap(Stream::of)
                .forEach(count -> assertTrue(Tally.name(count).equals(names.get(count.name())), count::name));
    }
}
