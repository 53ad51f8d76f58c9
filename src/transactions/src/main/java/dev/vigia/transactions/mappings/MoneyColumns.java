package dev.vigia.transactions.mappings;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;

/** Reads the amount and the balance of a row, in minor units. */
final class MoneyColumns {
    private final SourceMapping mapping;

    MoneyColumns(SourceMapping mapping) {
        this.mapping = mapping;
    }

    long amount(Row row) throws Unreadable {
        String text = mapping.required(row, Field.AMOUNT);
        long amount;
        try {
            amount = mapping.amounts.minorUnits(text);
        } catch (NumberFormatException unreadable) {
            throw new Unreadable(
                    ReasonCode.BAD_AMOUNT, mapping.column(Field.AMOUNT) + " is not " + mapping.amounts.expected());
        } catch (ArithmeticException tooLarge) {
            throw new Unreadable(
                    ReasonCode.AMOUNT_OUT_OF_RANGE,
                    mapping.column(Field.AMOUNT) + " has more than 16 digits before the decimals");
        }
        // A refund is no payment: patterns compare and add amounts as spent.
        if (amount < 0) {
            throw new Unreadable(ReasonCode.NEGATIVE_AMOUNT, mapping.column(Field.AMOUNT) + " is below zero");
        }
        return amount;
    }

    /** Returns {@link Transaction#NO_BALANCE} for a row that has none. */
    long balance(Row row) throws Unreadable {
        String text = mapping.optional(row, Field.BALANCE);
        if (text == null) {
            return Transaction.NO_BALANCE;
        }
        try {
            // Below zero is allowed here: an account may be overdrawn.
            return mapping.amounts.minorUnits(text);
        } catch (ArithmeticException | NumberFormatException unreadable) {
            throw new Unreadable(
                    ReasonCode.BAD_BALANCE, mapping.column(Field.BALANCE) + " is not " + mapping.amounts.expected());
        }
    }
}
