package dev.vigia.site;

import dev.vigia.music.csv.Reason;
import dev.vigia.music.tables.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WeeklyPageTest {
    private static final Page PAGE = Page.of("weekly-music.md");

    @Test
    void reasons_areListed() {
        PAGE.lists(
                "### Reasons for a rejected row",
                Arrays.stream(Reason.values()).map(Enum::name).toList());
    }

    @Test
    void foldersAndFilesOfAWeek_areListed() {
        Set<String> folders = new TreeSet<>(List.of("tops.json", "summary.json"));
        Arrays.stream(Table.values()).forEach(table -> folders.add(table.folder));
        PAGE.lists("## What is in a week", folders);
    }
}
