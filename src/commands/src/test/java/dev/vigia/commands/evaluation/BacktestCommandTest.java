package dev.vigia.commands.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.Vigia;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BacktestCommandTest extends HandWrittenLake {
    @Test
    void book_isJudgedOverEachAccountInItsOrder() throws Exception {
        assertEquals(0, run("--rules", book(3)));
        assertLine("6 transactions of 2 accounts on 2 days");
        assertLine("v 1 1 166.67 0.50");
        assertLine("all 1 166.67 0.50");
    }

    @Test
    void otherBook_isComparedAlertByAlert() throws Exception {
        assertEquals(0, run("--rules", book(2), "--against", book(3)));
        assertLine(
                "a job with the other book would refuse the candidate: \"v\" is not what its version 1 was: it differs in"
                        + " parameters.limit. Give it another version, for example 2.");
        assertLine("alerts kept 0, added 2, removed 1");
        assertLine(
                "added: v, HIGH, transaction 2 at 2016-08-02T06:31:00Z: 2 payments within 10 minutes; the limit is 2.");
        assertLine("removed: v, HIGH, transaction 3 at 2016-08-02T06:32:00Z");
    }

    @Test
    void idsAndPlaces_areShownAndNotObeyed() throws Exception {
        clear();
        write(
                "('1' || chr(27) || '[2J' || chr(8238) || chr(10), 'a', timestamptz '2016-08-02 06:30:00+00', 100.00, 10.00,"
                        + " 0.0)",
                ", 'Pune' || chr(27) || '[31m' as location");
        Path book = Files.writeString(
                folder.resolve("hostile.yaml"),
                "book: \"te\\e[31mst\"\nrules:\n- {id: c, condition: 'tx.location != \"\" && tx.amount > 1.0', owner: me,"
                        + " weight: 40}\n");
        assertEquals(0, run("--rules", book.toString(), "--against", book(3)), err::toString);
        assertLine("candidate te<U+001B>[31mst");
        assertLine("transaction 1<U+001B>[2J<U+202E><U+000A> at 2016-08-02T06:30:00Z");
        assertLine("Pune<U+001B>[31m");
        assertFalse(out.toString().contains("\u001b"), out::toString);
        assertEquals(2, run("--rules", book.toString(), "--from", "no\u001b[2Jday"));
        assertFalse(err.toString().contains("\u001b"), err::toString);
    }

    @Test
    void firstDay_hasItsHistoryAndOnlyWhatFollowsCounts() throws Exception {
        Path daily = Files.writeString(
                folder.resolve("daily.yaml"),
                Files.readString(Path.of(book(4))).replace("PT10M", "P2D").replace("test", "daily"));
        assertEquals(0, run("--rules", daily.toString(), "--from", "2016-08-03"));
        assertLine("1 transactions of 1 accounts on 1 days");
        assertLine("v 1 1 1000.00 1.00");
        out.getBuffer().setLength(0);
        assertEquals(0, run("--rules", daily.toString(), "--to", "2016-08-02"));
        assertLine("v 0 0 0.00 0.00");
    }

    @Test
    void labels_areThoseWithWhichTheJobJudged_alsoBesideFilesFromBeforeTheColumn() throws Exception {
        String risky =
                "book: test\nrules:\n- {id: r, pattern: risky-counterparty, parameters: {limit: 0.5, enough: 2, days: 7,"
                        + " lasts: P28D}, owner: me, weight: 40, severity: HIGH}\n"
                        + "- {id: c, condition: 'labels.count(\"7d\") >= 2', owner: me}\n";
        Path book = Files.writeString(folder.resolve("risky.yaml"), risky);
        assertEquals(0, run("--rules", book.toString()));
        assertLine("no transaction that was read has labels, which these rules need: r, c\n");
        assertLine("r 0 0 0.00 0.00");
        out.getBuffer().setLength(0);
        write("""
                ('7', 'c', timestamptz '2016-08-03 06:30:00+00', 100.00, null, 0.0),
                ('8', 'd', timestamptz '2016-08-04 06:30:00+00', 100.00, null, 0.0)
                """, """
                , case id when '7' then '[{"day":"2016-08-01","labels":1,"frauds":0},{"day":"2016-08-03","labels":2,"frauds":2,\
                "first_fraud":"2016-07-30T10:00:00Z"}]' end as labels""");
        assertEquals(0, run("--rules", book.toString()));
        assertLine("8 transactions of 4 accounts on 3 days");
        assertLine("r 1 1 125.00 0.33");
        assertLine(" c 1\n");
        assertFalse(out.toString().contains("no transaction of this lake"), out::toString);
    }

    @Test
    void damagedLabels_areToldWithTheirTransaction() throws Exception {
        write("('7', 'c', timestamptz '2016-08-03 06:30:00+00', 100.00, null, 0.0)", ", '[3]' as labels");
        assertEquals(2, run("--rules", book(3)));
        assertTrue(
                err.toString()
                        .contains(
                                "The lake's column labels is damaged at transaction 7. Cannot read labels: each day is an"
                                        + " object."),
                err::toString);
    }

    @Test
    void largestAmounts_areReadAndSummed() throws Exception {
        write("""
                ('7', 'c', timestamptz '2016-08-04 06:30:00+00', 100000000000000.00, 9999999999999999.99, 0.0),
                ('8', 'c', timestamptz '2016-08-04 06:31:00+00', 9999999999999999.99, null, 0.0)
                """, "");
        assertEquals(0, run("--rules", book(3)), err::toString);
        assertLine("8 transactions of 3 accounts on 3 days");
    }

    @Test
    void paymentsUnderOneId_areJudgedEach_inWhateverOrderTheyLie() throws Exception {
        String[] rows = {
            "('7', 'c', timestamptz '2016-08-04 06:30:00+00', 100.00, 10.00, 0.0)",
            "('7', 'c', timestamptz '2016-08-04 06:30:00+00', 900.00, 10.00, 0.0)",
            "('7', 'c', timestamptz '2016-08-04 06:30:00+00', 900.00, 20.00, 0.0)"
        };
        Set<String> digests = new HashSet<>();
        for (int first = 0; first < rows.length; first++) {
            for (int turn = 1; turn < rows.length; turn++) {
                try (Stream<Path> files = Files.walk(folder.resolve("vigia-processed"))) {
                    files.filter(Files::isRegularFile)
                            .forEach(file -> file.toFile().delete());
                }
                write(String.join(", ", rows[first], rows[(first + turn) % 3], rows[(first + 2 * turn) % 3]), "");
                out.getBuffer().setLength(0);
                assertEquals(0, run("--rules", book(3)));
                assertLine("3 transactions of 1 accounts on 1 days");
                assertLine("v 1 1 333.33 1.00");
                String printed = out.toString();
                digests.add(
                        printed.substring(printed.indexOf("digest"), printed.indexOf('\n', printed.indexOf("digest"))));
            }
        }
        assertEquals(1, digests.size(), digests::toString);
    }

    @Test
    void curve_countsHitsAtOtherThresholds() throws Exception {
        assertEquals(0, run("--rules", book(3), "--curve", "v"));
        assertLine("+0.000 1 166.67");
        assertLine("-1.000 3 500.00");
        assertLine("-2.000 6 1000.00");
        out.getBuffer().setLength(0);
        assertEquals(0, run("--rules", book(3), "--curve", "w"));
        assertLine("no transaction has a margin of it; was it in the book of the job that wrote the lake?");
    }

    @Test
    void wrongInput_isToldInOneLine() throws Exception {
        assertEquals(
                2,
                Vigia.commandLine()
                        .setErr(new PrintWriter(err))
                        .execute("backtest", "--lake", folder.resolve("nowhere").toString()));
        assertTrue(err.toString().contains("Give --lake the folder"), err::toString);
        assertFalse(err.toString().strip().contains("\n"), err::toString);
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "book: b\nrules: 3\n");
        assertEquals(2, run("--rules", broken.toString()));
    }
}
