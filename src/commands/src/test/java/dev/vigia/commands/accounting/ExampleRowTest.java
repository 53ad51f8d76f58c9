package dev.vigia.commands.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExampleRowTest {
    private static final String ROW =
            "{\"TransactionID\":\"T\\u001b[31m1\",\"CustomerID\":\"C1\",\"CustomerDOB\":\"1994-01-10\","
                    + "\"CustGender\":\"F\",\"CustLocation\":\"PUNE\",\"CustAccountBalance\":\"1,5\",\"TransactionDate\":\"2016-08-02\","
                    + "\"TransactionTime\":\"143207\",\"TransactionAmount (INR)\":\"25.0\",\"Name\":\"Asha\"}";

    @Test
    void row_showsWhichOneAndWhatWasPaidWhen() {
        assertEquals(
                "TransactionID=T<U+001B>[31m1, TransactionDate=2016-08-02, TransactionTime=143207, TransactionAmount (INR)=25.0",
                example(ROW, "TransactionDate is no day in the source's format"));
    }

    @Test
    void columnThatTellsWhoPaid_showsItsShapeAndOnlyWhereItIsAtFault() {
        assertEquals(
                "TransactionID=T<U+001B>[31m1, CustomerDOB=9999-99-99, TransactionDate=2016-08-02, TransactionTime=143207, "
                        + "TransactionAmount (INR)=25.0",
                example(ROW, "CustomerDOB is no date of birth"));
    }

    @Test
    void bytesThatAreNoRow_showTheirBeginning() {
        assertEquals("0 bytes", example("", "the record has no bytes"));
        assertEquals("5 bytes: [1,2]", example("[1,2]", "JSON, but not an object"));
        assertEquals("100,000 bytes: " + "[".repeat(40), example("[".repeat(100_000), "not JSON"));
        assertEquals("3 bytes: <U+0000><U+202E>", ExampleRow.visible("3 bytes: \u0000\u202E", 11));
        assertEquals("an object with nothing", example("{}", "TransactionID is absent"));
        assertEquals("an object with id, name", example("{\"id\":1,\"name\":\"Asha\"}", "TransactionID is absent"));
    }

    @Test
    void longValue_isCut() {
        String row = "{\"TransactionID\":\"" + "\ud83d\ude00".repeat(1_025) + "\"}";
        assertEquals(
                "TransactionID=" + "\ud83d\ude00".repeat(40) + "...",
                example(row, "TransactionID has 2050 characters"));
    }

    private static String example(String row, String detail) {
        return ExampleRow.of(row.getBytes(StandardCharsets.UTF_8), detail, SourceMapping.kaggleBank());
    }
}
