package dev.vigia.replay.scenarios.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.accounts.AccountBasis;
import dev.vigia.fraud.accounts.Metro;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.transactions.Label;
import dev.vigia.fraud.transactions.Transaction;
import dev.vigia.replay.generate.Draws;
import dev.vigia.replay.scenarios.Rehearsal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ScenariosTest {
    private static final int EPISODES = 20;
    private static final long PLENTY = 10_000_000_00L;
    private static final Duration LABEL_DELAY = Duration.ofDays(7);
    /** The book that ships, with all of its rules at work, and one that learns from labels. */
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
        List<String> different = new ArrayList<>();
        Surroundings around = new Surroundings(BOOK, 1_000, new Others(ZoneOffset.UTC), Optional.of(LABEL_DELAY));
        for (Rule rule : BOOK.rules) {
            Scenarios.of(rule, around).ifPresent(scenario -> scenario.shapes().forEach((name, shape) -> {
                for (int episode = 0; episode < EPISODES; episode++) {
                    Plan plan = around.calm(shape, Draws.of(42, episode, name.hashCode()));
                    if (!agrees(plan, rule)) {
                        different.add(rule.id + " " + name);
                    }
                }
            }));
        }
        assertEquals(List.of(), different);
    }

    private static boolean agrees(Plan plan, Rule rule) {
        List<Judged> all = KERNEL.judge(transactions(plan), labels(plan));
        int first = Plan.SILENT;
        for (int index = all.size() - 1; index >= 0; index--) {
            first = all.get(index).hits.contains(rule.id) ? index : first;
        }
        boolean alerted = all.stream().anyMatch(judged -> !judged.alerts.isEmpty());
        return first == plan.hitsFrom() && (plan.hits() ? alerted || !rule.alerts() : !alerted);
    }

    private static List<Transaction> transactions(Plan plan) {
        return IntStream.range(0, plan.payments().size())
                .mapToObj(index -> transaction(plan, index))
                .toList();
    }

    private static List<Label> labels(Plan plan) {
        return IntStream.range(0, plan.payments().size())
                .filter(index -> plan.payments().get(index).fraud() != null)
                .mapToObj(index -> {
                    Transaction payment = transaction(plan, index);
                    return new Label(
                            payment.id, plan.payments().get(index).fraud(), payment.time + LABEL_DELAY.toMillis());
                })
                .toList();
    }

    private static Transaction transaction(Plan plan, int index) {
        Transaction.Draft draft = new Transaction.Draft();
        draft.id = String.format(Locale.ROOT, "T%03d", index);
        draft.account = "account " + plan.payments().get(index).account();
        draft.basis = AccountBasis.FINGERPRINT;
        draft.time = midnight(plan) + plan.start() + plan.payments().get(index).after();
        draft.amount = plan.payments().get(index).amount();
        draft.location = plan.payments().get(index).place();
        draft.metro = draft.location == null ? "HOME" : Metro.of(draft.location);
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

    /** Of the first day that it may start on. */
    private static long midnight(Plan plan) {
        LocalDate day = LocalDate.EPOCH;
        while (!plan.days().test(day)) {
            day = day.plusDays(1);
        }
        return day.toEpochDay() * Surroundings.DAY;
    }
}
