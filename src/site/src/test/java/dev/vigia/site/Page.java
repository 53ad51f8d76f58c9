package dev.vigia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation: its headings, tables and blocks of code. */
record Page(Path file, List<String> lines) {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Path PAGES = ROOT.resolve("src/site/markdown");
    private static final List<String> NO_PAGES = List.of("target", "node_modules", "runs", ".git");
    private static final String FENCE = "```";
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```(\\w*)\\n(.*?)^ *```$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** The page called {@code name} of the site. */
    static Page of(String name) {
        return at(PAGES.resolve(name));
    }

    /** Every Markdown file of the project. */
    static List<Page> all() {
        try (Stream<Path> files = Files.find(ROOT, 4, (file, kind) -> isPage(file))) {
            return files.sorted().map(Page::at).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".md")
                && Stream.of(ROOT.relativize(file).toString().split("/")).noneMatch(NO_PAGES::contains);
    }

    static Page at(Path file) {
        try {
            return new Page(file, Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The page without its blocks of code. */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean code = false;
        for (String line : lines) {
            code ^= line.strip().startsWith(FENCE);
            if (!code && !line.strip().startsWith(FENCE)) {
                prose.add(line);
            }
        }
        return prose;
    }

    List<String> headings() {
        return prose().stream().filter(line -> line.matches("#+ .*")).toList();
    }

    /** The anchors of the headings, as GitHub makes them. */
    Set<String> anchors() {
        Set<String> anchors = new TreeSet<>();
        for (String heading : headings()) {
            String title = heading.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT);
            assertTrue(
                    anchors.add(title.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-')),
                    () -> "two headings with one anchor in " + this + ": " + heading);
        }
        return anchors;
    }

    /** The blocks of code of a language, such as {@code sh}; those of none for the empty text. */
    List<String> code(String language) {
        return FENCED.matcher(text())
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2).stripTrailing().stripIndent())
                .toList();
    }

    /** The rows of the tables between a heading and the next one of any level, without their heads. */
    List<Row> rows(String heading) {
        int from = prose().indexOf(heading);
        assertTrue(from >= 0, () -> this + " has no heading \"" + heading + "\"");
        List<Row> rows = new ArrayList<>();
        int inTable = 0;
        for (String line : prose().subList(from + 1, prose().size())) {
            if (line.matches("#+ .*")) {
                break;
            }
            inTable = line.startsWith("|") ? inTable + 1 : 0;
            if (inTable > 2) {
                rows.add(Row.of(line));
            }
        }
        assertTrue(!rows.isEmpty(), () -> this + " has no table under \"" + heading + "\"");
        return rows;
    }

    /** The names, in code font, of the first column of the tables under a heading. */
    Set<String> names(String heading) {
        Set<String> names = new TreeSet<>();
        for (Row row : rows(heading)) {
            names.addAll(row.names(0));
        }
        return names;
    }

    /** Fails unless the first column of the tables under a heading holds just these names. */
    void lists(String heading, Collection<String> inCode) {
        assertEquals(
                String.join("\n", new TreeSet<>(inCode)),
                String.join("\n", names(heading)),
                () -> "what the code has, and what " + this + " lists under \"" + heading + "\"");
    }

    @Override
    public String toString() {
        return ROOT.relativize(file).toString();
    }

    /** A row of a table. */
    record Row(List<String> cells) {
        static Row of(String line) {
            return new Row(Stream.of(line.strip().split("(?<!\\\\)\\|"))
                    .skip(1)
                    .map(cell -> cell.strip().replace("\\|", "|"))
                    .toList());
        }

        Set<String> names(int column) {
            Set<String> names = new TreeSet<>();
            NAME.matcher(cells.get(column))
                    .results()
                    .map(result -> result.group(1))
                    .forEach(names::add);
            return names;
        }
    }
}
