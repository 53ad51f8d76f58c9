package dev.vigia.transactions.mappings;

import java.util.List;

/** What makes an account in a source: the customer id, or the values of columns that together are its fingerprint. */
final class Accounts {
    /** The whole source is one account. */
    static final Accounts ONE = new Accounts(List.of(), List.of(), true);

    /** The meanings of the fingerprint's columns; empty if there is none. */
    final List<Field> fingerprint;
    /** The places of its columns, where the mapping names them by themselves; empty if it does not. */
    final List<Integer> columns;
    /** Whether all rows are of one account. */
    final boolean one;

    private Accounts(List<Field> fingerprint, List<Integer> columns, boolean one) {
        this.fingerprint = List.copyOf(fingerprint);
        this.columns = List.copyOf(columns);
        this.one = one;
    }

    /** @param fingerprint empty if the customer id is the account */
    static Accounts of(List<Field> fingerprint) {
        return new Accounts(fingerprint, List.of(), false);
    }

    static Accounts ofColumns(List<Integer> places) {
        return new Accounts(List.of(), places, false);
    }
}
