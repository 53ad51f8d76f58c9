package dev.vigia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.aws.profiles.Profile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AwsPageTest {
    private static final Page PAGE = Page.of("aws.md");
    private static final List<String> SECTIONS = List.of("streams", "monitor", "lake", "weekly", "budget");

    @Test
    void keysOfAProfile_areListed() {
        Set<String> keys = known("nothing: 1");
        for (String section : SECTIONS) {
            assertEquals(true, keys.remove(section), section);
            known(section + ": {nothing: 1}").forEach(key -> keys.add(section + "." + key));
        }
        PAGE.lists("### Keys of a profile", keys);
    }

    @Test
    void profiles_areThoseThatShip() {
        Set<String> listed = new TreeSet<>();
        PAGE.rows("## Profiles").forEach(row -> listed.addAll(row.names(0)));
        assertEquals(new TreeSet<>(Profile.SHIPPED), listed);
    }

    private static Set<String> known(String unknown) {
        return Known.names(unknown + "\n", yaml -> Profile.parse("page", yaml));
    }
}
