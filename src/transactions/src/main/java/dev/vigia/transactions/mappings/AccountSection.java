package dev.vigia.transactions.mappings;

import dev.vigia.transactions.documents.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what a mapping says makes an account: the customer id, or a fingerprint of columns. */
final class AccountSection {
    /** Fields that differ from payment to payment: with one of them every payment would be an account of its own. */
    private static final Set<Field> OF_A_PAYMENT =
            EnumSet.of(Field.TRANSACTION_ID, Field.AMOUNT, Field.DATE, Field.TIME, Field.TIMESTAMP);

    private AccountSection() {}

    /** Returns the columns of the fingerprint; none if the customer id is the account. */
    static List<Field> fingerprint(Section file, Columns columns) {
        if (file.isText("account")) {
            refuseUnlessCustomer(file, columns);
            return List.of();
        }
        Section account = file.section("account");
        List<Field> parts = new ArrayList<>();
        boolean refused = false;
        for (String meaning : account.texts("fingerprint")) {
            Field field = Field.of(meaning);
            refused |= OF_A_PAYMENT.contains(field);
            if (field == null || !columns.has(field)) {
                account.refuse("fingerprint", "`" + meaning + "` is not one of this mapping's columns.");
            } else if (OF_A_PAYMENT.contains(field)) {
                account.refuse(
                        "fingerprint",
                        "`" + meaning
                                + "` differs from payment to payment, so no account would have two. Name what stays.");
            } else {
                parts.add(field);
            }
        }
        account.refuseUnknownNames();
        if (parts.isEmpty() && !refused && !columns.has(Field.CUSTOMER_ID)) {
            file.refuse(
                    "account", "There is neither a `customer_id` column nor a fingerprint: nothing makes an account.");
        }
        return parts;
    }

    private static void refuseUnlessCustomer(Section file, Columns columns) {
        if (!file.text("account").equals(Field.CUSTOMER_ID.key())) {
            file.refuse("account", "Write `account: customer_id`, or a fingerprint of columns.");
        } else if (!columns.has(Field.CUSTOMER_ID)) {
            file.refuse("account", "Accounts are to be customers, but there is no `customer_id` column.");
        }
    }
}
