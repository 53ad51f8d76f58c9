package dev.vigia.commands.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.local.services.Installation;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads all odd inputs, prints what becomes of each, and compares it with what is right. */
class CasesTest {
    /** Ids of the odd values that are no transactions; in front the beginning that they share. */
    private static final String NO_VALUES = """
            amt_ thou_de_000 thou_de_25k thou_de_500 thou_de_234 comma us de eur_pre eur_post usd code neg negpar neg_trail
            amt_ unimin exp400 expm400 exp9 expm9 nan inf null NULL na dash dec3 dec3z noise over grp_sp grp_apos arab full
            amt_ hex under exceltext quoted pct indian twodots true f d
            date_ feb29_23 h24 leapsec y1899 y1900 y2039 y9999 y0 gap T ms Z off short utc nosec dateonly dblsp us feb31 empty null
            date_ serial apr31 d00
            txt_ len1025
            bal_ 1.000 abc 12,5
            """;

    private final Map<String, Outcome> outcomes = new TreeMap<>();

    @TempDir
    private Path folder;

    @Test
    void everyCase_isReadOrToldWhyNot() throws IOException {
        assertTrue(readAll(CaseFolder.find()) >= 11);
        assertAsIsRight();
        outcomes.forEach(CasesTest::assertOneClearLine);
    }

    @Test
    void everyOddValue_isReadAsItIsOrGoesToQuarantine() throws IOException {
        Path values = CaseFolder.find().resolve("values");
        SourceMapping mapping = SourceMapping.load(values.resolve("vals.yaml"));
        Set<String> expected = new TreeSet<>();
        for (String line : NO_VALUES.lines().toList()) {
            String[] ids = line.split(" ");
            for (int id = 1; id < ids.length; id++) {
                expected.add(ids[0] + ids[id]);
            }
        }
        Set<String> found = new TreeSet<>();
        for (OddValues odd : OddValues.of(values, folder.resolve("rejects"))) {
            if (odd.reading().isRead()) {
                assertEquals(odd.meaning(mapping), odd.outcome(), () -> odd.id(mapping));
            } else {
                found.add(odd.id(mapping));
            }
        }
        found.removeIf(id -> id.isEmpty() || id.length() > 100);
        assertEquals(expected, found);
    }

    @Test
    void page_isTheOneThatIsMadeNow() throws IOException {
        Path cases = CaseFolder.find();
        SourceMapping mapping = SourceMapping.load(cases.resolve("values/vals.yaml"));
        List<String[]> values = new ArrayList<>();
        for (OddValues odd : OddValues.of(cases.resolve("values"), folder.resolve("rejects"))) {
            String id = OddInputsPage.shortened(odd.id(mapping));
            values.add(new String[] {Long.toString(odd.reading().line()), id, odd.outcome()});
        }
        readAll(cases);
        Path home = Installation.find().home().resolve("../..");
        String committed = Files.readString(home.resolve("src/site/markdown/odd-inputs.md"));
        int music = committed.indexOf(OddInputsPage.MUSIC);
        String page = OddInputsPage.text(outcomes, values);
        String made = page + (music < 0 ? "" : committed.substring(music));
        if (!made.equals(committed)) {
            Files.writeString(home.resolve("src/commands/target/odd-inputs.md"), made);
        }
        assertEquals(made, committed, "copy src/commands/target/odd-inputs.md to src/site/markdown, if it is right");
    }

    private int readAll(Path cases) throws IOException {
        int folders = 0;
        for (Path each : CaseFolder.files(cases, "")) {
            if (Files.isDirectory(each) && !each.endsWith("music")) {
                folders++;
                read(each);
            }
        }
        return folders;
    }

    private void read(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        if (name.equals("mappings")) {
            for (Path mapping : CaseFolder.files(folder, ".yaml")) {
                put(name, mapping, Outcome.ofRows(folder.resolve("in.csv"), mapping));
            }
            return;
        }
        for (Path csv : CaseFolder.files(folder, ".csv", ".tsv")) {
            put(name, csv, Outcome.ofRows(csv, mapping(folder, csv)));
        }
        for (Path book : CaseFolder.files(folder, ".yaml", ".book")) {
            if (Files.readString(book).startsWith("book:")) {
                put(name, book, Outcome.ofBook(book));
            }
        }
    }

    private void put(String folder, Path file, Outcome outcome) {
        outcomes.put(folder + "/" + file.getFileName(), outcome);
    }

    /** The folder's only mapping, or the one whose name begins like the file's. */
    private static Path mapping(Path folder, Path csv) throws IOException {
        String name = csv.getFileName().toString().replaceAll("[_.].*", "");
        Map<String, Path> mappings = new HashMap<>();
        for (Path file : CaseFolder.files(folder, ".yaml")) {
            if (Files.readString(file).startsWith("mapping:")) {
                mappings.put(file.getFileName().toString().replace(".yaml", ""), file);
            }
        }
        boolean bank =
                csv.toString().endsWith("german_bom.csv") || csv.toString().endsWith("german_cp1252.csv");
        String wanted = name.equals("opt") ? "opt_offset" : bank ? "germanbank" : name;
        Path usual = mappings.size() == 1 ? mappings.values().iterator().next() : mappings.get("plain");
        return mappings.getOrDefault(wanted, usual);
    }

    /** Compares with {@code right.txt}: case, then rows sent, rejected and quarantined, or a part of why it is refused. */
    private void assertAsIsRight() throws IOException {
        Set<String> unknown = new TreeSet<>(outcomes.keySet());
        unknown.removeIf(name -> name.startsWith("rules/"));
        right().forEach(line -> {
            unknown.remove(line.split("\\|", 2)[0]);
            String[] right = line.split("\\|", 2);
            Outcome outcome = outcomes.get(right[0]);
            assertTrue(outcome != null, () -> right[0] + " is not here");
            String expected = right[1].startsWith("refused") ? "refused" : right[1];
            assertEquals(expected, outcome.kind(), () -> outcome.line(right[0]));
            String part = right[1].replaceFirst("^refused: |^[0-9 ]+$", "");
            assertTrue(outcome.why().contains(part), () -> outcome.line(right[0]) + " lacks " + part);
        });
        assertEquals(Set.of(), unknown, "without a right outcome");
    }

    private static List<String> right() throws IOException {
        try (InputStream right = CasesTest.class.getResourceAsStream("right.txt")) {
            return new String(right.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** Checks that a document is refused with a place, and that no message shows what only a programmer knows. */
    private static void assertOneClearLine(String name, Outcome outcome) {
        String why = outcome.why();
        String said = why.replace(Path.of(name).getFileName().toString(), "");
        assertTrue(!said.contains("null") && !said.contains("Exception"), () -> outcome.line(name));
        boolean document = name.endsWith(".yaml") || name.endsWith(".book");
        assertTrue(!outcome.refused() || !document || why.matches("\\S+:\\d+:\\d+: .*"), () -> outcome.line(name));
        assertTrue(outcome.refused() || outcome.rejected() + outcome.quarantined() == 0 || !why.isEmpty(), name);
    }
}
