package dev.vigia.commands.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

/** Reads all odd inputs, prints what becomes of each, and compares it with what is right. */
class CasesTest {
    private static final String HEAD = String.format("%-34s %8s %8s %8s  why", "case", "read", "rejected", "quarant.");

    /** Case, then rows read, rejected and quarantined, or a part of the message that refuses it. */
    private static final String RIGHT = """
            big_amount/in.csv|2 0 0
            datasets/opt_offset.csv|3 0 0
            datasets/sparkov.csv|2 0 0
            datasets/chase.csv|refused: Posting Date
            datasets/us_debit_credit.csv|refused: us.yaml:4:
            dup_diff/large_first.csv|3 0 0
            kaggle/iso_dates.csv|3 0 3
            mappings/bom.yaml|2 0 1
            mappings/colon.yaml|refused: colon.yaml:4:
            mappings/cur_btc.yaml|refused: no such ISO 4217 code
            mappings/cur_euro.yaml|refused: Write EUR.
            mappings/cur_kwd.yaml|refused: rounding: half_even
            mappings/cur_lower.yaml|refused: Write EUR.
            mappings/cur_sym.yaml|refused: Write EUR.
            mappings/dec.yaml|refused: numbers: {decimal
            mappings/delimiter.yaml|refused: separated by commas
            mappings/enc.yaml|refused: UTF-8
            mappings/fmt_T.yaml|refused: yyyy-MM-dd'T'HH:mm:ss
            mappings/fmt_YYYY.yaml|refused: Write "yyyy-MM-dd HH:mm:ss"
            mappings/fmt_dateonly.yaml|refused: no hour, no minute
            mappings/fmt_hh.yaml|refused: Write "yyyy-MM-dd HH:mm:ss"
            mappings/fmt_mm.yaml|refused: Write "yyyy-MM-dd HH:mm:ss"
            mappings/fmt_optional_time.yaml|refused: without its optional part
            mappings/fmt_strftime.yaml|refused: Write "yyyy-MM-dd HH:mm:ss"
            mappings/fp_amount.yaml|refused: differs from payment to payment
            mappings/noaccount.yaml|2 0 1
            mappings/zone_case.yaml|refused: Write Europe/Berlin.
            mappings/zone_ist.yaml|refused: Asia/Kolkata
            mm_MM/in.csv|refused: Write "yyyy-MM-dd HH:mm:ss"
            shapes/backslash_quote.csv|1 1 0
            shapes/blank_lines.csv|refused: it is empty
            shapes/bom_only.csv|refused: it is empty
            shapes/bom_quoted.csv|1 0 0
            shapes/cr_only.csv|2 0 0
            shapes/dup_header_unused.csv|1 0 0
            shapes/empty.csv|refused: it is empty
            shapes/german_bom.csv|refused: `time` is missing
            shapes/german_comma_latin1.csv|refused: not UTF-8
            shapes/german_comma_utf8.csv|3 0 3
            shapes/german_cp1252.csv|refused: `time` is missing
            shapes/header_case.csv|refused: upper and lower case count
            shapes/header_only.csv|0 0 0
            shapes/header_space.csv|1 0 0
            shapes/latin1_rows.csv|1 1 0
            shapes/noheader.csv|refused: It seems to be a row
            shapes/nul.csv|1 1 0
            shapes/open_quote.csv|2 1 0
            shapes/pipe.csv|refused: vertical bars
            shapes/semicolon.csv|refused: semicolons
            shapes/short_rows.csv|1 1 0
            shapes/space_quoted.csv|1 0 0
            shapes/tab.tsv|refused: tabs
            shapes/trailing_both.csv|1 0 0
            shapes/trailing_rows.csv|2 0 0
            shapes/utf16.csv|refused: UTF-16
            """;

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

    @Test
    void everyCase_isReadOrToldWhyNot() throws IOException {
        Path cases = CaseFolder.find();
        List<Path> folders = new ArrayList<>();
        for (Path folder : CaseFolder.files(cases, "")) {
            if (Files.isDirectory(folder) && !folder.endsWith("music")) {
                folders.add(folder);
                read(folder);
            }
        }
        System.out.println(HEAD);
        outcomes.forEach((name, outcome) -> System.out.println(outcome.line(name)));
        assertTrue(folders.size() >= 11, folders::toString);
        assertAsIsRight();
        outcomes.forEach(CasesTest::assertOneClearLine);
    }

    @Test
    void everyOddValue_isReadAsItIsOrGoesToQuarantine() throws IOException {
        Path values = CaseFolder.find().resolve("values");
        Map<String, String> faults = Outcome.faults(values.resolve("values.csv"), values.resolve("vals.yaml"));
        faults.forEach((id, fault) -> System.out.printf("%-20.20s %s%n", id, fault));
        Set<String> expected = new TreeSet<>();
        for (String line : NO_VALUES.lines().toList()) {
            String[] ids = line.split(" ");
            for (int id = 1; id < ids.length; id++) {
                expected.add(ids[0] + ids[id]);
            }
        }
        Set<String> found = new TreeSet<>(faults.keySet());
        found.removeIf(id -> id.isEmpty() || id.length() > 100);
        assertEquals(expected, found);
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

    private void assertAsIsRight() {
        RIGHT.lines().forEach(line -> {
            String[] right = line.split("\\|", 2);
            Outcome outcome = outcomes.get(right[0]);
            assertTrue(outcome != null, () -> right[0] + " is not here");
            String expected = right[1].startsWith("refused") ? "refused" : right[1];
            assertEquals(expected, outcome.kind(), () -> outcome.line(right[0]));
            String part = right[1].replaceFirst("^refused: |^[0-9 ]+$", "");
            assertTrue(outcome.why().contains(part), () -> outcome.line(right[0]) + " lacks " + part);
        });
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
