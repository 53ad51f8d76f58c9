package dev.vigia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]+)\\)");

    @Test
    void links_leadToFilesAndHeadings() {
        List<String> broken = new ArrayList<>();
        for (Page page : Page.all()) {
            LINK.matcher(String.join("\n", page.prose()))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.matches("https?:.*"))
                    .filter(link -> !leadsSomewhere(page, link))
                    .forEach(link -> broken.add(page + ": " + link));
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyPage_isLinkedFromReadme() {
        String readme = String.join("\n", read("README.md").prose());
        for (Page page : Page.all()) {
            if (page.toString().startsWith("src/site/markdown/")) {
                assertTrue(readme.contains("](" + page), () -> "README links not to " + page);
            }
        }
    }

    @Test
    void everyPage_beginsWithAQuestion() {
        for (Page page : Page.all()) {
            if (page.toString().startsWith("src/site/markdown/")) {
                String first = page.text().split("\n\n")[1].split("(?<=[.?!])\\s")[0];
                assertTrue(first.endsWith("?"), () -> page + ": " + first);
            }
        }
    }

    /** A test of the demo compares README with what a run prints. */
    @Test
    void outputOfTheDemo_isTheSameOnEveryPage() {
        List<String> printed = read("README.md").lines();
        for (String block : Page.of("operations.md").code("")) {
            if (block.contains("rows read")) {
                block.lines()
                        .filter(line -> !line.startsWith("$ ") && !line.contains("[...]"))
                        .forEach(line -> assertTrue(printed.contains(line), line));
            }
        }
    }

    @Test
    void decisions_areThoseOfTheModules() {
        Set<String> decisions = new TreeSet<>();
        for (Page page : Page.all()) {
            if (page.toString().endsWith("RATIONALE.md")) {
                page.headings().stream()
                        .filter(heading -> heading.startsWith("### "))
                        .forEach(heading -> decisions.add(heading.substring(4)));
            }
        }
        Set<String> listed = new TreeSet<>();
        Pattern.compile("\\| \\[(.*?)\\]\\(")
                .matcher(Page.of("decisions.md").text())
                .results()
                .forEach(entry -> listed.add(entry.group(1)));
        assertEquals(String.join("\n", decisions), String.join("\n", listed));
    }

    private static boolean leadsSomewhere(Page page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.file()
                : page.file().resolveSibling(parts[0]).normalize();
        return target.startsWith(Page.ROOT)
                && Files.exists(target)
                && (parts.length == 1 || Page.at(target).anchors().contains(parts[1]));
    }

    private static Page read(String name) {
        return Page.at(Page.ROOT.resolve(name));
    }
}
