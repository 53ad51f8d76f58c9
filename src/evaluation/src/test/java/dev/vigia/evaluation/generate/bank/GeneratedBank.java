package dev.vigia.evaluation.generate.bank;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A generated file read back from its text alone, in columns that tests can count in. */
public final class GeneratedBank {
    private static final long SEED = 42;
    private static GeneratedBank full;

    final int rows;
    final String[] birth;
    final String[] gender;
    final String[] location;
    final double[] balance;
    final double[] amount;
    final int[] time;
    final int[] customer;

    /** The number of each row's account: equal for equal birth, gender, location and balance; -1 without birth or balance. */
    final int[] account;

    private GeneratedBank(List<CsvRecord> records) {
        rows = records.size();
        birth = new String[rows];
        gender = new String[rows];
        location = new String[rows];
        balance = new double[rows];
        amount = new double[rows];
        time = new int[rows];
        customer = new int[rows];
        account = new int[rows];
        Map<String, Integer> numbers = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            read(row, records.get(row), numbers);
        }
    }

    /** A file of 1,048,567 rows, generated once for all tests. */
    static synchronized GeneratedBank full() {
        if (full == null) {
            full = of(BankFile.PUBLISHED_ROWS, SEED);
        }
        return full;
    }

    static GeneratedBank of(int rows, long seed) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text(rows, seed))) {
            List<CsvRecord> records = new ArrayList<>(rows);
            reader.stream().skip(1).forEach(records::add);
            return new GeneratedBank(records);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static String text(int rows, long seed) {
        StringWriter text = new StringWriter();
        try {
            new BankFile(rows, seed).write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return text.toString();
    }

    private void read(int row, CsvRecord record, Map<String, Integer> numbers) {
        if (!record.getField(0).equals("T" + (row + 1))) {
            throw new AssertionError("Row " + row + " has id " + record.getField(0));
        }
        customer[row] = Integer.parseInt(record.getField(1).substring(1));
        birth[row] = record.getField(2);
        gender[row] = record.getField(3);
        location[row] = record.getField(4);
        balance[row] = record.getField(5).isEmpty() ? Double.NaN : Double.parseDouble(record.getField(5));
        time[row] = seconds(record.getField(6), Integer.parseInt(record.getField(7)));
        amount[row] = Double.parseDouble(record.getField(8));
        boolean usable = !birth[row].equals("nan") && !birth[row].equals("1/1/1800") && !Double.isNaN(balance[row]);
        String fingerprint = birth[row] + '|' + gender[row] + '|' + location[row] + '|' + balance[row];
        account[row] = usable ? numbers.computeIfAbsent(fingerprint, unused -> numbers.size()) : -1;
    }

    /** Returns seconds since the start of 1 August 2016. */
    private static int seconds(String date, int clock) {
        String[] parts = date.split("/");
        int day = Integer.parseInt(parts[0]) - 1 + new int[] {0, 31, 61}[Integer.parseInt(parts[1]) - 8];
        return day * 86_400 + clock / 10_000 * 3_600 + clock / 100 % 100 * 60 + clock % 100;
    }
}
