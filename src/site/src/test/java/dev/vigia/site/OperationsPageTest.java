package dev.vigia.site;

import dev.vigia.commands.accounting.Summary;
import dev.vigia.monitor.settings.MonitorSetting;
import dev.vigia.transactions.rows.ReasonCode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OperationsPageTest {
    private static final Page PAGE = Page.of("operations.md");

    @Test
    void settings_areListed() {
        PAGE.lists(
                "## Settings of the job",
                Arrays.stream(MonitorSetting.values())
                        .map(MonitorSetting::toString)
                        .toList());
    }

    @Test
    void keysOfTheSummary_areListed() {
        PAGE.lists("## Keys of summary.json", components("", Summary.class));
    }

    @Test
    void reasonCodes_areListed() {
        PAGE.lists(
                "## Reason codes",
                Arrays.stream(ReasonCode.values()).map(Enum::name).toList());
    }

    /** Keys with those of the records in them, save those of lists. */
    private static Set<String> components(String prefix, Class<?> record) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = prefix + component.getName();
            names.add(name);
            if (component.getType().isRecord()) {
                names.addAll(components(name + ".", component.getType()));
            }
        }
        return names;
    }
}
