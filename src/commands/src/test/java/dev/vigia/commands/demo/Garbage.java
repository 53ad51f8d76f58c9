package dev.vigia.commands.demo;

import dev.vigia.transactions.rows.ReasonCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A record that is no transaction, and the reason code that the job must give it. */
record Garbage(byte[] bytes, ReasonCode reason, boolean isRow) {
    private static final String ROW = "{\"TransactionID\":\"%s\",\"CustomerID\":\"C9\",\"CustomerDOB\":\"%s\","
            + "\"CustGender\":\"F\",\"CustLocation\":\"PUNE\",\"CustAccountBalance\":\"%s\",\"TransactionDate\":\"%s\","
            + "\"TransactionTime\":\"%s\",\"TransactionAmount (INR)\":%s}";

    private static final HexFormat HEX = HexFormat.of();
    /** The first bytes of what the Kinesis Producer Library packs. */
    private static final String AGGREGATE = "f3899ac2";

    static List<Garbage> all() {
        List<Garbage> all = new ArrayList<>();
        all.add(noRow(ReasonCode.EMPTY_RECORD, ""));
        all.add(noRow(ReasonCode.EMPTY_RECORD, ""));
        all.add(noRow(ReasonCode.NOT_JSON, " "));
        all.add(noRow(ReasonCode.NOT_JSON, "{\"TransactionID\":\"G1\",\"Custo"));
        all.add(noRow(ReasonCode.NOT_JSON, sound("G2") + sound("G3")));
        all.add(noRow(ReasonCode.NOT_JSON, "x".repeat(1 << 20)));
        all.add(noRow(ReasonCode.NOT_JSON, "{\"deep\":" + "[".repeat(100_000)));
        all.add(new Garbage(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}, ReasonCode.NOT_UTF8, false));
        all.add(new Garbage(new byte[] {0, (byte) 0xFF, 0, (byte) 0xFE}, ReasonCode.NOT_UTF8, false));
        all.add(new Garbage(HEX.parseHex(AGGREGATE + "00".repeat(20)), ReasonCode.BROKEN_AGGREGATE, false));
        all.add(new Garbage(aggregateWithoutItsKey(), ReasonCode.BROKEN_AGGREGATE, false));
        all.add(noRow(ReasonCode.NOT_A_ROW, "[1, 2]"));
        all.add(noRow(ReasonCode.NOT_A_ROW, "null"));
        all.add(noRow(ReasonCode.NOT_A_ROW, "{\"_vigia_no_earlier_than\":\"never\"}"));
        all.add(noRow(ReasonCode.FUTURE_TIME, "{\"_vigia_no_earlier_than\":\"9000-01-01T00:00:00Z\"}"));
        all.add(noRow(ReasonCode.REPEATED_COLUMN, "{\"TransactionID\":\"G4\",\"TransactionID\":\"G4\"}"));
        all.add(row(ReasonCode.MISSING_COLUMN, "{}"));
        all.add(row(ReasonCode.MISSING_COLUMN, "{\"TransactionID\":\"G5\",\"TransactionDate\":\"1/8/16\"}"));
        all.add(row(ReasonCode.MISSING_VALUE, sound("")));
        all.add(row(ReasonCode.TOO_LONG, sound("G".repeat(1_025))));
        all.add(row(ReasonCode.WRONG_TYPE, text("G6", "1/2/80", "10", "1/8/16", "101010", "{\"rupees\":[5, 6]}")));
        all.add(row(ReasonCode.BAD_DATE, text("G7", "1/2/80", "10", "31/2/16", "101010", "\"5\"")));
        all.add(row(ReasonCode.BAD_TIME, text("G8", "1/2/80", "10", "1/8/16", "246060", "\"5\"")));
        all.add(row(ReasonCode.FUTURE_TIME, text("G9", "1/2/80", "10", "1/8/99", "101010", "\"5\"")));
        all.add(row(ReasonCode.BAD_AMOUNT, text("G10", "1/2/80", "10", "1/8/16", "101010", "true")));
        all.add(row(ReasonCode.BAD_AMOUNT, text("G11", "1/2/80", "10", "1/8/16", "101010", "\"5.001\"")));
        all.add(row(ReasonCode.NEGATIVE_AMOUNT, text("G12", "1/2/80", "10", "1/8/16", "101010", "-0.01")));
        all.add(row(ReasonCode.AMOUNT_OUT_OF_RANGE, text("G13", "1/2/80", "10", "1/8/16", "101010", "1e999999999")));
        all.add(row(
                ReasonCode.AMOUNT_OUT_OF_RANGE, text("G14", "1/2/80", "10", "1/8/16", "101010", "12345678901234567")));
        all.add(row(ReasonCode.BAD_BALANCE, text("G15", "1/2/80", "much", "1/8/16", "101010", "\"5\"")));
        all.add(row(ReasonCode.BAD_BIRTH_DATE, text("G16", "30/2/80", "10", "1/8/16", "101010", "\"5\"")));
        return all;
    }

    /** A packed row whose checksum is right, but whose partition key is not in the table. */
    private static byte[] aggregateWithoutItsKey() {
        String row = HEX.formatHex("row".getBytes(StandardCharsets.UTF_8));
        byte[] message = HEX.parseHex("1a07" + "0803" + "1a03" + row);
        return HEX.parseHex(AGGREGATE + HEX.formatHex(message) + HEX.formatHex(md5(message)));
    }

    private static byte[] md5(byte[] message) {
        try {
            return MessageDigest.getInstance("MD5").digest(message);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A transaction of the earliest moment of the file, so that nothing after it is late. */
    static String sound(String id) {
        return text(id, "1/2/80", "10", "1/8/16", "0", "\"12.5\"");
    }

    /** A sound transaction with a column that no mapping knows. */
    static String withMore(String id) {
        return sound(id).replace("{\"Tr", "{\"Channel\":{\"name\":\"UPI\",\"hop\":2},\"Tr");
    }

    private static String text(String id, String born, String balance, String date, String time, String amount) {
        return String.format(ROW, id, born, balance, date, time, amount);
    }

    private static Garbage noRow(ReasonCode reason, String text) {
        return new Garbage(text.getBytes(StandardCharsets.UTF_8), reason, false);
    }

    private static Garbage row(ReasonCode reason, String text) {
        return new Garbage(text.getBytes(StandardCharsets.UTF_8), reason, true);
    }
}
