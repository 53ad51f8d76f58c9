package dev.vigia.evaluation.scenarios;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.transactions.accounts.AgeBand;
import dev.vigia.transactions.mappings.Field;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes new accounts: copies of the input's rows with a new customer id and balance, in a new place, with a new
 * counterparty. The age is unknown unless the plan gives one.
 */
final class NewAccounts {
    private static final int DIGITS = 10;
    private static final int LETTERS = 10;
    // Without vowels no name is a place that any list knows.
    private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ";

    /** The balance is this many times the sum of the episode, so that the episode does not drain the account. */
    private static final long PLENTY = 100;

    private static final long MOST_SAVED = 10_000_000_00L;
    /** In days. A person of 90 years was born in a year whose last two digits cannot mean a younger person. */
    private static final int OLDEST = 90 * 365;

    private final Background background;

    NewAccounts(Background background) {
        this.background = background;
    }

    /**
     * Returns a row for each of the plan's accounts, which share a place and a counterparty; empty if no row's owner
     * has the plan's age at that time.
     */
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
        return background.source.has(Field.COUNTERPARTY) ? dealing(accounts, draws) : accounts;
    }

    /** Returns the rows with a new counterparty. */
    private List<Row> dealing(List<Row> accounts, Draws draws) {
        String counterparty = name(accounts.get(0), Field.COUNTERPARTY, draws);
        return accounts.stream()
                .map(account -> background.source.with(account, Field.COUNTERPARTY, counterparty))
                .toList();
    }

    /** Returns the sample's rows whose owners are of the plan's age. */
    private List<Row> templates(Plan plan, long time) {
        return plan.ageBand() == null
                ? background.templates
                : background.templates.stream()
                        .filter(row -> plan.ageBand().equals(ageBand(row, time)))
                        .toList();
    }

    private String ageBand(Row row, long time) {
        try {
            return background.source.read(background.source.at(row, time)).ageBand;
        } catch (Unreadable unborn) {
            return null;
        }
    }

    private Row account(Plan plan, Row template, String home, Draws draws) {
        // An account without an age has no peers, so it enters nobody's baseline.
        Row row = plan.ageBand() == null ? withoutAge(template) : template;
        if (background.source.has(Field.LOCATION)) {
            row = background.source.at(row, home);
        }
        if (background.source.has(Field.CUSTOMER_ID)) {
            row = background.source.with(row, Field.CUSTOMER_ID, name(template, Field.CUSTOMER_ID, draws));
        }
        return background.source.has(Field.BALANCE)
                ? background.source.with(row, Field.BALANCE, balance(plan, draws))
                : row;
    }

    /**
     * Returns the row without a date of birth. If the fingerprint needs the date and there is no customer id, the
     * date stays.
     */
    private Row withoutAge(Row row) {
        boolean known = background.source.has(Field.CUSTOMER_ID)
                || !background.source.mapping.fingerprint.contains(Field.BIRTH_DATE);
        return background.source.has(Field.BIRTH_DATE) && known
                ? background.source.with(row, Field.BIRTH_DATE, "")
                : row;
    }

    private String balance(Plan plan, Draws draws) {
        if (plan.balance() == Plan.UNKNOWN) {
            return "";
        }
        return background.source.mapping.amounts.text(
                plan.balance() == Plan.AMPLE ? plenty(plan, draws) : plan.balance());
    }

    private static long plenty(Plan plan, Draws draws) {
        long paid = plan.payments().stream().mapToLong(Plan.Payment::amount).sum();
        return PLENTY * paid + (long) (draws.uniform() * MOST_SAVED);
    }

    /** Returns a random place name that is no word. */
    private static String letters(Draws draws) {
        StringBuilder text = new StringBuilder();
        for (int letter = 0; letter < LETTERS; letter++) {
            text.append(CONSONANTS.charAt(draws.below(CONSONANTS.length())));
        }
        return text.toString();
    }

    /** Returns a new name: the leading letters of the row's name and ten digits. */
    String name(Row row, Field field, Draws draws) {
        String example = row.text(background.source.mapping.index(field)).strip();
        String letters = example.replaceFirst("\\d.*", "");
        String name;
        do {
            // No leading zero, which a program that reads ids as numbers would drop.
            StringBuilder text = new StringBuilder(letters).append(1 + draws.below(9));
            for (int digit = 1; digit < DIGITS; digit++) {
                text.append(draws.below(10));
            }
            name = text.toString();
        } while (!background.take(name));
        return name;
    }

    /** Returns a date of birth, in days since 1970, by which a person is of that age on both days. */
    static long birthDay(String ageBand, long from, long until, Draws draws) {
        long day;
        do {
            // Drawn again until no birthday between the two days changes the age band.
            day = from - draws.below(OLDEST);
        } while (!ageBand.equals(AgeBand.at(day, from)) || !ageBand.equals(AgeBand.at(day, until)));
        return day;
    }
}
