package dev.vigia.commands.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Tests that zone, currency and country of a backtest are those of its lake. */
class BacktestSourceTest extends HandWrittenLake {
    @Test
    void zoneAndCountry_areThoseOfTheLake() throws Exception {
        clear();
        writeAs(", 'USD' as currency, 'America/New_York' as zone, null::varchar as country", ROWS, "");
        // 06:30 in UTC is noon in Kolkata and night in New York.
        String night = condition("tx.hour == 2");
        assertEquals(0, run("--rules", night), err::toString);
        assertLine("c 6\n");
        assertEquals("", err.toString());
        out.getBuffer().setLength(0);
        assertEquals(0, run("--rules", night, "--mapping", kaggle()), err::toString);
        assertLine("c 0\n");
        assertTrue(
                err.toString()
                        .contains("judged as Asia/Kolkata, INR, IN, by --mapping; the lake says America/New_York, USD,"
                                + " no country"),
                err::toString);
    }

    @Test
    void ruleThatCannotAnswer_andLimitsOfAnotherCurrency_areWarnedOf() throws Exception {
        clear();
        writeAs(", 'USD' as currency, 'America/New_York' as zone, null::varchar as country", ROWS, "");
        String travel = Files.writeString(
                        folder.resolve("travel.yaml"),
                        "book: test\nrules:\n- {id: far, pattern: impossible-travel, owner: me}\n")
                .toString();
        assertEquals(0, run("--rules", travel), err::toString);
        assertTrue(err.toString().contains("Warning: Rule \"far\" cannot answer for this source"), err::toString);
        assertEquals(0, run(), err::toString);
        assertTrue(err.toString().contains("Warning: The rule book that ships has limits in INR"), err::toString);
    }

    @Test
    void lakeWithoutItsSource_isRefusedUnlessAMappingNamesIt() throws Exception {
        clear();
        writeAs("", ROWS, "");
        assertEquals(2, run("--rules", book(3)));
        assertTrue(
                err.toString().contains("does not say the zone and currency of all its transactions"), err::toString);
        assertFalse(err.toString().strip().contains("\n"), err::toString);
        assertEquals(0, run("--rules", condition("tx.hour == 12"), "--mapping", kaggle()), err::toString);
        assertLine("c 6\n");
        write("('7', 'c', timestamptz '2016-08-03 06:30:00+00', 100.00, null, 0.0)", "");
        assertEquals(2, run("--rules", book(3)), "some of its files are from before");
    }

    @Test
    void lakeOfSeveralSources_isRefused() throws Exception {
        writeAs(
                ", 'USD' as currency, 'UTC' as zone, 'US' as country",
                "('7', 'c', timestamptz '2016-08-03 06:30:00+00', 100.00, null, 0.0)",
                "");
        assertEquals(2, run("--rules", book(3)));
        assertTrue(
                err.toString()
                        .contains("transactions of several sources, which cannot be judged together:"
                                + " Asia/Kolkata, INR, IN; UTC, USD, US."),
                err::toString);
        assertEquals(0, run("--rules", book(3), "--to", "2016-08-02"), err::toString);
    }

    @Test
    void placesOfTheLake_areThoseOfItsCountry() throws Exception {
        String travel = Files.writeString(
                        folder.resolve("travel.yaml"),
                        "book: test\nrules:\n- {id: far, pattern: impossible-travel, owner: me}\n")
                .toString();
        for (String country : new String[] {"IN", "US"}) {
            clear();
            writeAs(
                    ", 'USD' as currency, 'UTC' as zone, '" + country + "' as country",
                    """
                    ('1', 'a', timestamptz '2016-08-02 06:30:00+00', 100.00, 10.00, 0.0),
                    ('2', 'a', timestamptz '2016-08-02 06:31:00+00', 100.00, 10.00, 0.0)
                    """,
                    ", case id when '1' then 'Salem' else 'Delhi' end as location");
            out.getBuffer().setLength(0);
            assertEquals(0, run("--rules", travel), err::toString);
            assertLine("far " + (country.equals("IN") ? 1 : 0));
        }
    }
}
