package dev.vigia.evaluation.scenarios;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.arrivals.Label;
import dev.vigia.transactions.mappings.Field;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives plans a day and {@link NewAccounts accounts}. No other row can change the result of an episode, because it
 * shares neither account nor place nor peers with it. All payments fall on days with transactions, and inside the
 * input's span of time.
 */
final class Staging {
    private final Background background;
    private final NewAccounts accounts;
    private final List<Long> days;

    Staging(Background background) {
        this.background = background;
        this.accounts = new NewAccounts(background);
        this.days = List.copyOf(background.days);
    }

    /**
     * The rows of a plan.
     *
     * @param rows in the order of {@code transactions}, which is that of time
     * @param labels of some of the transactions
     */
    record Staged(List<Row> rows, List<Transaction> transactions, List<Label> labels) {}

    /**
     * Returns why no account of the source could do what is planned, as a sentence without its full stop; empty if
     * one could.
     */
    Optional<String> obstacle(Plan plan) {
        if (plan.balance() >= 0 && !background.source.has(Field.BALANCE)) {
            return Optional.of("the mapping names no balance");
        }
        if (plan.isLabelled()) {
            return obstacleToLabels();
        }
        Optional<String> obstacle = plan.saysAges() ? obstacleToAges() : Optional.empty();
        return obstacle.isPresent() ? obstacle : obstacleToPlaces(plan);
    }

    private Optional<String> obstacleToLabels() {
        if (!background.source.hasLabels()) {
            return Optional.of("the mapping names no label");
        }
        return background.source.has(Field.COUNTERPARTY) || background.source.has(Field.LOCATION)
                ? Optional.empty()
                : Optional.of("the mapping names neither counterparty nor location");
    }

    private Optional<String> obstacleToAges() {
        if (!background.source.has(Field.BIRTH_DATE)) {
            return Optional.of("the mapping names no birth_date");
        }
        return background.source.mapping.fingerprint.contains(Field.BIRTH_DATE)
                ? Optional.of("an account that is known by its date of birth has one only")
                : Optional.empty();
    }

    private Optional<String> obstacleToPlaces(Plan plan) {
        if (plan.payments().stream().allMatch(payment -> payment.place() == null) && plan.accounts() == 1) {
            return Optional.empty();
        }
        if (!background.source.has(Field.LOCATION)) {
            return Optional.of("the mapping names no location");
        }
        return plan.moves() && background.source.mapping.fingerprint.contains(Field.LOCATION)
                ? Optional.of("an account that is known by its location never moves")
                : Optional.empty();
    }

    /** Returns the rows of a plan; empty if the plan fits into no day of the input. */
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
                .atStartOfDay(background.source.mapping.zone)
                .toInstant()
                .toEpochMilli();
        return plan.payments().stream()
                // A clock change on the day shifts the time of day. isAsPlanned then refuses that day.
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
        List<Row> owners = accounts.of(plan, times[0], draws);
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>();
        for (int payment = 0; payment < times.length; payment++) {
            ids.add(accounts.name(owners.get(0), Field.TRANSACTION_ID, draws));
        }
        // Payments of one moment are judged in the order of their ids.
        ids.sort(null);
        Map<String, Long> births = births(plan, times, draws);
        Staged staged = new Staged(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            for (int index = 0; index < times.length; index++) {
                Plan.Payment payment = plan.payments().get(index);
                Row owner = background.source.at(owners.get(payment.account()), times[index]);
                Row row = background.source.with(row(owner, payment, births), Field.TRANSACTION_ID, ids.get(index));
                staged.rows.add(background.source.labelled(row, payment.fraud()));
                staged.transactions.add(background.source.read(row));
                if (payment.fraud() != null) {
                    staged.labels.add(label(ids.get(index), payment.fraud(), times[index]));
                }
            }
        } catch (Unreadable unborn) {
            // The copied row's date of birth may lie after the drawn day.
            return Optional.empty();
        }
        return isAsPlanned(staged, plan, times) ? Optional.of(staged) : Optional.empty();
    }

    private Label label(String id, boolean fraud, long time) {
        return new Label(id, fraud, time + background.labelDelay.orElseThrow().toMillis());
    }

    /** Returns a date of birth for each age band of the plan's payments. */
    private Map<String, Long> births(Plan plan, long[] times, Draws draws) {
        long first = background.source.day(times[0]);
        long last = background.source.day(times[times.length - 1]);
        Map<String, Long> births = new HashMap<>();
        for (Plan.Payment payment : plan.payments()) {
            if (payment.ageBand() != null) {
                births.computeIfAbsent(payment.ageBand(), band -> NewAccounts.birthDay(band, first, last, draws));
            }
        }
        return births;
    }

    private Row row(Row owner, Plan.Payment payment, Map<String, Long> births) {
        Row row = background.source.with(owner, Field.AMOUNT, background.source.mapping.amounts.text(payment.amount()));
        if (payment.place() != null) {
            row = background.source.at(row, payment.place());
        }
        return payment.ageBand() == null ? row : background.source.born(row, births.get(payment.ageBand()));
    }

    /**
     * Returns whether the rows mean what was planned. A daylight saving change, or a date of birth after the payment,
     * makes something else of a plan. And each account must be new, and one account.
     */
    private boolean isAsPlanned(Staged staged, Plan plan, long[] times) {
        Map<Integer, String> accounts = new HashMap<>();
        for (int index = 0; index < times.length; index++) {
            Plan.Payment payment = plan.payments().get(index);
            Transaction transaction = staged.transactions.get(index);
            long sinceMidnight = Math.floorMod(plan.start() + payment.after(), 86_400_000L);
            accounts.putIfAbsent(payment.account(), transaction.account);
            if (transaction.time != times[index]
                    || payment.ageBand() != null && !payment.ageBand().equals(transaction.ageBand)
                    || transaction.localSecondOfDay() != sinceMidnight / 1_000
                    || !background.days.contains(transaction.localEpochDay())
                    || !transaction.account.equals(accounts.get(payment.account()))) {
                return false;
            }
        }
        // Last, because it takes the accounts: a plan that is refused above takes none.
        return accounts.values().stream().allMatch(background::take);
    }
}
