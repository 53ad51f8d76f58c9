package dev.vigia.evaluation.scenarios;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.patterns.Plan;
import dev.vigia.transactions.accounts.AgeBand;
import dev.vigia.transactions.mappings.Field;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes accounts that nobody has: copies of the input's rows with a customer id and a balance of their own, in a place where
 * nobody else lives, with a counterparty that nobody else deals with, and of an age that is not known unless the plan says one.
 */
final class NewAccounts {
    private static final int DIGITS = 10;
    private static final int LETTERS = 10;
    private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ";

    /** An account with this many times what an episode pays is not drained by it. */
    private static final long PLENTY = 100;

    private static final long MOST_SAVED = 10_000_000_00L;
    /** Days: who is 90 was born in a year whose last two digits are still nobody else's. */
    private static final int OLDEST = 90 * 365;

    private final Background background;

    NewAccounts(Background background) {
        this.background = background;
    }

    /** A row of each of the plan's accounts, who live in one place and deal with one counterparty; empty if there is nobody of the plan's age at that time. */
    List<Row> of(Plan plan, long time, Draws draws) {
        List<Row> accounts = new ArrayList<>();
        List<Row> templates = templates(plan, time);
        if (templates.isEmpty()) {
            return accounts;
        }
        String home = letters(draws);
        while (accounts.size() < plan.accounts()) {
            accounts.add(account(plan, templates.get(draws.below(templates.size())), home, draws));
        }
        return background.has(Field.COUNTERPARTY) ? dealing(accounts, draws) : accounts;
    }

    /** With a counterparty that nobody else deals with. */
    private List<Row> dealing(List<Row> accounts, Draws draws) {
        String counterparty = name(accounts.get(0), Field.COUNTERPARTY, draws);
        return accounts.stream()
                .map(account -> background.with(account, Field.COUNTERPARTY, counterparty))
                .toList();
    }

    /** Those whose owners are of the plan's age. */
    private List<Row> templates(Plan plan, long time) {
        return plan.ageBand() == null
                ? background.templates
                : background.templates.stream()
                        .filter(row -> plan.ageBand().equals(ageBand(row, time)))
                        .toList();
    }

    private String ageBand(Row row, long time) {
        try {
            return background.read(background.at(row, time)).ageBand;
        } catch (Unreadable unborn) {
            return null;
        }
    }

    private Row account(Plan plan, Row template, String home, Draws draws) {
        Row row = plan.ageBand() == null ? withoutAge(template) : template;
        if (background.has(Field.LOCATION)) {
            row = background.at(row, home);
        }
        if (background.has(Field.CUSTOMER_ID)) {
            row = background.with(row, Field.CUSTOMER_ID, name(template, Field.CUSTOMER_ID, draws));
        }
        return background.has(Field.BALANCE) ? background.with(row, Field.BALANCE, balance(plan, draws)) : row;
    }

    /** Where the fingerprint needs the date of birth the account is then known by its customer id; it stays if there is none. */
    private Row withoutAge(Row row) {
        boolean known = background.has(Field.CUSTOMER_ID) || !background.mapping.fingerprint.contains(Field.BIRTH_DATE);
        return background.has(Field.BIRTH_DATE) && known ? background.with(row, Field.BIRTH_DATE, "") : row;
    }

    private String balance(Plan plan, Draws draws) {
        if (plan.balance() == Plan.UNKNOWN) {
            return "";
        }
        return background.mapping.amounts.text(plan.balance() == Plan.AMPLE ? plenty(plan, draws) : plan.balance());
    }

    private static long plenty(Plan plan, Draws draws) {
        long paid = plan.payments().stream().mapToLong(Plan.Payment::amount).sum();
        return PLENTY * paid + (long) (draws.uniform() * MOST_SAVED);
    }

    /** A place that is no word. */
    private static String letters(Draws draws) {
        StringBuilder text = new StringBuilder();
        for (int letter = 0; letter < LETTERS; letter++) {
            text.append(CONSONANTS.charAt(draws.below(CONSONANTS.length())));
        }
        return text.toString();
    }

    /** What the row's name begins with before its digits, and ten digits that make a name which nobody has. */
    String name(Row row, Field field, Draws draws) {
        String example = row.text(background.mapping.index(field)).strip();
        String letters = example.replaceFirst("\\d.*", "");
        String name;
        do {
            StringBuilder text = new StringBuilder(letters).append(1 + draws.below(9));
            for (int digit = 1; digit < DIGITS; digit++) {
                text.append(draws.below(10));
            }
            name = text.toString();
        } while (!background.take(name));
        return name;
    }

    /** When somebody was born who is of that age from the one day to the other, counted from 1970. */
    static long birthDay(String ageBand, long from, long until, Draws draws) {
        long day;
        do {
            day = from - draws.below(OLDEST);
        } while (!ageBand.equals(AgeBand.at(day, from)) || !ageBand.equals(AgeBand.at(day, until)));
        return day;
    }
}
