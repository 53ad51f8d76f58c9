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
        Accounts accounts = mapping.accounts();
        if (accounts.one) {
            return "";
        }
        StringBuilder parts = new StringBuilder(64);
        for (Field field : accounts.fingerprint) {
            String text = mapping.optional(row, field);
            if (text == null) {
                return null;
            }
            add(part(field, text, draft.balance, birthDay), parts);
        }
        for (int column : accounts.columns) {
            String text = mapping.optional(row, column);
            if (text == null) {
                return null;
            }
            add(text, parts);
        }
        // Without a part, the customer id is the account.
        return parts.length() == 0 ? null : parts.toString();
    }

    private static void add(String part, StringBuilder parts) {
        parts.append(part.length()).append(':').append(part);
    }

    private static String part(Field field, String text, long balance, long birthDay) {
        // A balance in another currency than the source's was read and dropped. Its text still tells accounts apart.
        if (field == Field.BALANCE && balance != Transaction.NO_BALANCE) {
            return Long.toString(balance);
        }
        return field == Field.BIRTH_DATE ? Long.toString(birthDay) : text;
    }
}
