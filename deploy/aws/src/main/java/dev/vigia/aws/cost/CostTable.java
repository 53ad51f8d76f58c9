package dev.vigia.aws.cost;

import dev.vigia.aws.profiles.Profile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Estimates of a profile for the tables that are printed.
 *
 * @param usual for the load that is asked for
 * @param longest the same, if every run took as long as the profile lets it
 * @param many for so many times the load
 */
public record CostTable(Estimate usual, Estimate longest, Estimate many, int times) {
    /**
     * Estimates a profile three times.
     *
     * @param transactions of a month, one or more
     * @param months of which the lake holds files
     */
    public static CostTable of(
            Profile profile, Inventory inventory, PriceList prices, double transactions, int times, int months) {
        return new CostTable(
                Estimate.of(profile, inventory, prices, transactions, months, false),
                Estimate.of(profile, inventory, prices, transactions, months, true),
                Estimate.of(profile, inventory, prices, transactions * times, months, false),
                times);
    }

    /** The heading of {@link #row}, in Markdown. */
    public static List<String> heading(int times) {
        return List.of(
                "| profile | transactions a month | USD a month | a million | nothing free | longest runs | " + times
                        + " times the load | a million | which needs |",
                "|---|---|---|---|---|---|---|---|---|");
    }

    /** One line for the profile, in Markdown; amounts in USD. */
    public String row() {
        List<String> cells = List.of(
                usual.profile().name(),
                count(usual.transactions()),
                "**" + usd(usual.charged()) + "**",
                usd(usual.perMillion()),
                usd(usual.full()),
                usd(longest.charged()),
                usd(many.charged()),
                usd(many.perMillion()),
                warnings());
        return "| " + String.join(" | ", cells) + " |";
    }

    /** What it is made of, a line for each thing that costs. */
    public List<String> details() {
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
