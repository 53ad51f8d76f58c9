package dev.vigia.bench.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.transactions.Transaction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BothFormsTest {
    /** Enough rows for a hit of each rule. */
    private static final int ROWS = 100_000;

    @Test
    void condition_hitsWhatThePatternHits() {
        GeneratedPayments payments = GeneratedPayments.ofRows(ROWS);
        Judge judge = new Judge(BothForms.book());
        Account[] accounts = new Account[payments.accounts];
        Map<String, Integer> counts = new TreeMap<>();
        for (int index = 0; index < payments.transactions.length; index++) {
            int number = payments.accountNumbers[index];
            accounts[number] = accounts[number] == null ? Account.unknown() : accounts[number];
            Transaction payment = payments.transactions[index];
            List<String> hits = Kernel.judge(judge, accounts[number], payment).hits;
            for (String name : BothForms.NAMES) {
                boolean hit = hits.contains(BothForms.pattern(name));
                assertEquals(hit, hits.contains(BothForms.condition(name)), name + " on " + payment.id);
                counts.merge(name, hit ? 1 : 0, Integer::sum);
            }
        }
        counts.forEach((name, hits) -> assertTrue(hits > 0, name + " never hits, so that nothing is shown of it"));
    }
}
