package dev.vigia.aws.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.lake.Tables;
import dev.vigia.transactions.mappings.SourceMapping;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void processed_wasMeasuredWithTheColumnsThatItHas() {
        assertEquals(
                Tables.processed(SourceMapping.kaggleBank()).columns.size(),
                Figures.shipped().measured("processed-columns"),
                "measure the bytes and files of load.yaml again, as its head says");
    }
}
