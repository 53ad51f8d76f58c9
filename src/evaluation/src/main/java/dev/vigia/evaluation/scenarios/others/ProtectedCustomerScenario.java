package dev.vigia.evaluation.scenarios.others;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Peers;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.others.ProtectedCustomer;
import dev.vigia.transactions.accounts.AgeBand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A large payment of an old person, large in itself or among peers; and one of a person who is younger, or of unknown
 * age.
 */
final class ProtectedCustomerScenario implements Scenario {
    private final ProtectedCustomer pattern;
    private final Surroundings around;
    private final List<Peers> old;
    private final List<Peers> few;
    private final List<Peers> younger;

    ProtectedCustomerScenario(ProtectedCustomer pattern, Surroundings around) {
        this.pattern = pattern;
        this.around = around;
        List<Peers> all = around.others.peers();
        this.old = all.stream()
                .filter(peers -> AgeBand.isProtected(peers.ageBand()) && !around.isLarge(limit(peers) - 1, peers))
                .toList();
        // Groups in which the amount in itself decides, not the comparison with peers.
        this.few = old.stream().filter(peers -> limit(peers) == pattern.large).toList();
        this.younger = all.stream()
                .filter(peers -> !AgeBand.isProtected(peers.ageBand()) && !around.isLarge(limit(peers), peers))
                .toList();
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        if (old.isEmpty()) {
            return shapes;
        }
        shapes.put("under", draws -> one(old, peers -> limit(peers) - 1, draws));
        shapes.put("at", draws -> one(old, this::limit, draws).hitsAtLast());
        shapes.put("over", draws -> one(old, peers -> draws.between(limit(peers) + 1, 2 * limit(peers)), draws)
                .hitsAtLast());
        if (!few.isEmpty()) {
            shapes.put("large", draws -> one(few, peers -> pattern.large, draws).hitsAtLast());
            shapes.put("not-large", draws -> one(few, peers -> pattern.large - 1, draws));
        }
        if (!younger.isEmpty()) {
            shapes.put("younger", draws -> one(younger, this::limit, draws));
        }
        shapes.put(
                "unknown-age", draws -> one(old, this::limit, draws).aged(null).with(Plan.AMPLE));
        return shapes;
    }

    /** Returns the smallest amount that is large in itself or, if enough peers are known, among peers. */
    private long limit(Peers peers) {
        return peers.usual().count < pattern.outlier.enough
                ? pattern.large
                : Math.min(pattern.large, Math.max(pattern.outlier.least, peers.from(pattern.outlier.limit)));
    }

    private Plan one(List<Peers> among, ToLongFunction<Peers> amount, Draws draws) {
        Peers peers = among.get(draws.below(among.size()));
        return around.among(peers, amount.applyAsLong(peers), draws);
    }
}
