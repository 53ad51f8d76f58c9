package dev.vigia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ArchitecturePageTest {
    private static final Page PAGE = Page.of("architecture.md");
    private static final Pattern UID = Pattern.compile("\\.uid\\(\"([a-z-]+)\"\\)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?`");

    /** Written out by the two sinks of alerts, of one piece of code. */
    private static final List<String> ALERT_SINKS =
            List.of("topic", "topic-refused", "alert-table", "alert-table-refused");

    @Test
    void operators_areThoseOfTheGraph() throws IOException {
        Set<String> uids = new TreeSet<>(ALERT_SINKS);
        UID.matcher(Sources.main("vigia/monitor/.*")).results().forEach(uid -> uids.add(uid.group(1)));
        PAGE.lists("## Operators", uids);
    }

    @Test
    void operatorsWithState_areOperators() {
        Set<String> unknown = PAGE.names("## State");
        unknown.removeAll(PAGE.names("## Operators"));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void testsThatItNames_exist() throws IOException {
        String tests = Sources.tests();
        TEST.matcher(PAGE.text())
                .results()
                .forEach(test -> assertTrue(
                        tests.contains("class " + test.group(1) + " ")
                                && (test.group(2) == null || tests.contains(" " + test.group(2) + "(")),
                        test::group));
    }
}
