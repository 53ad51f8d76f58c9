package dev.vigia.transactions.arrivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vigia.transactions.encoding.Encoded;
import dev.vigia.transactions.rows.Fault;
import dev.vigia.transactions.rows.ReasonCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowReaderTest {
    private static final byte[] VALID = Rows.bytes(Rows.row("CustLocation", "PUNE ₹ 😀", "spare", "1"));

    @Test
    void prefixOfARow_isAFaultAtEveryByte() {
        assertNotNull(Rows.transaction(Rows.read(VALID)));
        for (int length = 0; length < VALID.length; length++) {
            Arrival arrival = Rows.read(Arrays.copyOf(VALID, length));
            assertNotNull(Rows.fault(arrival), "at byte " + length);
            assertNull(Rows.transaction(arrival));
            assertNull(Rows.row(arrival));
            assertNull(Rows.marker(arrival));
        }
    }

    @Test
    void rowWithAnyByteChanged_isATransactionOrAFault() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = VALID.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Arrival arrival = Rows.read(bytes);
            assertEquals(Rows.fault(arrival) == null, Rows.transaction(arrival) != null);
        }
    }

    @Test
    void bytesThatAreNoRow_haveAReasonEach() {
        assertReason(ReasonCode.EMPTY_RECORD, "");
        assertReason(ReasonCode.NOT_JSON, " \n");
        assertReason(ReasonCode.NOT_JSON, "TransactionID,CustomerID");
        assertReason(ReasonCode.NOT_JSON, "{}{}");
        assertReason(ReasonCode.NOT_JSON, "{} x");
        assertReason(ReasonCode.NOT_JSON, "{\"a\":NaN}");
        assertReason(ReasonCode.NOT_JSON, "{'a':1}");
        assertReason(ReasonCode.NOT_JSON, "\ufeff{}");
        assertReason(ReasonCode.NOT_A_ROW, "[]");
        assertReason(ReasonCode.NOT_A_ROW, "17");
        assertReason(ReasonCode.NOT_A_ROW, "null");
        assertReason(ReasonCode.MISSING_COLUMN, "{}");
    }

    @Test
    void megabyteOfLetters_isAFault() {
        assertReason(ReasonCode.NOT_JSON, "x".repeat(1 << 20));
        assertReason(ReasonCode.NOT_A_ROW, "\"" + "x".repeat(1 << 20));
        assertEquals(ReasonCode.TOO_LONG, Rows.reason("CustLocation", "x".repeat(1 << 20)));
        assertReason(ReasonCode.NOT_JSON, "{\"" + "x".repeat(1 << 20) + "\":1}");
        assertReason(ReasonCode.TOO_LONG, withAmount("1".repeat(1 << 20)));
    }

    @Test
    void bytesThatAreNotUtf8_areAFault() {
        for (String broken : new String[] {"ff", "80", "c080", "eda080", "eda0bdedb880", "f5808080", "e282"}) {
            byte[] text = Encoded.fromHex(broken);
            byte[] bytes = Rows.bytes(Rows.row("CustLocation", "_".repeat(text.length)));
            int place = new String(bytes, StandardCharsets.UTF_8).indexOf("_".repeat(text.length));
            System.arraycopy(text, 0, bytes, place, text.length);
            assertEquals(ReasonCode.NOT_UTF8, Rows.fault(Rows.read(bytes)).reason, broken);
        }
    }

    @Test
    void rowsInOtherEncodings_areAFault() {
        String row = new String(VALID, StandardCharsets.UTF_8);
        assertEquals(ReasonCode.NOT_UTF8, Rows.fault(Rows.read(row.getBytes(StandardCharsets.UTF_16))).reason);
        assertNotNull(Rows.fault(Rows.read("{}".getBytes(StandardCharsets.UTF_16LE))));
        for (String name : new String[] {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            assertNull(Rows.transaction(Rows.read(row.getBytes(Charset.forName(name)))), name);
        }
    }

    @Test
    void halfASurrogatePair_isAFault() {
        String row = new String(VALID, StandardCharsets.UTF_8);
        assertReason(ReasonCode.NOT_UTF8, row.replace("PUNE", "\\ud83d"));
        assertReason(ReasonCode.NOT_UTF8, row.replace("PUNE", "\\ude00\\ud83d"));
        assertReason(ReasonCode.NOT_UTF8, row.replace("spare", "\\ude00"));
        assertNull(Rows.fault(Rows.read(row.replace("PUNE", "\\ud83d\\ude00"))));
    }

    @Test
    void deepNesting_isAFault() {
        int depth = 100_000;
        assertReason(ReasonCode.NOT_A_ROW, "[".repeat(depth));
        assertReason(ReasonCode.NOT_JSON, "{\"a\":".repeat(depth));
        assertReason(ReasonCode.NOT_JSON, "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
        assertReason(ReasonCode.NOT_JSON, "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
        assertReason(ReasonCode.NOT_JSON, "{\"TransactionID\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
    }

    @Test
    void columnGivenTwice_isAFault() {
        assertReason(ReasonCode.REPEATED_COLUMN, "{\"TransactionID\":\"T1\",\"TransactionID\":\"T1\"}");
        assertReason(ReasonCode.REPEATED_COLUMN, "{\"TransactionID\":null,\"TransactionID\":\"T1\"}");
    }

    @Test
    void objectAsValue_isAFaultAndRawKeepsIt() {
        String json = new String(VALID, StandardCharsets.UTF_8).replace("\"T1\"", "{\"a\":[1.10,true,null,\"x\"]}");
        Arrival arrival = Rows.read(json);
        assertEquals(ReasonCode.WRONG_TYPE, Rows.fault(arrival).reason);
        assertEquals("{\"a\":[1.10,true,null,\"x\"]}", Rows.row(arrival).text(0));
    }

    @Test
    void textThatLooksNested_isAText() {
        assertEquals("[1]", Rows.transaction("TransactionID", "[1]").id);
        assertEquals(
                "\u001aid", Rows.row(Rows.readRow("TransactionID", "\u001aid")).text(0));
        assertNull(Rows.reason("TransactionID", "\u001aid"));
    }

    @Test
    void unknownColumns_areKeptAsWritten() {
        String extra =
                "\"n\":1e400,\"d\":12.10,\"big\":" + "9".repeat(2_000) + ",\"o\":{\"a\":[{},[],-0.0]},\"t\":\"é\\n\"";
        String json = new String(VALID, StandardCharsets.UTF_8).replace("\"spare\":\"1\"", extra);
        assertEquals("{" + extra + "}", Rows.row(Rows.read(json)).extra);
        assertNotNull(Rows.transaction(Rows.read(json)));
    }

    @Test
    void manyUnknownColumns_areNotTooMany() {
        StringBuilder row = new StringBuilder(new String(VALID, StandardCharsets.UTF_8).replace("}", ""));
        for (int n = 0; n < 60_000; n++) {
            row.append(",\"c").append(n).append("\":").append(n);
        }
        assertNotNull(Rows.transaction(Rows.read(row.append('}').toString())));
    }

    @Test
    void numbersAndBooleans_areTakenAsWritten() {
        assertEquals(12_50, Rows.transaction(Rows.read(withAmount("12.50"))).amount);
        assertEquals("12.50", Rows.row(Rows.read(withAmount("12.50"))).text(8));
        assertEquals(100_00, Rows.transaction(Rows.read(withAmount("1E2"))).amount);
        assertReason(ReasonCode.BAD_AMOUNT, withAmount("true"));
        assertReason(ReasonCode.MISSING_VALUE, withAmount("null"));
    }

    private static String withAmount(String json) {
        String row = new String(Rows.bytes(Rows.row(Rows.AMOUNT, null)), StandardCharsets.UTF_8);
        return row.replace("{", "{\"" + Rows.AMOUNT + "\":" + json + ",");
    }

    private static void assertReason(ReasonCode reason, String json) {
        Fault fault = Rows.fault(Rows.read(json));
        assertNotNull(fault, "no fault");
        assertEquals(reason, fault.reason, fault.detail);
    }
}
