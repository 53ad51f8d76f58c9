package dev.vigia.commands.files;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.mappings.SourceMapping;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a record of a file is read as, in the texts of {@code expected.csv}.
 *
 * @param line from 1, on which it starts
 * @param outcome {@code read}, {@code REJECTED}, or the reason code for which it goes to quarantine
 * @param amount hundredths in the mapping's currency; empty if it has no rate
 * @param paid hundredths of {@code currency}
 * @param account the token, or the text of its columns; empty if the transaction stands alone
 */
public record Reading(
        long line,
        String outcome,
        String time,
        String direction,
        String amount,
        String paid,
        String currency,
        String account,
        String counterparty) {
    static final String READ = "read";
    static final String REJECTED = "REJECTED";

    static Reading refused(long line, String outcome) {
        return new Reading(line, outcome, "", "", "", "", "", "", "");
    }

    static Reading of(long line, Transaction transaction, SourceMapping mapping) {
        boolean own = transaction.currency == null;
        String paid = own && transaction.paidCurrency != null ? transaction.paidCurrency : transaction.currency;
        return new Reading(
                line,
                READ,
                Instant.ofEpochMilli(transaction.time).toString(),
                transaction.direction.name(),
                own ? Long.toString(transaction.amount) : "",
                Long.toString(transaction.paidAmount),
                Objects.requireNonNullElse(paid, mapping.currency),
                transaction.account,
                Objects.requireNonNullElse(transaction.counterparty, ""));
    }

    /** Returns the reading of a line of {@code expected.csv}. */
    static Reading of(List<String> texts) {
        return new Reading(
                Long.parseLong(texts.get(0)),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7),
                texts.get(8));
    }

    public boolean isRead() {
        return outcome.equals(READ);
    }

    Reading of(String otherAccount) {
        return at(line, otherAccount);
    }

    Reading at(long otherLine, String otherAccount) {
        return new Reading(otherLine, outcome, time, direction, amount, paid, currency, otherAccount, counterparty);
    }
}
