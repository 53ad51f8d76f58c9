package dev.vigia.evaluation.scenarios.patterns;

import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.habits.BalanceDrain;
import dev.vigia.fraud.patterns.habits.DormantAccount;
import dev.vigia.fraud.patterns.habits.FirstSight;
import dev.vigia.fraud.patterns.habits.IdentityInconsistency;
import dev.vigia.fraud.patterns.habits.ImpossibleTravel;
import dev.vigia.fraud.patterns.habits.MultipleOfUsual;
import dev.vigia.fraud.patterns.habits.OwnProfile;
import dev.vigia.fraud.patterns.habits.UnusualHour;
import dev.vigia.fraud.patterns.others.FirstDigitDrift;
import dev.vigia.fraud.patterns.others.PeerOutlier;
import dev.vigia.fraud.patterns.others.PlaceBurst;
import dev.vigia.fraud.patterns.others.ProtectedCustomer;
import dev.vigia.fraud.patterns.others.RiskyCounterparty;
import dev.vigia.fraud.patterns.others.SameAmountRing;
import dev.vigia.fraud.patterns.structuring.BandStructuring;
import dev.vigia.fraud.patterns.structuring.DayStructuring;
import dev.vigia.fraud.patterns.structuring.MonthStructuring;
import dev.vigia.fraud.patterns.structuring.ReportingThreshold;
import dev.vigia.fraud.patterns.structuring.RoundAmount;
import dev.vigia.fraud.patterns.velocity.CardTesting;
import dev.vigia.fraud.patterns.velocity.DuplicatePayment;
import dev.vigia.fraud.patterns.velocity.VelocityAmount;
import dev.vigia.fraud.patterns.velocity.VelocityCount;
import dev.vigia.fraud.rules.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Which scenario tries which pattern. A further pattern is a class beside this one and a line in here. */
public final class Scenarios {
    private static final Map<Class<? extends Pattern>, BiFunction<Pattern, Surroundings, Scenario>> KNOWN =
            new HashMap<>();

    static {
        add(VelocityCount.class, VelocityCountScenario::new);
        add(VelocityAmount.class, VelocityAmountScenario::new);
        add(CardTesting.class, CardTestingScenario::new);
        add(BandStructuring.class, BandStructuringScenario::new);
        add(DayStructuring.class, DayStructuringScenario::new);
        add(BalanceDrain.class, BalanceDrainScenario::new);
        add(UnusualHour.class, UnusualHourScenario::new);
        add(DuplicatePayment.class, DuplicatePaymentScenario::new);
        add(OwnProfile.class, OwnProfileScenario::new);
        add(MultipleOfUsual.class, MultipleOfUsualScenario::new);
        add(MonthStructuring.class, MonthStructuringScenario::new);
        add(ReportingThreshold.class, ReportingThresholdScenario::new);
        add(ImpossibleTravel.class, ImpossibleTravelScenario::new);
        add(DormantAccount.class, DormantAccountScenario::new);
        add(RoundAmount.class, RoundAmountScenario::new);
        add(PeerOutlier.class, PeerOutlierScenario::new);
        add(ProtectedCustomer.class, ProtectedCustomerScenario::new);
        add(FirstSight.class, FirstSightScenario::new);
        add(SameAmountRing.class, SameAmountRingScenario::new);
        add(PlaceBurst.class, PlaceBurstScenario::new);
        add(FirstDigitDrift.class, FirstDigitDriftScenario::new);
        add(IdentityInconsistency.class, IdentityInconsistencyScenario::new);
        add(RiskyCounterparty.class, RiskyCounterpartyScenario::new);
    }

    private Scenarios() {}

    /** What there is to try on the rule; empty if nobody has thought of its pattern yet. */
    public static Optional<Scenario> of(Rule rule, Surroundings around) {
        return Optional.ofNullable(KNOWN.get(rule.pattern.getClass())).map(made -> made.apply(rule.pattern, around));
    }

    private static <P extends Pattern> void add(Class<P> pattern, BiFunction<P, Surroundings, Scenario> made) {
        KNOWN.put(pattern, (any, around) -> made.apply(pattern.cast(any), around));
    }
}
