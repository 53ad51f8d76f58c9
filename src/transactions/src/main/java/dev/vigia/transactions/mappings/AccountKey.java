package dev.vigia.transactions.mappings;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.rows.Row;

/** Finds the account of a row: by its fingerprint, else by its customer id, else the transaction stands alone. */
final class AccountKey {
    private final SourceMapping mapping;
    private final AccountTokens tokens;

    AccountKey(SourceMapping mapping, AccountTokens tokens) {
        this.mapping = mapping;
        this.tokens = tokens;
    }

    /** Sets the draft's account and basis; its id and balance are set before. */
    void identify(Row row, Transaction.Draft draft, long birthDay) {
        String fingerprint = fingerprint(row, draft, birthDay);
        String customer = mapping.optional(row, Field.CUSTOMER_ID);
        if (fingerprint != null) {
            identify(draft, AccountBasis.FINGERPRINT, fingerprint);
        } else if (customer != null) {
            identify(draft, AccountBasis.CUSTOMER, customer);
        } else {
            identify(draft, AccountBasis.NONE, draft.id);
        }
    }

    private void identify(Transaction.Draft draft, AccountBasis basis, String identity) {
        draft.basis = basis;
        draft.account = tokens.token(basis, identity);
    }

    /**
     * Returns the parts in a form that does not depend on how they were written; {@code null} if one is missing. Each part
     * stands after its length, so that no two lists of parts are alike.
     */
    private String fingerprint(Row row, Transaction.Draft draft, long birthDay) {
        if (mapping.fingerprint.isEmpty()) {
            return null;
        }
        StringBuilder parts = new StringBuilder(64);
        for (Field field : mapping.fingerprint) {
            String text = mapping.optional(row, field);
            if (text == null) {
                return null;
            }
            String part = part(field, text, draft.balance, birthDay);
            parts.append(part.length()).append(':').append(part);
        }
        return parts.toString();
    }

    private static String part(Field field, String text, long balance, long birthDay) {
        return field == Field.BALANCE
                ? Long.toString(balance)
                : field == Field.BIRTH_DATE ? Long.toString(birthDay) : text;
    }
}
