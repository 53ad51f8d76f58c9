package dev.vigia.fraud.conditions;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.vigia.fraud.conditions.ranges.Possible;
import dev.vigia.transactions.accounts.AgeBand;
import dev.vigia.transactions.formats.Blanks;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A variable of the condition language: its name, type, possible values, and how it is read from a payment. */
final class Variable {
    static final String AMOUNT_NAME = "tx.amount";

    /** No amount has more than sixteen digits before the point. */
    static final double MOST_MONEY = 1e16;

    static final Possible AMOUNTS =
            Possible.numbers(0, MOST_MONEY).called("zero or more, and of at most sixteen digits");

    private static final Map<String, Variable> ALL = Stream.of(
                    new Variable(AMOUNT_NAME, SimpleType.DOUBLE, AMOUNTS, Facts::amount),
                    new Variable(
                            "tx.balance",
                            SimpleType.DOUBLE,
                            Possible.numbers(-MOST_MONEY, MOST_MONEY).called("of at most sixteen digits"),
                            Facts::balance),
                    text("tx.location", facts -> facts.payment().location),
                    new Variable(
                            "tx.metro",
                            SimpleType.STRING,
                            Possible.texts(text -> !text.isEmpty() && inCapitals(text), Variable::inCapitals)
                                    .called("in capital letters and never empty"),
                            facts -> facts.payment().metro),
                    new Variable(
                            "tx.ageBand",
                            SimpleType.STRING,
                            Possible.texts(text -> AgeBand.index(text) >= 0)
                                    .called("one of " + String.join(", ", AgeBand.all())),
                            facts -> facts.payment().ageBand),
                    text("tx.counterparty", facts -> facts.payment().counterparty),
                    new Variable(
                            "tx.hour",
                            SimpleType.INT,
                            Possible.numbers(0, 23).called("from 0 to 23"),
                            facts -> facts.payment().localSecondOfDay() / 3_600L),
                    new Variable(
                            "tx.dayOfWeek",
                            SimpleType.INT,
                            Possible.numbers(1, 7).called("from 1 (Monday) to 7 (Sunday)"),
                            // 1970-01-01 was a Thursday: day 0 gives 4.
                            facts -> Math.floorMod(facts.payment().localEpochDay() + 3, 7L) + 1),
                    new Variable("peer.z", SimpleType.DOUBLE, Possible.ANYTHING, Facts::peerScore))
            .collect(Collectors.toMap(each -> each.name, each -> each));

    final String name;
    final CelType type;
    final Possible possible;
    private final Function<Facts, Object> value;

    private Variable(String name, CelType type, Possible possible, Function<Facts, Object> value) {
        this.name = name;
        this.type = type;
        this.possible = possible;
        this.value = value;
    }

    /** Makes a variable of a text as received, without blanks at its ends. An empty text counts as missing. */
    private static Variable text(String name, Function<Facts, Object> value) {
        return new Variable(
                name,
                SimpleType.STRING,
                Possible.texts(text -> !text.isEmpty() && text.equals(Blanks.strip(text)))
                        .called(
                                "without blanks at its ends, and never empty: where it is missing the rule is INCONCLUSIVE"),
                value);
    }

    private static boolean inCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** Returns all variables in the order of their names. */
    static Collection<Variable> all() {
        return new TreeMap<>(ALL).values();
    }

    /** Returns the variable; {@code null} if there is none of that name. */
    static Variable named(String name) {
        return ALL.get(name);
    }

    /** Returns the value; {@code null} if it is missing. */
    Object of(Facts facts) {
        return value.apply(facts);
    }
}
