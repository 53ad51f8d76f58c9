package dev.vigia.replay.scenarios;

import dev.vigia.fraud.transactions.Field;
import dev.vigia.fraud.transactions.Money;
import dev.vigia.fraud.transactions.Row;
import dev.vigia.fraud.transactions.Transaction;
import dev.vigia.fraud.transactions.Unreadable;
import dev.vigia.replay.generate.Draws;
import dev.vigia.replay.scenarios.patterns.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives plans a day and accounts. An account is a copy of one of the input's rows with a customer id and a balance that
 * nobody has, in a place where nobody else lives, and of an age that is not known unless the plan says one, so that no other row
 * can change what comes of it: neither of the account, nor of its place, nor of its peers. The accounts of one plan live in one
 * place. All payments fall on days that the input has rows of, and inside its span of time.
 */
final class Staging {
    private static final int DIGITS = 10;
    private static final int LETTERS = 10;
    private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ";

    /** An account with this many times what an episode pays is not drained by it. */
    private static final long PLENTY = 100;

    private static final long MOST_SAVED = 10_000_000_00L;

    private final Background background;
    private final List<Long> days;

    Staging(Background background) {
        this.background = background;
        this.days = List.copyOf(background.days);
    }

    /** A plan that has become rows. @param rows in the order of {@code transactions}, that of time */
    record Staged(List<Row> rows, List<Transaction> transactions) {}

    /** Why no account of the source could do what is planned, as a sentence without its full stop; empty if one could. */
    Optional<String> obstacle(Plan plan) {
        if (plan.balance() != Plan.AMPLE && !has(Field.BALANCE)) {
            return Optional.of("the mapping names no balance");
        }
        if (plan.payments().stream().allMatch(payment -> payment.place() == null) && plan.accounts() == 1) {
            return Optional.empty();
        }
        if (!has(Field.LOCATION)) {
            return Optional.of("the mapping names no location");
        }
        return plan.moves() && background.mapping.fingerprint.contains(Field.LOCATION)
                ? Optional.of("an account that is known by its location never moves")
                : Optional.empty();
    }

    /** Empty if there is no day on which the plan fits into the input's time. */
    Optional<Staged> stage(Plan plan, Draws draws) {
        int start = draws.below(days.size());
        for (int tried = 0; tried < days.size(); tried++) {
            long day = days.get((start + tried) % days.size());
            long[] times = times(plan, day);
            if (plan.days().test(LocalDate.ofEpochDay(day)) && fits(times)) {
                Optional<Staged> staged = staged(plan, times, draws);
                if (staged.isPresent()) {
                    return staged;
                }
            }
        }
        return Optional.empty();
    }

    private long[] times(Plan plan, long day) {
        long midnight = LocalDate.ofEpochDay(day)
                .atStartOfDay(background.mapping.zone)
                .toInstant()
                .toEpochMilli();
        return plan.payments().stream()
                .mapToLong(payment -> midnight + plan.start() + payment.after())
                .toArray();
    }

    private boolean fits(long[] times) {
        for (long time : times) {
            if (!background.spans(time)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Staged> staged(Plan plan, long[] times, Draws draws) {
        List<Row> templates = templates(plan, times[0]);
        if (templates.isEmpty()) {
            return Optional.empty();
        }
        List<Row> accounts = accounts(plan, templates, draws);
        List<String> ids = new ArrayList<>();
        for (int payment = 0; payment < times.length; payment++) {
            ids.add(name(accounts.get(0), Field.TRANSACTION_ID, draws));
        }
        // Those of one moment are judged in the order of their ids.
        ids.sort(null);
        Staged staged = new Staged(new ArrayList<>(), new ArrayList<>());
        try {
            for (int index = 0; index < times.length; index++) {
                Plan.Payment payment = plan.payments().get(index);
                Row account = background.at(accounts.get(payment.account()), times[index]);
                Row row = with(row(account, payment), Field.TRANSACTION_ID, ids.get(index));
                staged.rows.add(row);
                staged.transactions.add(background.read(row));
            }
        } catch (Unreadable unborn) {
            return Optional.empty();
        }
        return isAsPlanned(staged, plan, times) ? Optional.of(staged) : Optional.empty();
    }

    private Row row(Row account, Plan.Payment payment) {
        Row row = with(account, Field.AMOUNT, Money.text(payment.amount()));
        return payment.place() == null ? row : with(row, Field.LOCATION, payment.place());
    }

    /** Those whose owners are of the plan's age at that time. */
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

    private List<Row> accounts(Plan plan, List<Row> templates, Draws draws) {
        String home = letters(draws);
        List<Row> accounts = new ArrayList<>();
        while (accounts.size() < plan.accounts()) {
            accounts.add(account(plan, templates.get(draws.below(templates.size())), home, draws));
        }
        return accounts;
    }

    private Row account(Plan plan, Row template, String home, Draws draws) {
        Row row = plan.ageBand() == null ? withoutAge(template) : template;
        if (has(Field.LOCATION)) {
            row = with(row, Field.LOCATION, home);
        }
        if (has(Field.CUSTOMER_ID)) {
            row = with(row, Field.CUSTOMER_ID, name(template, Field.CUSTOMER_ID, draws));
        }
        return has(Field.BALANCE)
                ? with(
                        row,
                        Field.BALANCE,
                        Money.text(plan.balance() == Plan.AMPLE ? plenty(plan, draws) : plan.balance()))
                : row;
    }

    /** Where the fingerprint needs the date of birth the account is then known by its customer id; it stays if there is none. */
    private Row withoutAge(Row row) {
        boolean known = has(Field.CUSTOMER_ID) || !background.mapping.fingerprint.contains(Field.BIRTH_DATE);
        return has(Field.BIRTH_DATE) && known ? with(row, Field.BIRTH_DATE, "") : row;
    }

    private boolean has(Field field) {
        return background.mapping.index(field) >= 0;
    }

    /** A place that is no word. */
    private static String letters(Draws draws) {
        StringBuilder text = new StringBuilder();
        for (int letter = 0; letter < LETTERS; letter++) {
            text.append(CONSONANTS.charAt(draws.below(CONSONANTS.length())));
        }
        return text.toString();
    }

    private static long plenty(Plan plan, Draws draws) {
        long paid = plan.payments().stream().mapToLong(Plan.Payment::amount).sum();
        return PLENTY * paid + (long) (draws.uniform() * MOST_SAVED);
    }

    /** What the row's name begins with before its digits, and ten digits that make a name which nobody has. */
    private String name(Row row, Field field, Draws draws) {
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

    private Row with(Row row, Field field, String text) {
        String[] values = row.values.clone();
        values[background.mapping.index(field)] = text;
        return new Row(values, row.extra);
    }

    /**
     * A clock that is put forward, or a date of birth after the payment, make something else of a plan; and each of its
     * accounts has to be one, and nobody else's.
     */
    private boolean isAsPlanned(Staged staged, Plan plan, long[] times) {
        Map<Integer, String> accounts = new HashMap<>();
        for (int index = 0; index < times.length; index++) {
            Plan.Payment payment = plan.payments().get(index);
            Transaction transaction = staged.transactions.get(index);
            long sinceMidnight = Math.floorMod(plan.start() + payment.after(), 86_400_000L);
            accounts.putIfAbsent(payment.account(), transaction.account);
            if (transaction.time != times[index]
                    || transaction.localSecondOfDay() != sinceMidnight / 1_000
                    || !background.days.contains(transaction.localEpochDay())
                    || !transaction.account.equals(accounts.get(payment.account()))) {
                return false;
            }
        }
        return accounts.values().stream().allMatch(background::take);
    }
}
