package dev.vigia.fraud.conditions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Outcome;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares what a condition reports before any payment with its verdicts. Conditions and payments are random. */
class RandomConditionsTest {
    private static final long REACH = Duration.ofDays(30).toMillis();
    private static final String[] NUMBERS = {
        "tx.amount",
        "tx.balance",
        "history.sum('1d')",
        "history.max('1d')",
        "history.lastSeen('1d')",
        "labels.share('7d')"
    };
    private static final String[] WHOLE = {
        "tx.hour", "tx.dayOfWeek", "history.count('1h')", "history.count('1d')", "int(tx.amount)", "int(tx.balance)"
    };
    private static final String[] TEXTS = {"tx.metro", "tx.location", "tx.ageBand", "tx.counterparty"};
    private static final String[] WORDS = {"'MMR'", "'NAVI MUMBAI'", "'25-34'", "'60-74'", "'X'", "'mmr'", "''"};
    private static final String[] ORDERS = {"<", "<=", ">", ">="};
    private static final String[] COMPARISONS = {"<", "<=", ">", ">=", "==", "!="};

    private final Random random = new Random(7);

    @Test
    void whatNeverOrAlwaysHolds_neverOrAlwaysDoes() throws Exception {
        List<Transaction> payments = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            payments.add(payment(n));
        }
        int never = 0;
        for (int n = 0; n < 2_000; n++) {
            String text = truth(3).replace('\'', '"');
            Condition condition = Condition.of(text);
            boolean always = condition.warnings.stream().anyMatch(each -> each.contains("holds for every payment"));
            never += condition.whyNever.isEmpty() ? 0 : 1;
            if (condition.whyNever.isEmpty() && !always) {
                continue;
            }
            History history = new History();
            for (Transaction payment : payments) {
                Outcome outcome = condition.judge(history, payment, Baselines.NONE).outcome;
                assertNotEquals(
                        always ? Outcome.CLEAR : Outcome.HIT,
                        outcome,
                        text + " " + condition.whyNever + condition.warnings);
                history.add(payment, REACH);
            }
        }
        assertEquals(true, never > 50, "too few to tell: " + never);
    }

    private Transaction payment(int n) {
        long[] amounts = {0, 1, 5_00, 5_50, 6_00, 7_00, 12_00, 100_00, 1_000_00};
        Transaction.Draft draft = Payments.draft(
                String.format("%03d", n),
                Payments.time("2016-08-02T00:00") + n * 5_400_000L,
                amounts[random.nextInt(amounts.length)]);
        draft.balance = random.nextInt(4) == 0 ? Transaction.NO_BALANCE : random.nextInt(2_000) - 1_000;
        draft.ageBand = random.nextInt(3) == 0 ? null : "25-34";
        draft.counterparty = random.nextInt(3) == 0 ? null : "X";
        return draft.finished();
    }

    private String truth(int depth) {
        if (depth > 0) {
            switch (random.nextInt(6)) {
                case 0:
                case 1:
                    return "(" + truth(depth - 1) + " && " + truth(depth - 1) + ")";
                case 2:
                    return "(" + truth(depth - 1) + " || " + truth(depth - 1) + ")";
                case 3:
                    return "!" + truth(depth - 1);
                default:
                    break;
            }
        }
        switch (random.nextInt(8)) {
            case 0:
                return "(" + any(TEXTS) + (random.nextBoolean() ? " == " : " != ") + any(WORDS) + ")";
            case 1:
                return "(" + any(TEXTS) + " in [" + any(WORDS) + ", " + any(WORDS) + "])";
            case 2:
                return "(" + any(WHOLE) + " in [" + random.nextInt(8) + ", " + random.nextInt(30) + "])";
            case 3:
                return "(" + (random.nextBoolean() ? truth(0) : "true") + " ? " + truth(0) + " : " + truth(0) + ")";
            case 4:
                return "(" + decimal(2) + " " + any(ORDERS) + " " + whole(1) + ")";
            case 5:
                return "(" + decimal(1) + " " + any(COMPARISONS) + " " + decimal(1) + ")";
            default:
                return "(" + whole(2) + " " + any(COMPARISONS) + " " + whole(random.nextInt(2)) + ")";
        }
    }

    private String whole(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return random.nextInt(3) == 0 ? String.valueOf(random.nextInt(14) - 4) : any(WHOLE);
        }
        String[] operators = {"+", "-", "*", "/", "%"};
        return "(" + whole(depth - 1) + ") " + any(operators) + " (" + whole(depth - 1) + ")";
    }

    private String decimal(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return random.nextInt(3) == 0 ? (random.nextInt(14) - 4) + ".5" : any(NUMBERS);
        }
        String[] operators = {"+", "-", "*", "/"};
        return "(" + decimal(depth - 1) + ") " + any(operators) + " ("
                + (random.nextInt(4) == 0 ? whole(depth - 1) : decimal(depth - 1)) + ")";
    }

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
