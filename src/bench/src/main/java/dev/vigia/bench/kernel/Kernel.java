package dev.vigia.bench.kernel;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Transaction;

/** Calls the kernel for the benchmarks. */
final class Kernel {
    private Kernel() {}

    static Judged judge(Judge judge, Account account, Transaction payment) {
        return judge.judge(account, payment, Baselines.NONE, false, payment.arrivedAt);
    }

    static Verdict judge(Pattern pattern, History before, Transaction payment) {
        return pattern.judge(before, payment, Baselines.NONE);
    }
}
