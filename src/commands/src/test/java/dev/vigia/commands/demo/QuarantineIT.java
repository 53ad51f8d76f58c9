package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.commands.Vigia;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file whose dates the mapping cannot read. */
class QuarantineIT {
    private static final String FILE =
            "TransactionID,CustomerID,CustomerDOB,CustGender,CustLocation,CustAccountBalance,"
                    + "TransactionDate,TransactionTime,TransactionAmount (INR)\n"
                    + "T1,C1,1994-01-10,F,JAMSHEDPUR,17819.05,2016-08-02,143207,25.0\n"
                    + "T2,C2,1957-04-04,M,JHAJJAR,2270.69,2016-08-02,141858,27999.0\n"
                    + "T3,C3\n";

    @TempDir
    private Path folder;

    @Test
    void allRowsInQuarantine_failTheRunAndTheReasonIsTold() throws Exception {
        Path input = Files.writeString(folder.resolve("bank.csv"), FILE);
        Path work = folder.resolve("work");
        StringWriter printed = new StringWriter();
        StringWriter errors = new StringWriter();
        int exit = Vigia.commandLine()
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute("demo", "--input", input.toString(), "--work", work.toString(), "--exit");
        assertEquals(1, exit, errors::toString);
        String last = errors.toString().lines().reduce("", (earlier, later) -> later);
        assertTrue(
                last.startsWith(
                        "100.0 % of the rows cannot be judged (2 in quarantine, 1 rejected), and the limit is 5 %. "
                                + "The first reason: BAD_DATE, TransactionDate is no day written as d/M/yy. "),
                last);
        assertTrue(
                printed.toString().contains("    BAD_DATE                2   TransactionDate is no day"),
                printed::toString);
        assertTrue(printed.toString().contains("2 fields instead of 9, first at line 4"), printed::toString);
        JsonNode aside = new ObjectMapper()
                .readTree(work.resolve("summary.json").toFile())
                .path("aside");
        assertEquals(1.0, aside.path("share").asDouble());
        assertEquals(
                "TransactionID=T1, TransactionDate=2016-08-02, TransactionTime=143207, TransactionAmount (INR)=25.0",
                aside.path("quarantine").path(0).path("example").asText());
    }
}
