package dev.vigia.evaluation.scenarios;

import dev.vigia.evaluation.scenarios.amounts.BalanceDrainScenario;
import dev.vigia.evaluation.scenarios.amounts.BandStructuringScenario;
import dev.vigia.evaluation.scenarios.amounts.CardTestingScenario;
import dev.vigia.evaluation.scenarios.amounts.DayStructuringScenario;
import dev.vigia.evaluation.scenarios.amounts.DuplicatePaymentScenario;
import dev.vigia.evaluation.scenarios.amounts.MonthStructuringScenario;
import dev.vigia.evaluation.scenarios.amounts.ReportingThresholdScenario;
import dev.vigia.evaluation.scenarios.amounts.RoundAmountScenario;
import dev.vigia.evaluation.scenarios.amounts.VelocityAmountScenario;
import dev.vigia.evaluation.scenarios.amounts.VelocityCountScenario;
import dev.vigia.evaluation.scenarios.crowds.FirstDigitDriftScenario;
import dev.vigia.evaluation.scenarios.crowds.PeerOutlierScenario;
import dev.vigia.evaluation.scenarios.crowds.PlaceBurstScenario;
import dev.vigia.evaluation.scenarios.crowds.ProtectedCustomerScenario;
import dev.vigia.evaluation.scenarios.crowds.RiskyCounterpartyScenario;
import dev.vigia.evaluation.scenarios.crowds.SameAmountRingScenario;
import dev.vigia.evaluation.scenarios.habits.DormantAccountScenario;
import dev.vigia.evaluation.scenarios.habits.FirstSightScenario;
import dev.vigia.evaluation.scenarios.habits.IdentityInconsistencyScenario;
import dev.vigia.evaluation.scenarios.habits.ImpossibleTravelScenario;
import dev.vigia.evaluation.scenarios.habits.MultipleOfUsualScenario;
import dev.vigia.evaluation.scenarios.habits.OwnProfileScenario;
import dev.vigia.evaluation.scenarios.habits.UnusualHourScenario;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.BalanceDrain;
import dev.vigia.fraud.patterns.BandStructuring;
import dev.vigia.fraud.patterns.CardTesting;
import dev.vigia.fraud.patterns.DayStructuring;
import dev.vigia.fraud.patterns.DormantAccount;
import dev.vigia.fraud.patterns.DuplicatePayment;
import dev.vigia.fraud.patterns.FirstDigitDrift;
import dev.vigia.fraud.patterns.FirstSight;
import dev.vigia.fraud.patterns.IdentityInconsistency;
import dev.vigia.fraud.patterns.ImpossibleTravel;
import dev.vigia.fraud.patterns.MonthStructuring;
import dev.vigia.fraud.patterns.MultipleOfUsual;
import dev.vigia.fraud.patterns.OwnProfile;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.PeerOutlier;
import dev.vigia.fraud.patterns.PlaceBurst;
import dev.vigia.fraud.patterns.ProtectedCustomer;
import dev.vigia.fraud.patterns.ReportingThreshold;
import dev.vigia.fraud.patterns.RiskyCounterparty;
import dev.vigia.fraud.patterns.RoundAmount;
import dev.vigia.fraud.patterns.SameAmountRing;
import dev.vigia.fraud.patterns.UnusualHour;
import dev.vigia.fraud.patterns.VelocityAmount;
import dev.vigia.fraud.patterns.VelocityCount;
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
