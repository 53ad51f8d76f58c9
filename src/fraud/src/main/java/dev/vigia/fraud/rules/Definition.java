package dev.vigia.fraud.rules;

import dev.vigia.transactions.Money;
import dev.vigia.transactions.documents.Section;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The content of a rule or typology in one normal form, however its YAML is written. The owner is not part of it.
 *
 * <p>Two books may not give one version of a rule different contents. Accounts keep the open alerts of a version and the hits
 * that typologies remember of it, and every alert names the version that raised it. The status is part of the content,
 * because the hits of a rule that goes into shadow would still count. Switching a rule off and on again is no change of
 * content, because a rule that is off judges nothing.
 */
final class Definition {
    /** The number of differences that a message names. */
    private static final int NAMED = 3;

    private static final String STATUS = "status";

    final String id;
    private final int version;
    private final Status status;
    private final SortedMap<String, String> values;
    /** The absent amounts with the pattern's defaults, for example {@code `least` (10000)}; empty if none is absent. */
    final String amountsLeftOut;

    private Definition(String id, int version, Status status, SortedMap<String, String> values, String amountsLeftOut) {
        this.amountsLeftOut = amountsLeftOut;
        this.id = id;
        this.version = version;
        this.status = status;
        this.values = values;
    }

    /** @param section the section of a rule or typology, after all its values were read */
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

    /** Returns whether this has the version of {@code other}, which has the same id, and different content. */
    boolean contradicts(Definition other) {
        return version == other.version && !changes(other).isEmpty();
    }

    /** Returns a sentence that names the differences to {@code other}. */
    String contradiction(Definition other) {
        List<String> changes = changes(other);
        return "\"" + id + "\" is not what its version " + version + " was: it differs in "
                + changes.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (changes.size() > NAMED ? " and " + (changes.size() - NAMED) + " more" : "")
                // A long, because the largest version has no successor among the ints.
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
