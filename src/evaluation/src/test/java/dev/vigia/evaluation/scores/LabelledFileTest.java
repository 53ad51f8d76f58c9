package dev.vigia.evaluation.scores;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.replay.reading.Input;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFileTest {
    private static final RuleBook BOOK = RuleBook.parse(
            "labelled.yaml",
            "book: labelled\nrules:\n- {id: risky, pattern: risky-counterparty, parameters: {limit: 0.5, enough: 1},"
                    + " owner: me, weight: 40, severity: HIGH}\n");

    @TempDir
    private Path folder;

    @Test
    void labelWithoutADelay_isKnownToTheNextTransactionAndNotToItsOwn() throws Exception {
        assertArrayEquals(new int[] {0, 40, 40}, scores(Duration.ZERO));
    }

    @Test
    void label_isKnownFromTheMomentOfItsArrivalOn() throws Exception {
        assertArrayEquals(new int[] {0, 40, 40}, scores(Duration.ofHours(1)));
        assertArrayEquals(new int[] {0, 0, 40}, scores(Duration.ofHours(1).plusMillis(1)));
    }

    /** Returns the whole parts of the scores of three frauds at one terminal, an hour apart. */
    private int[] scores(Duration delay) throws Exception {
        Path rows = Files.writeString(folder.resolve("rows.csv"), """
                id,time,card,terminal,amount,fraud
                1,2018-04-01 08:00:00,1,7,10.00,1
                2,2018-04-01 09:00:00,2,7,10.00,1
                3,2018-04-01 10:00:00,3,7,10.00,1
                """);
        LabelledFile file = LabelledFile.read(Input.of(rows.toString()), mapping(), null);
        return Arrays.stream(file.scores(BOOK, Optional.of(delay)))
                .mapToInt(score -> (int) score)
                .toArray();
    }

    private static SourceMapping mapping() {
        return SourceMapping.parse("cards.yaml", """
                mapping: cards
                zone: UTC
                currency: EUR
                columns: {transaction_id: id, customer_id: card, counterparty: terminal, timestamp: time, amount: amount}
                also: []
                label: fraud
                formats:
                  timestamp: yyyy-MM-dd HH:mm:ss
                placeholders: {}
                account: customer_id
                """);
    }
}
