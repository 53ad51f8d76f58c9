package dev.vigia.fraud.patterns;

import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Crowd;
import dev.vigia.transactions.accounts.AgeBand;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The built-in patterns by the names that a rule book knows them by, and how each reads its parameters. */
public final class Catalogue {
    private static final Map<String, Function<Section, Pattern>> PATTERNS = new TreeMap<>(Map.ofEntries(
            Map.entry("velocity-count", Catalogue::velocityCount),
            Map.entry("velocity-amount", Catalogue::velocityAmount),
            Map.entry("card-testing", Catalogue::cardTesting),
            Map.entry("own-profile", Catalogue::ownProfile),
            Map.entry("structuring-band", Catalogue::bandStructuring),
            Map.entry("structuring-day", Catalogue::dayStructuring),
            Map.entry("structuring-month", Catalogue::monthStructuring),
            Map.entry("reporting-threshold", Catalogue::reportingThreshold),
            Map.entry("impossible-travel", Catalogue::impossibleTravel),
            Map.entry("balance-drain", Catalogue::balanceDrain),
            Map.entry("dormant-account", Catalogue::dormantAccount),
            Map.entry("unusual-hour", Catalogue::unusualHour),
            Map.entry("multiple-of-usual", Catalogue::multipleOfUsual),
            Map.entry("risky-counterparty", Catalogue::riskyCounterparty),
            Map.entry("peer-outlier", Catalogue::peerOutlier),
            Map.entry("protected-customer", Catalogue::protectedCustomer),
            Map.entry("first-sight", Catalogue::firstSight),
            Map.entry("same-amount-ring", Catalogue::sameAmountRing),
            Map.entry("place-burst", Catalogue::placeBurst),
            Map.entry("first-digit-drift", Catalogue::firstDigitDrift),
            Map.entry("identity-inconsistency", Catalogue::identityInconsistency),
            Map.entry("round-amount", Catalogue::roundAmount),
            Map.entry("duplicate-payment", Catalogue::duplicatePayment)));

    /** Two to the power of this is far from what a number can hold. */
    private static final int MOST_HALF_LIVES = 100;

    private Catalogue() {}

    public static Set<String> names() {
        return PATTERNS.keySet();
    }

    /** The pattern called {@code name}; problems with its parameters are reported to their section. */
    public static Pattern read(String name, Section parameters) {
        Pattern pattern = PATTERNS.get(name).apply(parameters);
        parameters.refuseUnknownNames();
        return pattern;
    }

    private static Pattern velocityCount(Section parameters) {
        return new VelocityCount(
                payments(parameters, "limit", 2, 3), parameters.duration("window", Duration.ofMinutes(10)));
    }

    private static Pattern velocityAmount(Section parameters) {
        return new VelocityAmount(
                parameters.money("limit", 50_000_00),
                payments(parameters, "payments", 1, 2),
                parameters.duration("window", Duration.ofDays(1)));
    }

    private static Pattern cardTesting(Section parameters) {
        long small = parameters.money("small", 100_00);
        long large = parameters.money("large", 10_000_00);
        if (small >= large) {
            parameters.refuse("large", "`large` must be more than `small`.");
        }
        return new CardTesting(
                small,
                large,
                payments(parameters, "probes", 1, 1),
                parameters.duration("window", Duration.ofMinutes(10)));
    }

    private static Pattern bandStructuring(Section parameters) {
        long from = parameters.money("from", 45_000_00);
        long below = parameters.money("below", 50_000_00);
        if (from >= below) {
            parameters.refuse("below", "`below` must be more than `from`.");
        }
        return new BandStructuring(
                from, below, payments(parameters, "payments", 1, 2), parameters.duration("window", Duration.ofDays(1)));
    }

    private static Pattern dayStructuring(Section parameters) {
        return new DayStructuring(parameters.money("limit", 50_000_00), payments(parameters, "payments", 2, 3));
    }

    private static Pattern monthStructuring(Section parameters) {
        return new MonthStructuring(parameters.money("limit", 1_000_000_00), payments(parameters, "payments", 2, 2));
    }

    private static Pattern reportingThreshold(Section parameters) {
        return new ReportingThreshold(parameters.money("least", 1_000_000_00));
    }

    private static Pattern ownProfile(Section parameters) {
        Duration halfLife = parameters.duration("half-life", Duration.ofDays(10));
        Duration window = parameters.duration("window", Duration.ofDays(30));
        if (window.compareTo(halfLife.multipliedBy(MOST_HALF_LIVES)) > 0) {
            parameters.refuse(
                    "half-life",
                    "`half-life` is too short for the window, whose oldest payments would weigh nothing: at least a "
                            + MOST_HALF_LIVES + "th of it.");
        }
        return new OwnProfile(
                parameters.number("limit", 0, 100, 3),
                parameters.money("least", 10_000_00),
                new OwnProfile.Usual(
                        payments(parameters, "enough", 2, 5),
                        parameters.number("floor", 0.01, 10, 0.5),
                        halfLife,
                        window));
    }

    private static Pattern multipleOfUsual(Section parameters) {
        int prior = payments(parameters, "prior", 0, 3);
        long typical = parameters.money("typical", 500_00);
        if (prior == 0 || typical == 0) {
            parameters.refuse(
                    prior == 0 ? "prior" : "typical",
                    "`prior` and `typical` must be more than zero: they stand for an account that is not known yet.");
        }
        return new MultipleOfUsual(
                parameters.number("limit", 1, 1_000, 5),
                parameters.money("least", 10_000_00),
                new MultipleOfUsual.Usual(typical, prior, parameters.duration("window", Duration.ofDays(30))));
    }

