package dev.vigia.evaluation.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class S3LakeTest {
    @Test
    void day_isThatOfTheFolder() {
        assertEquals(
                Optional.of(LocalDate.of(2016, 2, 29)), S3Lake.day("bank_transactions/date=2016-02-29/part-1.parquet"));
    }

    @Test
    void foreignFiles_arePassedOver() {
        for (String name : new String[] {
            "bank_transactions/date=2016-99-99/part-1.parquet",
            "bank_transactions/date=2015-02-29/part-1.parquet",
            "bank_transactions/date=today/part-1.parquet",
            "bank_transactions/date=2016-02-29/notes.txt",
            "other/date=2016-02-29/part-1.parquet"
        }) {
            assertEquals(Optional.empty(), S3Lake.day(name), name);
        }
    }
}
