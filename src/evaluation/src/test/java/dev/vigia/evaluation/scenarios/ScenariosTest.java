package dev.vigia.evaluation.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Others;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.evaluation.scenarios.plans.Timing;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.accounts.Metro;
import dev.vigia.transactions.accounts.Places;
import dev.vigia.transactions.arrivals.Label;
import dev.vigia.transactions.mappings.Source;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ScenariosTest {
    private static final int EPISODES = 20;
    private static final long PLENTY = 10_000_000_00L;
    private static final Duration LABEL_DELAY = Duration.ofDays(7);
    /** The shipped book with all of its rules at work, and one more rule that learns from labels. */
    private static final RuleBook BOOK = RuleBook.parse(
            "all.yaml",
            RuleBook.shippedText()
                    .replace("status: \"off\"", "status: shadow")
                    .replace(
                            "\ntypologies:",
                            "\n  - {id: risky, pattern: risky-counterparty, severity: LOW, weight: 20, owner: me}\n\ntypologies:"));

    private static final Rehearsal KERNEL = new Rehearsal(BOOK);

    @Test
    void plans_hitWhereTheirConstructionSaysAndNowhereElse() {
        assertEquals(List.of(), different("IN", BOOK.rules));
    }

    @Test
    void journeys_areOfTheSourcesCountry() {
        List<Rule> travel =
                BOOK.rules.stream().filter(rule -> rule.pattern.needsPlaces()).toList();
        for (String country : Places.countries()) {
            assertEquals(List.of(), different(country, travel), country);
        }
        for (String unknown : new String[] {"BR", null}) {
            Scenario none = Scenarios.of(travel.get(0), around(unknown)).orElseThrow();
            assertEquals(Map.of(), none.shapes());
            assertTrue(none.reasonForNone().contains("no places"), none.reasonForNone());
        }
    }

    private static Surroundings around(String country) {
        Others others = new Others(new Source(ZoneOffset.UTC, "INR", country));
        return new Surroundings(BOOK, 1_000, others, Optional.of(LABEL_DELAY));
    }

    private static List<String> different(String country, List<Rule> rules) {
        List<String> different = new ArrayList<>();
        Surroundings around = around(country);
        for (Rule rule : rules) {
            Scenarios.of(rule, around).ifPresent(scenario -> scenario.shapes().forEach((name, shape) -> {
                for (int episode = 0; episode < EPISODES; episode++) {
                    Plan plan = around.calm(shape, Draws.of(42, episode, name.hashCode()));
                    if (!agrees(plan, rule, country)) {
                        different.add(rule.id + " " + name);
                    }
                }
            }));
        }
        return different;
    }

    private static boolean agrees(Plan plan, Rule rule, String country) {
        List<Judged> all = KERNEL.judge(transactions(plan, country), labels(plan));
        int first = Plan.SILENT;
        for (int index = all.size() - 1; index >= 0; index--) {
            first = all.get(index).hits.contains(rule.id) ? index : first;
        }
        boolean alerted = all.stream().anyMatch(judged -> !judged.alerts.isEmpty());
        return first == plan.hitsFrom() && (plan.hits() ? alerted || !rule.alerts() : !alerted);
    }

    private static List<Transaction> transactions(Plan plan, String country) {
        return IntStream.range(0, plan.payments().size())
                .mapToObj(index -> transaction(plan, index, country))
                .toList();
    }

    private static List<Label> labels(Plan plan) {
        return IntStream.range(0, plan.payments().size())
                .filter(index -> plan.payments().get(index).fraud() != null)
                .mapToObj(index -> {
                    Transaction payment = transaction(plan, index, null);
                    return new Label(
                            payment.id, plan.payments().get(index).fraud(), payment.time + LABEL_DELAY.toMillis());
                })
                .toList();
    }

    private static Transaction transaction(Plan plan, int index, String country) {
        Transaction.Draft draft = new Transaction.Draft();
        draft.id = String.format(Locale.ROOT, "T%03d", index);
        draft.account = "account " + plan.payments().get(index).account();
        draft.basis = AccountBasis.FINGERPRINT;
        draft.time = midnight(plan) + plan.start() + plan.payments().get(index).after();
        draft.amount = plan.payments().get(index).amount();
        draft.location = plan.payments().get(index).place();
        draft.country = country;
        draft.metro = draft.location == null ? "HOME" : Metro.of(draft.location, draft.country);
        draft.ageBand = plan.payments().get(index).ageBand();
        draft.balance = balance(plan);
        return draft.finished();
    }

    private static long balance(Plan plan) {
        if (plan.balance() == Plan.UNKNOWN) {
            return Transaction.NO_BALANCE;
        }
        return plan.balance() == Plan.AMPLE ? PLENTY : plan.balance();
    }

    /** Returns the midnight of the first day on which the plan may start, in milliseconds since 1970. */
    private static long midnight(Plan plan) {
        LocalDate day = LocalDate.EPOCH;
        while (!plan.days().test(day)) {
            day = day.plusDays(1);
        }
        return day.toEpochDay() * Timing.DAY;
    }
}
