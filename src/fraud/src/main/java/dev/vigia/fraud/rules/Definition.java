package dev.vigia.fraud.rules;

import dev.vigia.transactions.Money;
import dev.vigia.transactions.documents.Section;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that a rule or typology of a book says, but for its owner, in one form however it is written.
 *
 * <p>One version is to say one thing: accounts keep the open alerts of a version and the hits that typologies remember of
 * it, and an alert names the version that it was raised by. Even the status belongs to it, for the hits of a rule that goes
 * into shadow would go on to count; but a rule that is off judges nothing, so that it is switched off under its version, and on
 * again.
 */
final class Definition {
    private static final int NAMED = 3;
    private static final String STATUS = "status";

    final String id;
    private final int version;
    private final Status status;
    private final SortedMap<String, String> values;
    /** The amounts for which a pattern's own stand, for example {@code `least` (10000)}; empty if there are none. */
    final String amountsLeftOut;

    private Definition(String id, int version, Status status, SortedMap<String, String> values, String amountsLeftOut) {
        this.amountsLeftOut = amountsLeftOut;
        this.id = id;
        this.version = version;
        this.status = status;
        this.values = values;
    }

    /** @param section of a rule or typology that has been read */
    static Definition of(Section section) {
        SortedMap<String, String> values = section.taken();
        values.remove("owner");
        return new Definition(
                values.remove("id"),
                Integer.parseInt(values.remove("version")),
                Status.valueOf(values.remove(STATUS)),
                values,
                amountsLeftOut(section));
    }

    static String amountsLeftOut(Section section) {
        return section.amountsLeftOut().entrySet().stream()
                .map(amount -> "`" + amount.getKey() + "` (" + Money.text(amount.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    boolean judges() {
        return status != Status.OFF;
    }

    /** Whether it says something else than another one of its id under the same version. */
    boolean contradicts(Definition other) {
        return version == other.version && !changes(other).isEmpty();
    }

    /** A sentence about what contradicts {@code other}. */
    String contradiction(Definition other) {
        List<String> changes = changes(other);
        return "\"" + id + "\" is not what its version " + version + " was: it differs in "
                + changes.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (changes.size() > NAMED ? " and " + (changes.size() - NAMED) + " more" : "")
                + ". Give it another version, for example " + (version + 1L) + ".";
    }

    private List<String> changes(Definition other) {
        TreeSet<String> names = new TreeSet<>(values.keySet());
        names.addAll(other.values.keySet());
        names.removeIf(name -> Objects.equals(values.get(name), other.values.get(name)));
        if (status != other.status && status != Status.OFF && other.status != Status.OFF) {
            names.add(STATUS);
        }
        return List.copyOf(names);
    }
}
