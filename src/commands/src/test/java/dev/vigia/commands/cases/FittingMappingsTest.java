package dev.vigia.commands.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.commands.files.ReadFile;
import dev.vigia.commands.files.Reading;
import dev.vigia.transactions.Money;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the odd files that the mappings beside them cannot express, or express wrongly, by mappings that fit. */
class FittingMappingsTest {
    /** Case, then direction, amount and time of each row, worked out by hand. */
    private static final String RIGHT = """
            datasets/chase.csv|OUT 4.50 2024-05-02T04:00:00Z|IN 1500 2024-05-03T04:00:00Z
            datasets/creditcard.csv|OUT 149.62 2013-09-01T00:00:00Z|OUT 2.69 2013-09-01T00:00:00Z|OUT 217 2013-09-02T23:59:52Z
            datasets/ieee.csv|OUT 68.50 2017-12-02T00:00:00Z|OUT 29 2017-12-02T00:00:01Z|OUT 15.78 2017-12-02T00:02:15Z|OUT 37.10 2017-12-02T01:03:13Z
            datasets/paysim.csv|OUT 9839.64 2017-01-01T01:00:00Z|OUT 181 2017-01-01T01:00:00Z|OUT 181 2017-02-01T00:00:00Z
            datasets/us_debit_credit.csv|OUT 4.50 2024-05-02T04:00:00Z|IN 200 2024-05-04T04:00:00Z
            kaggle/iso_dates.csv|OUT 25 2016-08-02T09:02:07Z|OUT 27999 2016-08-02T08:48:58Z|OUT 459 2016-08-02T08:57:12Z
            shapes/german_bom.csv|OUT 3.50 2024-05-01T22:00:00Z|OUT 1250 2024-05-02T22:00:00Z
            shapes/german_cp1252.csv|OUT 3.50 2024-05-01T22:00:00Z|OUT 1250 2024-05-02T22:00:00Z
            shapes/german_comma_latin1.csv|OUT 3.50 2024-05-02T08:00:00Z|OUT 1250 2024-05-02T09:00:00Z|OUT 1000 2024-05-02T10:00:00Z
            shapes/german_comma_utf8.csv|OUT 3.50 2024-05-02T08:00:00Z|OUT 1250 2024-05-02T09:00:00Z|OUT 1000 2024-05-02T10:00:00Z
            shapes/latin1_rows.csv|OUT 3.50 2024-05-02T10:00:00Z|OUT 3.50 2024-05-02T10:01:00Z
            shapes/noheader.csv|OUT 3.50 2024-05-02T10:00:00Z|OUT 3.50 2024-05-02T10:00:00Z
            shapes/short_rows.csv|OUT 3.50 2024-05-02T10:00:00Z|OUT 3.50 2024-05-02T10:00:00Z
            """;

    @TempDir
    private Path folder;

    @Test
    void filesThatFailedForTheirMapping_areReadByOneThatFits() throws IOException {
        Path cases = CaseFolder.find();
        for (String right : RIGHT.lines().toList()) {
            String[] parts = right.split("\\|", 2);
            ReadFile file = ReadFile.of(cases.resolve(parts[0]), mapping(parts[0]), folder.resolve("rejects"));
            assertEquals(right, parts[0] + "|" + text(file.readings()));
        }
    }

    /** Returns the cases and what is read of each, for the page. */
    static List<String[]> right() {
        return RIGHT.lines().map(line -> line.split("\\|")).toList();
    }

    static String yaml(String name) throws IOException {
        try (InputStream yaml = FittingMappingsTest.class.getResourceAsStream(name.replace('/', '-') + ".yaml")) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SourceMapping mapping(String name) throws IOException {
        return SourceMapping.parse(name, yaml(name));
    }

    private static String text(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading.isRead()
                        ? reading.direction() + " " + Money.text(Long.parseLong(reading.amount())) + " "
                                + reading.time()
                        : reading.outcome())
                .collect(Collectors.joining("|"));
    }
}
