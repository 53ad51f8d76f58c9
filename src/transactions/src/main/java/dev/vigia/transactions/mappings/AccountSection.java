package dev.vigia.transactions.mappings;

import dev.vigia.transactions.documents.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what a mapping says makes an account: the customer id, a fingerprint of columns, or nothing at all. */
final class AccountSection {
    private static final String NAME = "account";
    private static final String ALL = "all";
    private static final String DIFFERS =
            " differs from payment to payment, so no account would have two. Name what stays.";

    /** Fields that differ from payment to payment: with one of them every payment would be an account of its own. */
    private static final Set<Field> OF_A_PAYMENT = EnumSet.of(
            Field.TRANSACTION_ID, Field.AMOUNT, Field.DEBIT, Field.CREDIT, Field.DATE, Field.TIME, Field.TIMESTAMP);

    private final Section file;
    private final Columns columns;

    private AccountSection(Section file, Columns columns) {
        this.file = file;
        this.columns = columns;
    }

    /** Returns the columns that a mapping names as its account and may name nowhere else; empty if it names none. */
    static List<String> columns(Section file) {
        return file.isList(NAME) ? file.texts(NAME) : List.of();
    }

    static Accounts read(Section file, Columns columns) {
        AccountSection section = new AccountSection(file, columns);
        if (file.isList(NAME)) {
            return section.ofColumns();
        }
        if (!file.isText(NAME)) {
            return Accounts.of(section.fingerprint(file.section(NAME)));
        }
        boolean all = file.text(NAME).equals(ALL);
        if (!all) {
            section.refuseUnlessCustomer();
        }
        return all ? Accounts.ONE : Accounts.of(List.of());
    }

    private Accounts ofColumns() {
        List<Integer> places = new ArrayList<>();
        for (String column : file.texts(NAME)) {
            int place = columns.indexOf(column);
            if (OF_A_PAYMENT.stream().anyMatch(field -> columns.has(field) && columns.index(field) == place)) {
                file.refuse(NAME, "\"" + column + "\"" + DIFFERS);
            }
            places.add(place);
        }
        if (Set.copyOf(places).size() < places.size() || places.isEmpty()) {
            file.refuse(NAME, "Name one column or several different ones, for example `account: [IBAN]`.");
        }
        return Accounts.ofColumns(places);
    }

    private List<Field> fingerprint(Section account) {
        List<Field> parts = new ArrayList<>();
        boolean refused = false;
        for (String meaning : account.texts("fingerprint")) {
            Field field = Field.of(meaning);
            // One message is enough for a fingerprint that nothing else can be said about.
            refused |= OF_A_PAYMENT.contains(field);
            if (field == null || !columns.has(field)) {
                account.refuse("fingerprint", "`" + meaning + "` is not one of this mapping's columns.");
            } else if (OF_A_PAYMENT.contains(field)) {
                account.refuse("fingerprint", "`" + meaning + "`" + DIFFERS);
            } else {
                parts.add(field);
            }
        }
        account.refuseUnknownNames();
        if (parts.isEmpty() && !refused && !columns.has(Field.CUSTOMER_ID)) {
            file.refuse(
                    NAME,
                    "There is neither a `customer_id` column nor a fingerprint: nothing makes an account. Name its"
                            + " columns, for example `account: [IBAN]`, or write `account: all` where the whole file is"
                            + " one account.");
        }
        return parts;
    }

    private void refuseUnlessCustomer() {
        if (!file.text(NAME).equals(Field.CUSTOMER_ID.key())) {
            file.refuse(
                    NAME,
                    "Write `account: customer_id`, `account: [COLUMN]`, a fingerprint of meanings, or `account: all`.");
        } else if (!columns.has(Field.CUSTOMER_ID)) {
            file.refuse(NAME, "Accounts are to be customers, but there is no `customer_id` column.");
        }
    }
}
