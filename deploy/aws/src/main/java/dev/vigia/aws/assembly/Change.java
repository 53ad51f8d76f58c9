package dev.vigia.aws.assembly;

import java.util.List;

/**
 * What differs in a resource.
 *
 * @param id the logical one
 * @param properties what of it changed, as paths such as {@code Properties.RetentionPeriodHours}; none if it came or went
 */
public record Change(Kind kind, String stack, String id, String type, List<String> properties, Effect effect) {
    /** What became of it. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** What CloudFormation makes of the change, as far as the templates tell. */
    public enum Effect {
        /** It comes, goes, or nothing but what CloudFormation itself keeps of it changes. */
        NONE,
        /** A new one is made and the old one is removed, or kept if it is to be retained. */
        REPLACED,
        /** It depends on the property: a change set tells. */
        UNKNOWN
    }
}
