package dev.vigia.bench.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Transaction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BareLoopTest {
    /** Enough rows for a hit of each simple rule. */
    private static final int ROWS = 100_000;

    private final GeneratedPayments payments = GeneratedPayments.ofRows(ROWS);
    private final List<Rule> rules = SimpleRules.book().rules;

    @Test
    void bareLoop_findsTheHitsOfTheSimpleRulesAndTheseThoseOfTheShippedBook() {
        int[] bare = bareHits();
        int[] simple = hits(SimpleRules.book());
        int[] shipped = hits(RuleBook.shipped());
        Map<String, Integer> counts = new TreeMap<>();
        for (int index = 0; index < bare.length; index++) {
            String id = payments.transactions[index].id;
            assertEquals(simple[index], bare[index], id);
            assertEquals(simple[index], shipped[index], id);
            for (int rule = 0; rule < rules.size(); rule++) {
                counts.merge(rules.get(rule).id, bare[index] >> rule & 1, Integer::sum);
            }
        }
        counts.forEach((rule, hits) -> assertTrue(hits > 0, rule + " never hits, so that nothing is shown of it"));
    }

    /** Returns the bare loop's hits for each transaction, as {@link BareLoop#judge} returns them. */
    private int[] bareHits() {
        BareLoop[] accounts = new BareLoop[payments.accounts];
        int[] hits = new int[payments.transactions.length];
        for (int index = 0; index < hits.length; index++) {
            int number = payments.accountNumbers[index];
            accounts[number] = accounts[number] == null ? new BareLoop() : accounts[number];
            hits[index] = accounts[number].judge(payments.transactions[index]);
        }
        return hits;
    }

    /** Returns the hits of the simple rules by a book that has them, in the same form. */
    private int[] hits(RuleBook book) {
        Judge judge = new Judge(book);
        Account[] accounts = new Account[payments.accounts];
        int[] hits = new int[payments.transactions.length];
        for (int index = 0; index < hits.length; index++) {
            int number = payments.accountNumbers[index];
            accounts[number] = accounts[number] == null ? Account.unknown() : accounts[number];
            hits[index] = bits(judge, accounts[number], payments.transactions[index]);
        }
        return hits;
    }

    private int bits(Judge judge, Account account, Transaction payment) {
        List<String> hits = Kernel.judge(judge, account, payment).hits;
        int bits = 0;
        for (int rule = 0; rule < rules.size(); rule++) {
            bits |= hits.contains(rules.get(rule).id) ? 1 << rule : 0;
        }
        return bits;
    }
}
