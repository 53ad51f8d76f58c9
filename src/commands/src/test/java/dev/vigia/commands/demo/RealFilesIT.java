package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigia.local.services.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of the published file, which may not be shipped: looked for beside the checkout, or where the property says. */
class RealFilesIT {
    /** Names the folder that holds {@code data/}. */
    private static final String PROPERTY = "vigia.shared";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"bank_transactions_head20000.csv.gz, 20000", "bank_transactions_sample50000_seed42.csv.gz, 50000"})
    void lake_holdsWhatAnotherReaderMakesOfTheFile(String name, long rows) throws Exception {
        DemoRun.Outcome outcome = DemoRun.of(file(name)).in(folder).toItsEnd();
        try (LakeReader lake = outcome.lake()) {
            Conservation.assertHolds(outcome, lake);
            assertEquals(rows, outcome.summary().processed());
            Truth truth = Truth.of(outcome, lake);
            assertEquals(rows, truth.rows());
            truth.assertRawIsTheFile();
            truth.assertProcessedIsTheFile();
            truth.assertAccountsAreTheHolders();
            Privacy.assertKept(outcome, lake);
            double perThousand = 1000.0 * outcome.summary().alerts().opened() / rows;
            assertTrue(perThousand <= 2, () -> perThousand + " alerts per 1,000 transactions are over the budget of 2");
        }
    }

    private static Path file(String name) {
        String elsewhere = System.getProperty(PROPERTY);
        Path shared = elsewhere == null ? Installation.find().home().resolve("../../../shared") : Path.of(elsewhere);
        Path file = shared.resolve("data").resolve(name).normalize();
        if (!Files.isReadable(file)) {
            System.err.println("SKIPPED: " + file + " is not here, so real rows are not tested. Give the folder above "
                    + "data/ with -D" + PROPERTY + "=DIR.");
        }
        assumeTrue(Files.isReadable(file), () -> file + " is not here");
        return file;
    }
}
