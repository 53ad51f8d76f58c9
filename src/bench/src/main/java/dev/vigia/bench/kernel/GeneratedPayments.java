package dev.vigia.bench.kernel;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.vigia.evaluation.generate.bank.BankFile;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.TransactionCodec;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.encoding.Codec;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.mappings.TransactionReader;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A generated bank file as the kernel gets it: read through the mapping, in event-time order, accounts numbered.
 *
 * <p>The transactions are made anew in their order and so lie in memory one after the other. Those of the file's order
 * would be scattered, and each of them a wait for memory that the job, which has just decoded it, does not have.
 */
final class GeneratedPayments {
    private static final Codec<Transaction> CODEC = new TransactionCodec();
    private static final long SEED = 1;
    /** A time after every row of the file. */
    private static final long ARRIVED_AT = Instant.parse("2016-11-01T00:00:00Z").toEpochMilli();

    /** Transactions by time, then by id. */
    final Transaction[] transactions;
    /** The number of each transaction's account, from 0 in the order in which accounts appear. */
    final int[] accountNumbers;

    final int accounts;

    private GeneratedPayments(List<Transaction> inOrder) {
        Map<String, Integer> numbers = new HashMap<>();
        this.transactions = inOrder.stream().map(GeneratedPayments::anew).toArray(Transaction[]::new);
        this.accountNumbers = new int[transactions.length];
        for (int index = 0; index < transactions.length; index++) {
            // The size before the account is added: numbers count from 0.
            accountNumbers[index] = numbers.computeIfAbsent(transactions[index].account, token -> numbers.size());
        }
        this.accounts = numbers.size();
    }

    /** Returns the payments of so many rows, without the few that no transaction can be made of; the same at every call. */
    static GeneratedPayments ofRows(int rows) {
        List<Transaction> payments = new ArrayList<>(rows);
        TransactionReader reader = new TransactionReader(SourceMapping.kaggleBank(), AccountTokens.unkeyed());
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file(rows))) {
            // The first record is the header.
            records.stream().skip(1).forEach(line -> read(line, reader, payments));
        } catch (IOException impossible) {
            throw new IllegalStateException("Cannot read a file that lies in memory.", impossible);
        }
        payments.sort(Comparator.naturalOrder());
        return new GeneratedPayments(payments);
    }

    private static void read(CsvRecord line, TransactionReader reader, List<Transaction> payments) {
        try {
            payments.add(reader.read(new Row(line.getFields().toArray(new String[0]), null), ARRIVED_AT));
        } catch (Unreadable quarantined) {
            // The job would not judge it either.
        }
    }

    private static Transaction anew(Transaction payment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CODEC.write(payment, new DataOutputStream(bytes));
            return CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException impossible) {
            throw new IllegalStateException("Cannot write or read what lies in memory.", impossible);
        }
    }

    private static String file(int rows) throws IOException {
        StringWriter text = new StringWriter();
        new BankFile(rows, SEED).write(text);
        return text.toString();
    }
}
