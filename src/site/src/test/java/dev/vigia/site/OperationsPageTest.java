package dev.vigia.site;

import dev.vigia.commands.demo.Summary;
import dev.vigia.monitor.settings.MonitorSettings;
import dev.vigia.transactions.rows.ReasonCode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OperationsPageTest {
    private static final Page PAGE = Page.of("operations.md");

    @Test
    void settings_areThoseThatTheJobAsksFor() {
        Asked asked = new Asked();
        try {
            MonitorSettings.of(asked, file -> "", (region, name) -> "");
        } catch (IllegalArgumentException missing) {
            // Required ones are: all were asked for before the settings are refused.
        }
        PAGE.lists("## Settings of the job", asked.names);
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

    /** Groups of properties that hold nothing, and remember what they are asked for. */
    private static final class Asked extends HashMap<String, Properties> {
        private static final long serialVersionUID = 1L;

        private final transient Set<String> names = new TreeSet<>();

        @Override
        public Properties getOrDefault(Object group, Properties otherwise) {
            return new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public String getProperty(String key) {
                    names.add(group + "." + key);
                    return null;
                }
            };
        }
    }
}
