package dev.vigia.fraud.feedback;

import dev.vigia.transactions.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * The labels of one subject: those that count, and those that came before event time had reached them. The size is bounded
 * by {@link Labels#DAYS} days and by how far the stream of labels may be ahead.
 */
public final class SubjectLabels {
    public static final SubjectLabels NONE = new SubjectLabels(Labels.NONE, List.of());

    /** Those that count. */
    public final Labels labels;

    /** In no order. */
    final List<SubjectLabel> waiting;

    SubjectLabels(Labels labels, List<SubjectLabel> waiting) {
        this.labels = labels;
        this.waiting = waiting;
    }

    /** These and one more, which does not count yet. */
    public SubjectLabels with(SubjectLabel label) {
        List<SubjectLabel> more = new ArrayList<>(waiting);
        more.add(label);
        return new SubjectLabels(labels, more);
    }

    /**
     * The same at a time: what waited for it counts now.
     *
     * @param time milliseconds since 1970; a label counts for a transaction of its own instant
     * @return this very one if nothing waited for it
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

    /** When none of them counts any more, milliseconds since 1970; {@link Long#MIN_VALUE} if there are none. */
    public long until() {
        return at(Long.MAX_VALUE).labels.until();
    }
}
