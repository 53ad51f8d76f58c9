package dev.vigia.transactions.mappings;

import dev.vigia.transactions.Direction;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.formats.CurrencyCode;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.util.HashSet;
import java.util.Set;

/** Reads the amount of a row with its direction and currency, and the balance, in minor units. */
final class MoneyColumns {
    /** The largest amount: sixteen digits before the decimals. The lake's columns hold no more. */
    private static final long MOST = 1_000_000_000_000_000_000L - 1;

    private final SourceMapping mapping;
    private final boolean twoColumns;
    private final boolean currencies;
    /** The codes that were found to be currencies: looking one up throws where there is none. */
    private final Set<String> known = new HashSet<>();

    MoneyColumns(SourceMapping mapping) {
        this.mapping = mapping;
        this.twoColumns = mapping.index(Field.DEBIT) >= 0;
        this.currencies = mapping.index(Field.CURRENCY) >= 0;
    }

    /** Sets the draft's amount, direction, currency and balance. */
    void read(Row row, Transaction.Draft draft) throws Unreadable {
        if (twoColumns) {
            readDebitOrCredit(row, draft);
        } else {
            readAmount(row, draft);
        }
        draft.balance = balance(row);
        if (currencies) {
            readCurrency(row, draft);
        }
    }

    private void readAmount(Row row, Transaction.Draft draft) throws Unreadable {
        long amount = amount(mapping.required(row, Field.AMOUNT), Field.AMOUNT);
        Directions directions = mapping.directions();
        draft.direction = directions.byWord() ? direction(row, directions) : directions.positive();
        set(draft, amount, Field.AMOUNT);
    }

    private Direction direction(Row row, Directions directions) throws Unreadable {
        String word = mapping.required(row, Field.DIRECTION);
        Direction direction = directions.of(word);
        if (direction == null) {
            throw new Unreadable(
                    ReasonCode.BAD_DIRECTION,
                    mapping.column(Field.DIRECTION) + " is no word of the mapping's direction");
        }
        return direction;
    }

    private void readDebitOrCredit(Row row, Transaction.Draft draft) throws Unreadable {
        String debit = mapping.optional(row, Field.DEBIT);
        String credit = mapping.optional(row, Field.CREDIT);
        if (debit == null && credit == null) {
            throw new Unreadable(
                    ReasonCode.MISSING_VALUE,
                    mapping.column(Field.DEBIT) + " and " + mapping.column(Field.CREDIT) + " are empty");
        }
        long out = debit == null ? 0 : amount(debit, Field.DEBIT);
        long in = credit == null ? 0 : amount(credit, Field.CREDIT);
        if (out != 0 && in != 0) {
            throw new Unreadable(
                    ReasonCode.BAD_AMOUNT,
                    mapping.column(Field.DEBIT) + " and " + mapping.column(Field.CREDIT) + " both have an amount");
        }
        // Banks write 0.00 into the column that does not apply. Where that is all, the column that is there counts.
        boolean isCredit = in != 0 || out == 0 && debit == null;
        draft.direction = isCredit ? Direction.IN : Direction.OUT;
        set(draft, isCredit ? in : out, isCredit ? Field.CREDIT : Field.DEBIT);
    }

    /** Sets the amount without its sign. A sign says what the mapping's {@code negative} says. */
    private void set(Transaction.Draft draft, long amount, Field field) throws Unreadable {
        if (amount < 0) {
            draft.direction = mapping.directions().negative();
            // Patterns compare and add amounts as spent, so a sign that nobody has explained is refused.
            if (draft.direction == null) {
                throw new Unreadable(ReasonCode.NEGATIVE_AMOUNT, mapping.column(field) + " is below zero");
            }
        }
        draft.amount = Math.abs(amount);
    }

    private long amount(String text, Field field) throws Unreadable {
        try {
            return mapping.amounts.minorUnits(text);
        } catch (NumberFormatException unreadable) {
            throw new Unreadable(
                    ReasonCode.BAD_AMOUNT, mapping.column(field) + " is not " + mapping.amounts.expected());
        } catch (ArithmeticException tooLarge) {
            throw tooLarge(field);
        }
    }

    private Unreadable tooLarge(Field field) {
        return new Unreadable(
                ReasonCode.AMOUNT_OUT_OF_RANGE, mapping.column(field) + " has more than 16 digits before the decimals");
    }

    private void readCurrency(Row row, Transaction.Draft draft) throws Unreadable {
        String text = mapping.optional(row, Field.CURRENCY);
        String code = text == null ? mapping.currency : mapping.currencyWords().code(text);
        if (code.equals(mapping.currency)) {
            return;
        }
        if (!known.contains(code)) {
            if (CurrencyCode.problem(code, mapping.amounts) != null) {
                throw new Unreadable(
                        ReasonCode.BAD_CURRENCY,
                        mapping.column(Field.CURRENCY)
                                + " is no ISO 4217 code of a currency with two decimals or none");
            }
            known.add(code);
        }
        // The row's currency is that of its amount; which one its balance has, nobody has said.
        draft.balance = Transaction.NO_BALANCE;
        if (mapping.rates().knows(code)) {
            convert(draft, code);
        } else {
            draft.currency = code;
        }
    }

    private void convert(Transaction.Draft draft, String code) throws Unreadable {
        draft.paidAmount = draft.amount;
        draft.paidCurrency = code;
        try {
            draft.amount = mapping.rates().converted(draft.paidAmount, code);
        } catch (ArithmeticException overflow) {
            draft.amount = Long.MAX_VALUE;
        }
        if (draft.amount > MOST) {
            throw new Unreadable(
                    ReasonCode.AMOUNT_OUT_OF_RANGE,
                    "the amount has more than 16 digits before the decimals in " + mapping.currency);
        }
    }

    /** Returns {@link Transaction#NO_BALANCE} for a row that has none. */
    private long balance(Row row) throws Unreadable {
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
