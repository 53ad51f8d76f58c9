package dev.vigia.aws.cost;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CostReportTest {
    @Test
    void reportOfNothing_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CostReport(List.of(), "us-east-1", 12));
    }
}