    private static Pattern riskyCounterparty(Section parameters) {
        int days = parameters.wholeNumber("days", 1, 7);
        if (days > RiskyCounterparty.mostDays()) {
            parameters.refuse(
                    "days",
                    "`days` is " + days + ". Labels are remembered for " + RiskyCounterparty.mostDays() + " days.");
        }
        return new RiskyCounterparty(
                parameters.number("limit", 0, 1, 0.05),
                parameters.wholeNumber("enough", 1, 5),
                days,
                parameters.duration("lasts", Duration.ofDays(28)));
    }

    private static Pattern peerOutlier(Section parameters) {
        return peerOutlier(parameters, 3.5);
    }

    private static PeerOutlier peerOutlier(Section parameters, double limit) {
        return new PeerOutlier(
                parameters.number("limit", 0, 100, limit),
                parameters.money("least", 10_000_00),
                parameters.wholeNumber("enough", 1, 100));
    }

    private static Pattern protectedCustomer(Section parameters) {
        return new ProtectedCustomer(parameters.money("large", 25_000_00), peerOutlier(parameters, 3));
    }

    private static Pattern firstSight(Section parameters) {
        return new FirstSight(
                parameters.money("least", 50_000_00),
                parameters.duration("known", Duration.ofDays(30)),
                parameters.duration("warm-up", Duration.ofDays(14)));
    }

    private static Pattern sameAmountRing(Section parameters) {
        int accounts = parameters.wholeNumber("accounts", 2, 5);
        if (accounts > Crowd.MOST_ACCOUNTS) {
            parameters.refuse(
                    "accounts", "`accounts` is " + accounts + ". At most " + Crowd.MOST_ACCOUNTS + " are counted.");
        }
        return new SameAmountRing(accounts, parameters.money("least", 2_000_00), probability(parameters));
    }

    private static Pattern placeBurst(Section parameters) {
        return new PlaceBurst(parameters.wholeNumber("least", 2, 20), probability(parameters));
    }

    /** Less than this a sum of probabilities cannot tell from nothing. */
    private static double probability(Section parameters) {
        return parameters.number("probability", 1e-12, 0.5, 1e-6);
    }

    private static Pattern firstDigitDrift(Section parameters) {
        return new FirstDigitDrift(parameters.number("limit", 0, 1, 0.2));
    }

    private static Pattern identityInconsistency(Section parameters) {
        int bands = parameters.wholeNumber("bands", 1, 2);
        if (bands > AgeBand.MOST_APART) {
            parameters.refuse(
                    "bands", "`bands` is " + bands + ". Age bands are at most " + AgeBand.MOST_APART + " apart.");
        }
        return new IdentityInconsistency(bands, parameters.duration("window", Duration.ofDays(30)));
    }

    private static Pattern impossibleTravel(Section parameters) {
        return new ImpossibleTravel(
                parameters.number("speed", 1, 10_000, 900),
                parameters.number("least", 0, 20_000, 300),
                parameters.duration("window", Duration.ofHours(6)));
    }

    private static Pattern dormantAccount(Section parameters) {
        Duration gap = parameters.duration("gap", Duration.ofDays(30));
        Duration known = parameters.duration("known", Duration.ofDays(92));
        if (known.compareTo(gap) <= 0) {
            parameters.refuse("known", "`known` must be longer than `gap`.");
        }
        return new DormantAccount(parameters.money("least", 20_000_00), gap, known);
    }

    private static Pattern roundAmount(Section parameters) {
        long multiple = parameters.money("multiple", 10_000_00);
        if (multiple == 0) {
            parameters.refuse("multiple", "`multiple` must be more than zero.");
        }
        return new RoundAmount(Math.max(1, multiple), parameters.money("least", 20_000_00));
    }

    private static Pattern balanceDrain(Section parameters) {
        return new BalanceDrain(parameters.number("share", 0, 1, 0.9), parameters.money("least", 10_000_00));
    }

    private static Pattern unusualHour(Section parameters) {
        int from = time(parameters, "from", "00:00");
        int until = time(parameters, "until", "06:00");
        if (from == until) {
            parameters.refuse("until", "`until` must differ from `from`: no hour lies between them.");
        }
        return new UnusualHour(
                new UnusualHour.Hours(from, until),
                parameters.money("least", 10_000_00),
                new UnusualHour.Usual(
                        parameters.number("usual", 0, 1, 0.2),
                        payments(parameters, "enough", 1, 5),
                        parameters.duration("window", Duration.ofDays(30))));
    }

    private static Pattern duplicatePayment(Section parameters) {
        return new DuplicatePayment(
                parameters.money("least", 0),
                payments(parameters, "times", 2, 2),
                parameters.duration("window", Duration.ofMinutes(1)));
    }

    /** A number of payments of which a history can hold all: with more, a rule could never hit. */
    private static int payments(Section parameters, String name, int least, int otherwise) {
        int number = parameters.wholeNumber(name, least, otherwise);
        if (number > History.MOST) {
            parameters.refuse(
                    name,
                    "`" + name + "` is " + number + ". An account's history holds " + History.MOST + " payments.");
        }
        return number;
    }

    private static int time(Section parameters, String name, String otherwise) {
        String text = parameters.text(name, otherwise);
        try {
            return LocalTime.parse(text).toSecondOfDay();
        } catch (DateTimeParseException noTime) {
            parameters.unread(name, "`" + name + "` is \"" + text + "\". Write a time of day, for example 06:00.");
            return 0;
        }
    }
}
