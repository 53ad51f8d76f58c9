package dev.vigia.commands.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.terminal.FailureHandler;
import dev.vigia.evaluation.scenarios.Scene;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InjectCommandTest {
    private static final String SHOP = "mapping: shop\nzone: Europe/Madrid\ncurrency: EUR\n"
            + "columns: {transaction_id: id, timestamp: at, amount: paid, customer_id: who}\n"
            + "formats: {timestamp: iso}\naccount: customer_id\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path bank;

    @BeforeEach
    void writeABank() throws Exception {
        bank = Scene.bank(folder, 1_000);
    }

    @Test
    void rowsOfTheInput_areUnchangedAndInTheirOrder() throws Exception {
        // Broken, blank and differently ended lines are rows of nobody, and stay where they are.
        String odd = Files.readString(bank)
                .replaceFirst("\nT7,", "\n\"open,\n\nT7,")
                .replaceFirst("\nT9,", "\r\nT9,")
                .replaceFirst("\nT11,.*\n", "\nT11,C1,1/1/90,F,PUNE,10,31/2/16,1200,5\n");
        Files.writeString(bank, odd);
        assertEquals(0, run("--seed", "3"), err::toString);
        assertTrue(out.toString().contains("left as they are: 1 rows that are no transactions"), out::toString);
        String tried = Files.readString(folder.resolve("tried.csv"));
        String rest = tried.replaceAll("(?m)^T[1-9]\\d{9},.*(\r\n|\n)", "");
        assertEquals(odd, rest);
        assertTrue(tried.length() > odd.length());
    }

    @Test
    void seed_decidesEverything() throws Exception {
        run("--seed", "3");
        byte[] tried = Files.readAllBytes(folder.resolve("tried.csv"));
        byte[] truth = Files.readAllBytes(folder.resolve("truth.json"));
        run("--seed", "3");
        assertArrayEquals(tried, Files.readAllBytes(folder.resolve("tried.csv")));
        assertArrayEquals(truth, Files.readAllBytes(folder.resolve("truth.json")));
        run("--seed", "4");
        assertFalse(Files.readString(folder.resolve("truth.json")).equals(new String(truth, StandardCharsets.UTF_8)));
    }

    @Test
    void compressedCopy_isTheSame() throws Exception {
        run();
        run("--out", folder.resolve("tried.csv.gz").toString());
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(folder.resolve("tried.csv.gz")))) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("tried.csv")), bytes.readAllBytes());
        }
    }

    @Test
    void otherMapping_isTriedAsFarAsItsColumnsGo() throws Exception {
        Path mapping = Files.writeString(folder.resolve("shop.yaml"), SHOP);
        StringBuilder rows = new StringBuilder("id,who,note,at,paid\n");
        for (int day = 1; day < 29; day++) {
            String date = "2024-02-" + (day < 10 ? "0" : "") + day;
            rows.append(day)
                    .append(",w")
                    .append(day)
                    .append(",\"a, b\",")
                    .append(date)
                    .append("T12:00:00.123+01:00,9.5\n");
        }
        Path shop = Files.writeString(folder.resolve("shop.csv"), rows);
        Path rules = Files.writeString(folder.resolve("everything.yaml"), Scene.EVERYTHING);
        assertEquals(
                0,
                run("--input", shop.toString(), "--mapping", mapping.toString(), "--rules", rules.toString()),
                err::toString);
        assertTrue(
                out.toString().contains("left out: balance-drain: the mapping names no balance (10 episodes)"),
                out::toString);
        assertTrue(
                out.toString().contains("left out: impossible-travel: no places of the source's country are known"),
                out::toString);
        Scene scene = Scene.of(shop, SourceMapping.load(mapping), Scene.BOOK, 2);
        assertEquals(List.of(), scene.judged(Scene.BOOK).failures());
        assertEquals(List.of(), scene.injection.disputed());
        assertTrue(
                lines(scene.tried).stream().anyMatch(line -> line.contains(".999+01:00,") || line.matches(".*,,.*")));
    }

    @Test
    void labels_areWrittenForThoseWhoHearOfThem() throws Exception {
        String labelled = Files.readString(bank).replaceAll("(?m)$(?<!^)", ",").replaceFirst(",\n", ",Fraud\n");
        Files.writeString(bank, labelled);
        String mapping = Files.writeString(
                        folder.resolve("labelled.yaml"), SourceMapping.kaggleBankText() + "\nlabel: Fraud\n")
                .toString();
        String rules = Files.writeString(
                        folder.resolve("risky.yaml"),
                        "book: risky\nrules:\n- {id: r, pattern: risky-counterparty, owner: me, weight: 1, severity: LOW}\n")
                .toString();
        assertRefused("nobody hears of a label without --label-delay", "--mapping", mapping, "--rules", rules);
        assertEquals(0, run("--mapping", mapping, "--rules", rules, "--label-delay", "7d"), err::toString);
        List<String> tried = lines(folder.resolve("tried.csv"));
        assertTrue(tried.stream().anyMatch(line -> line.endsWith(",1")));
        assertTrue(tried.stream().anyMatch(line -> line.endsWith(",0")));
        assertEquals(
                lines(bank),
                tried.stream().filter(line -> !line.matches("T[1-9]\\d{9},.*")).toList());
    }

    @Test
    void whatTakesMoreDaysThanTheInputHas_isLeftOut() throws Exception {
        List<String> day = new ArrayList<>();
        for (String line : lines(bank)) {
            if (day.isEmpty() || line.contains(",2/8/16,")) {
                day.add(line);
            }
        }
        Files.write(bank, day);
        assertEquals(0, run(), err::toString);
        assertTrue(
                out.toString().contains("left out: amount-7d/drip: takes more days than the input has (2 episodes)"),
                out::toString);
    }

    @Test
    void wrongInput_isToldInOneLine() throws Exception {
        assertRefused(
                "there is no such file",
                "--input",
                folder.resolve("nowhere.csv").toString());
        assertRefused("of at least 1", "--episodes", "0");
        assertRefused("Cannot learn of a label before its payment", "--label-delay=-P1D");
        assertRefused("two of them are the same file", "--out", bank.toString());
        assertRefused(
                "in a folder that exists",
                "--out",
                folder.resolve("no/tried.csv").toString());
        assertRefused("because it is read twice", "--input", "-");
        Path packed = Files.writeString(folder.resolve("packed.xlsx"), "PK\3\4");
        assertRefused("it is a zip archive or a workbook", "--input", packed.toString());
        Path crowd = Files.writeString(
                folder.resolve("crowd.yaml"),
                SHOP.replace("customer_id: who", "location: who")
                        .replace("account: customer_id", "account: {fingerprint: [location]}"));
        assertRefused("neither customer_id nor balance", "--mapping", crowd.toString());
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "book: b\nrules: 3\n");
        assertRefused("broken.yaml: line ", "--rules", broken.toString());
        Path empty = Files.writeString(folder.resolve("empty.csv"), lines(bank).get(0) + "\n");
        assertRefused("none of its 0 rows is a transaction", "--input", empty.toString());
        Path quiet = Files.writeString(
                folder.resolve("quiet.yaml"),
                "book: quiet\nrules:\n- {id: r, condition: tx.amount > 1, owner: me, weight: 1, severity: LOW}\n");
        assertRefused("r: there are no episodes for its pattern", "--rules", quiet.toString());
        assertFalse(Files.exists(folder.resolve("tried.csv")));
    }

    private void assertRefused(String part, String... arguments) {
        err.getBuffer().setLength(0);
        assertEquals(2, run(arguments), err::toString);
        assertTrue(err.toString().contains(part), err::toString);
        assertEquals(1, err.toString().strip().lines().count(), err::toString);
    }

    /** Runs the command with usual arguments first: later ones override earlier ones. */
    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--input",
                bank.toString(),
                "--episodes",
                "2",
                "--out",
                folder.resolve("tried.csv").toString(),
                "--truth",
                folder.resolve("truth.json").toString()));
        all.addAll(List.of(arguments));
        return FailureHandler.installIn(new CommandLine(new InjectCommand()))
                .setOverwrittenOptionsAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private static List<String> lines(Path file) throws Exception {
        return Files.readAllLines(file);
    }
}
