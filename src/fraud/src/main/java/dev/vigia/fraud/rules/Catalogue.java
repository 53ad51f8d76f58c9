package dev.vigia.fraud.rules;

import dev.vigia.fraud.checks.InvalidValue;
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
import dev.vigia.transactions.documents.Section;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The built-in patterns by the names that a rule book uses for them. */
public final class Catalogue {
    private static final Map<String, Function<Section, Pattern>> PATTERNS = new TreeMap<>(Map.ofEntries(
            Map.entry("velocity-count", VelocityCount::read),
            Map.entry("velocity-amount", VelocityAmount::read),
            Map.entry("card-testing", CardTesting::read),
            Map.entry("own-profile", OwnProfile::read),
            Map.entry("structuring-band", BandStructuring::read),
            Map.entry("structuring-day", DayStructuring::read),
            Map.entry("structuring-month", MonthStructuring::read),
            Map.entry("reporting-threshold", ReportingThreshold::read),
            Map.entry("impossible-travel", ImpossibleTravel::read),
            Map.entry("balance-drain", BalanceDrain::read),
            Map.entry("dormant-account", DormantAccount::read),
            Map.entry("unusual-hour", UnusualHour::read),
            Map.entry("multiple-of-usual", MultipleOfUsual::read),
            Map.entry("risky-counterparty", RiskyCounterparty::read),
            Map.entry("peer-outlier", PeerOutlier::read),
            Map.entry("protected-customer", ProtectedCustomer::read),
            Map.entry("first-sight", FirstSight::read),
            Map.entry("same-amount-ring", SameAmountRing::read),
            Map.entry("place-burst", PlaceBurst::read),
            Map.entry("first-digit-drift", FirstDigitDrift::read),
            Map.entry("identity-inconsistency", IdentityInconsistency::read),
            Map.entry("round-amount", RoundAmount::read),
            Map.entry("duplicate-payment", DuplicatePayment::read)));

    private Catalogue() {}

    public static Set<String> names() {
        return PATTERNS.keySet();
    }

    /**
     * Reads the pattern called {@code name}. Problems with its parameters go to their section.
     *
     * @return {@code null} if no pattern can have these parameters; the section has the reason
     */
    static Pattern read(String name, Section parameters) {
        Pattern pattern = null;
        try {
            pattern = PATTERNS.get(name).apply(parameters);
        } catch (InvalidValue invalid) {
            parameters.unread(invalid.name, invalid.getMessage());
        }
        // After the pattern has asked for its parameters: the names that are left are unknown.
        parameters.refuseUnknownNames();
        return pattern;
    }
}
