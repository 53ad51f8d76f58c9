package dev.vigia.fraud.judging;

import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.RuleChange;
import dev.vigia.transactions.documents.InvalidDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rule books of a run by the event time from which each is in force, so that which one judges a transaction depends on
 * its time alone.
 */
public final class Judges {
    /** How many changes are remembered, for transactions that come late; the oldest of them stands for all before it. */
    public static final int MOST = 8;

    private final TreeMap<Long, RuleChange> changes = new TreeMap<>();
    private final TreeMap<Long, Judge> judges = new TreeMap<>();
    /** The one with the latest start, which nearly every transaction is for. */
    private Judge latest;

    private long latestFrom = Long.MIN_VALUE;

    /** @param first judges until a change is in force */
    public Judges(RuleBook first) {
        latest = new Judge(first);
        judges.put(Long.MIN_VALUE, latest);
    }

    /** Takes in a change; it replaces one from the same time. What was accepted once judges, whatever is refused by now. */
    public void add(RuleChange change) {
        put(change.from, change);
        if (changes.size() > MOST) {
            Judge before = judges.remove(changes.pollFirstEntry().getKey());
            RuleChange oldest = changes.pollFirstEntry().getValue();
            Judge judge = judges.remove(oldest.from);
            changes.put(Long.MIN_VALUE, new RuleChange(oldest.push, Long.MIN_VALUE, oldest.book));
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
            // A book from another version's state: the one before it goes on, and whoever accepts rules says so.
            return;
        }
        Map.Entry<Long, Judge> last = judges.lastEntry();
        latestFrom = last.getKey();
        latest = last.getValue();
    }

    /** The judge of a transaction of that event time, milliseconds since 1970. */
    public Judge at(long time) {
        return time >= latestFrom ? latest : judges.floorEntry(time).getValue();
    }

    /** All there is to remember: adding them to a new one gives one that judges alike. */
    public List<RuleChange> changes() {
        return new ArrayList<>(changes.values());
    }
}
