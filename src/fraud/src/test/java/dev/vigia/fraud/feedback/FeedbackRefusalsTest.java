package dev.vigia.fraud.feedback;

import static dev.vigia.fraud.checks.Refusals.assertRefused;

import dev.vigia.transactions.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackRefusalsTest {
    @Test
    void label_refusesToCountBeforeItsTransactionHappened() {
        new SubjectLabel("shop", 5, true, 5);
        assertRefused("at", () -> new SubjectLabel("shop", 4, true, 5));
        assertRefused("subject", () -> new SubjectLabel("", 5, true, 5));
        assertRefused("labels", () -> new SubjectLabels(null, List.of()));
        new SubjectLabels(Labels.NONE, List.of());
    }

    @Test
    void occurrence_refusesToHaveNoSubject() {
        assertRefused("transactionId", () -> new Occurrence("", "shop", 0));
        assertRefused("subject", () -> new Occurrence("T1", null, 0));
    }
}
