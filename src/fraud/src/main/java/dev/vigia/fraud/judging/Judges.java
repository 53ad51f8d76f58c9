package dev.vigia.fraud.judging;

import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.RuleChange;
import dev.vigia.transactions.documents.InvalidDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The judges of a run by the event time from which each is in force.
 *
 * <p>The event time of a transaction alone decides which book judges it. The time of arrival plays no part.
 */
public final class Judges {
    /** The number of changes that are remembered for late transactions. The oldest one also judges everything before it. */
    public static final int MOST = 8;

    private final TreeMap<Long, RuleChange> changes = new TreeMap<>();
    private final TreeMap<Long, Judge> judges = new TreeMap<>();
    /** The judge with the latest start, kept apart because nearly every transaction needs it. */
    private Judge latest;

    private long latestFrom = Long.MIN_VALUE;

    /** Starts with one book. @param first the book that judges until a change is in force */
    public Judges(RuleBook first) {
        latest = new Judge(first);
        judges.put(Long.MIN_VALUE, latest);
    }

    /** Adds a change. It replaces one from the same time. An accepted book judges even if this version would refuse it. */
    public void add(RuleChange change) {
        put(change.from, change);
        // The oldest change goes. The one after it takes over everything before itself.
        if (changes.size() > MOST) {
            Judge before = judges.remove(changes.pollFirstEntry().getKey());
            RuleChange oldest = changes.pollFirstEntry().getValue();
            Judge judge = judges.remove(oldest.from);
            // Kept under its new start, so that a restore from changes() makes the same judges.
            changes.put(Long.MIN_VALUE, new RuleChange(oldest.push, Long.MIN_VALUE, oldest.book));
            // If the book of the oldest change is unreadable, the judge before it goes on.
            if (judge != null || before != null) {
                judges.put(Long.MIN_VALUE, judge == null ? before : judge);
            }
        }
    }

    private void put(long from, RuleChange change) {
        changes.put(from, change);
        try {
            judges.put(from, new Judge(RuleBook.parseAccepted(change.push, change.book)));
        } catch (InvalidDocument unreadable) {
            // The book is from the state of another version of this program. The book before it goes on.
            return;
        }
        Map.Entry<Long, Judge> last = judges.lastEntry();
        latestFrom = last.getKey();
        latest = last.getValue();
    }

    /** Returns the judge for an event time in milliseconds since 1970. */
    public Judge at(long time) {
        return time >= latestFrom ? latest : judges.floorEntry(time).getValue();
    }

    /** Returns all remembered changes. Adding them to a new object makes one that judges alike. */
    public List<RuleChange> changes() {
        return new ArrayList<>(changes.values());
    }
}
