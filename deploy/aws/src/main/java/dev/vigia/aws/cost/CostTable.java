package dev.vigia.aws.cost;

import dev.vigia.aws.profiles.Profile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Three estimates of one profile, for the tables that are printed.
 *
 * @param usual the estimate for the load that is asked for
 * @param longest the estimate if every run took as long as the profile allows
 * @param many the estimate for {@code times} times the load
 */
public record CostTable(Estimate usual, Estimate longest, Estimate many, int times) {
    /**
     * Estimates a profile three times.
     *
     * @param times the factor of the third estimate's load, one or more
     */
    public static CostTable of(Profile profile, Inventory inventory, PriceList prices, Load load, int times) {
        return new CostTable(
                Estimate.of(profile, inventory, prices, load),
                Estimate.of(profile, inventory, prices, load.withLongestRuns()),
                Estimate.of(profile, inventory, prices, load.times(times)),
                times);
    }

    /** Returns the heading of {@link #row}, in Markdown. */
    static List<String> heading(int times) {
        return List.of(
                "| profile | transactions a month | USD a month | a million | nothing free | longest runs | " + times
                        + " times the load | a million | which needs |",
                "|---|---|---|---|---|---|---|---|---|");
    }

    /** Returns one line for the profile, in Markdown. Amounts are in USD. */
    String row() {
        List<String> cells = List.of(
                usual.profile().name(),
                count(usual.load().transactions()),
                "**" + usd(usual.charged()) + "**",
                usd(usual.perMillion()),
                usd(usual.full()),
                usd(longest.charged()),
                usd(many.charged()),
                usd(many.perMillion()),
                warnings());
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Returns the parts of the usual estimate, one line per price. */
    List<String> details() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%-32s %-22s %14s %10s %9s %9s  %s",
                "service",
                "unit",
                "quantity",
                "price",
                "USD",
                times + " times",
                ""));
        for (Line line : usual.lines()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-32s %-22s %,14.4f %10s %9s %9s  %s",
                    line.price().service(),
                    line.price().unit(),
                    line.quantity(),
                    plain(line.price().usd()),
                    usd(line.charged()),
                    usd(charged(line.price().id())),
                    remark(line.price())));
        }
        lines.add(String.format(Locale.ROOT, "%-81s %9s %9s", "together", usd(usual.charged()), usd(many.charged())));
        return lines;
    }

    private double charged(String id) {
        return many.lines().stream()
                .filter(line -> line.price().id().equals(id))
                .mapToDouble(Line::charged)
                .sum();
    }

    private String warnings() {
        List<String> warnings = many.warnings();
        return warnings.isEmpty() ? "no more" : String.join("; ", warnings);
    }

    private static String remark(Price price) {
        String free = price.free() > 0 ? plain(price.free()) + " of it free" : "";
        String checked = price.checked() ? "" : "price not checked";
        return free.isEmpty() || checked.isEmpty() ? free + checked : free + ", " + checked;
    }

    private static String count(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String plain(double number) {
        return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    }

    private static String usd(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
