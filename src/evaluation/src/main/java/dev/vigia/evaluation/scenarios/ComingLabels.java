package dev.vigia.evaluation.scenarios;

import dev.vigia.fraud.feedback.Occurrence;
import dev.vigia.fraud.feedback.SubjectLabel;
import dev.vigia.transactions.Labels;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.arrivals.Label;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds to each payment the labels of its counterparty or place that have arrived by then, as the job does. */
final class ComingLabels {
    /** Labels by their arrival, the earliest first. */
    private final List<SubjectLabel> labels;

    private final Map<String, Labels> known = new HashMap<>();
    private int told;

    /** @param labels of some of the transactions */
    ComingLabels(List<Transaction> transactions, List<Label> labels) {
        Map<String, Transaction> byId = transactions.stream()
                .collect(
                        Collectors.toMap(transaction -> transaction.id, transaction -> transaction, (one, any) -> one));
        this.labels = labels.stream()
                .filter(label -> byId.get(label.transactionId).subject() != null)
                .map(label -> Occurrence.of(byId.get(label.transactionId)).labelled(label))
                .sorted(Comparator.comparingLong(label -> label.at))
                .toList();
    }

    /** Returns the payment with the labels that have arrived by its time. Call it in order of time. */
    Transaction tell(Transaction payment) {
        while (told < labels.size() && labels.get(told).at <= payment.time) {
            SubjectLabel label = labels.get(told);
            // Labels are immutable: payments that were told earlier keep what they knew.
            Labels before = known.getOrDefault(label.subject, Labels.NONE);
            known.put(label.subject, before.with(label.at, label.fraud, label.happened));
            told++;
        }
        return payment.labelled(known.getOrDefault(payment.subject(), Labels.NONE));
    }
}
