package dev.vigia.transactions.mappings;

import dev.vigia.transactions.documents.Section;
import dev.vigia.transactions.formats.AmountFormat;
import dev.vigia.transactions.formats.CurrencyCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** What one unit of another currency is worth in the source's own, by the mapping's {@code rates}. */
final class Rates {
    private final Map<String, BigDecimal> rates;

    private Rates(Map<String, BigDecimal> rates) {
        this.rates = Map.copyOf(rates);
    }

    /**
     * Reads them.
     *
     * @param own the source's currency, which has no rate
     * @param amounts how the source's amounts are written
     */
    static Rates read(Section file, String own, Columns columns, AmountFormat amounts) {
        Map<String, BigDecimal> rates = new HashMap<>();
        Section section = file.section("rates");
        for (String code : section.names()) {
            BigDecimal rate = rate(section.text(code));
            String problem = CurrencyCode.problem(code, amounts);
            if (problem != null) {
                section.refuse(code, "`" + code + "`: " + problem);
            } else if (code.equals(own)) {
                section.refuse(code, "`" + code + "` is the source's own currency, which needs no rate.");
            } else if (rate == null) {
                section.refuse(
                        code,
                        "`" + code + "` is no rate. Write what 1 " + code + " is worth in " + own
                                + ", a number above zero such as 0.92.");
            } else {
                rates.put(code, rate);
            }
        }
        if (!section.names().isEmpty() && !columns.has(Field.CURRENCY)) {
            file.refuse(
                    "rates", "There are `rates`, and no column tells a row's currency. Name it: `currency: COLUMN`.");
        }
        return new Rates(rates);
    }

    private static BigDecimal rate(String text) {
        try {
            BigDecimal rate = new BigDecimal(text);
            // A scale or a size beyond reason would make an arithmetic of a thousand digits.
            boolean sensible = rate.signum() > 0 && rate.precision() <= 20 && Math.abs(rate.scale()) <= 20;
            return sensible ? rate : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    boolean knows(String currency) {
        return rates.containsKey(currency);
    }

    /**
     * Returns the value in the source's currency, half even.
     *
     * @param minorUnits of {@code currency}, which {@link #knows} has
     * @throws ArithmeticException if it does not fit into a long
     */
    long converted(long minorUnits, String currency) {
        return rates.get(currency)
                .multiply(BigDecimal.valueOf(minorUnits))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
