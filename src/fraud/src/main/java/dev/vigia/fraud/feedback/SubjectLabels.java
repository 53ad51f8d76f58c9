package dev.vigia.fraud.feedback;

import static dev.vigia.fraud.checks.Checks.present;

import dev.vigia.transactions.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * The labels of one subject: those that count, and those that arrived before the watermark reached their time.
 *
 * <p>The size is bounded by {@link Labels#DAYS} days, and by how far the stream of labels may be ahead.
 */
public final class SubjectLabels {
    public static final SubjectLabels NONE = new SubjectLabels(Labels.NONE, List.of());

    /** The labels that count. */
    public final Labels labels;

    /** The labels of a later time, in no order. */
    final List<SubjectLabel> waiting;

    SubjectLabels(Labels labels, List<SubjectLabel> waiting) {
        this.labels = present(labels, "labels");
        this.waiting = List.copyOf(waiting);
    }

    /** Returns these labels and one more, which does not count yet. */
    public SubjectLabels with(SubjectLabel label) {
        List<SubjectLabel> more = new ArrayList<>(waiting);
        more.add(label);
        return new SubjectLabels(labels, more);
    }

    /**
     * Returns these labels at a time. Waiting labels of that time and earlier count then.
     *
     * @param time milliseconds since 1970; a label counts for a transaction of the same instant
     * @return this object if nothing changes
     */
    public SubjectLabels at(long time) {
        Labels now = labels;
        List<SubjectLabel> later = new ArrayList<>();
        for (SubjectLabel label : waiting) {
            if (label.at <= time) {
                now = now.with(label.at, label.fraud, label.happened);
            } else {
                later.add(label);
            }
        }
        return later.size() == waiting.size() ? this : new SubjectLabels(now, later);
    }

    /** Returns the time from which no label counts any more, in milliseconds since 1970; {@link Long#MIN_VALUE} without labels. */
    public long until() {
        // Waiting labels will count as well, so they prolong the life of the state.
        return at(Long.MAX_VALUE).labels.until();
    }
}
