package dev.vigia.aws.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A difference between two syntheses in one resource.
 *
 * @param id the logical id
 * @param properties the paths of what changed, such as {@code Properties.RetentionPeriodHours}; empty if the resource came or went
 */
public record Change(Kind kind, String stack, String id, String type, List<String> properties, Effect effect) {
    public Change {
        properties = List.copyOf(properties);
        if (properties.isEmpty() == (kind == Kind.CHANGED)) {
            throw new IllegalArgumentException(
                    "Only a changed resource has changed properties: " + kind + " " + id + ".");
        }
    }

    /** What became of the resource. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** What CloudFormation does with the resource, as far as the templates show it. */
    public enum Effect {
        /** It creates or deletes the resource, or changes only what it stores about it. */
        NONE,
        /** It creates a new resource and deletes the old one, or keeps the old one if it is to be retained. */
        REPLACED,
        /** That depends on the property. A change set tells. */
        UNKNOWN
    }

    /** Returns the change as text: one line for the resource, and one for each property. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(kind.name().toLowerCase(Locale.ROOT) + " " + stack + "/" + id + " (" + type + ")" + outcome());
        properties.forEach(property -> lines.add("  " + property));
        return lines;
    }

    private String outcome() {
        return switch (effect) {
            case NONE -> "";
            case REPLACED -> ": replaced, because its name changes";
            case UNKNOWN -> ": in place or replaced, a change set tells";
        };
    }
}
