package dev.vigia.evaluation.scenarios.others;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Peers;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.others.PeerOutlier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One payment far above what peers pay, one just not so far, and one of a person whose peers are not known. */
final class PeerOutlierScenario implements Scenario {
    private static final int MUCH = 3;

    private final PeerOutlier pattern;
    private final Surroundings around;
    private final List<Peers> known;
    private final List<Peers> few;

    PeerOutlierScenario(PeerOutlier pattern, Surroundings around) {
        this.pattern = pattern;
        this.around = around;
        List<Peers> all = around.others.peers();
        this.known = all.stream()
                // Without groups in which another rule would already react to the near-miss.
                .filter(peers -> peers.usual().count >= pattern.enough && !around.isLarge(limit(peers) - 1, peers))
                .toList();
        this.few = all.stream()
                .filter(peers -> peers.usual().count < pattern.enough && !around.isLarge(limit(peers), peers))
                .toList();
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        if (known.isEmpty()) {
            return shapes;
        }
        shapes.put("under", draws -> {
            Peers peers = any(known, draws);
            return around.among(peers, limit(peers) - 1, draws);
        });
        shapes.put("at", draws -> {
            Peers peers = any(known, draws);
            return around.among(peers, limit(peers), draws).hitsAtLast();
        });
        shapes.put("over", draws -> {
            Peers peers = any(known, draws);
            long limit = limit(peers);
            return around.among(peers, draws.between(limit + 1, MUCH * limit), draws)
                    .hitsAtLast();
        });
        if (!few.isEmpty()) {
            shapes.put("few-peers", draws -> {
                Peers peers = any(few, draws);
                return around.among(peers, limit(peers), draws);
            });
        }
        shapes.put("unknown-age", draws -> {
            Peers peers = any(known, draws);
            return around.among(peers, limit(peers), draws).aged(null).with(Plan.AMPLE);
        });
        return shapes;
    }

    private long limit(Peers peers) {
        return Math.max(pattern.least, peers.from(pattern.limit));
    }

    private static Peers any(List<Peers> peers, Draws draws) {
        return peers.get(draws.below(peers.size()));
    }
}
