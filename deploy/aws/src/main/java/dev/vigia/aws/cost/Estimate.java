package dev.vigia.aws.cost;

import dev.vigia.aws.profiles.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a month costs, by service.
 *
 * @param transactions in the month
 */
public record Estimate(
        Profile profile, PriceList prices, double transactions, Sizing sizing, List<Line> lines, Inventory inventory) {
    /** What an estimate cannot know. */
    public static final List<String> LEFT_OUT = List.of(
            "taxes, support, and people's time",
            "data transfer out of the region and public addresses",
            "requests that read (S3, DynamoDB, KMS, secrets), and S3's access logs",
            "cheaper classes of storage for old files, which makes it an upper bound",
            "e-mails beyond 1,000 a month",
            "the week's music where no schedule starts it, and fetching data from Kaggle",
            "Redshift");

    /**
     * Estimates a month.
     *
     * @param months of which the lake holds files at the end
     * @param longest whether every run takes as long as the profile lets it
     */
    public static Estimate of(
            Profile profile, Inventory inventory, PriceList prices, double transactions, int months, boolean longest) {
        Figures figures = Figures.shipped();
        Sizing sizing = Sizing.of(profile, figures, transactions, longest);
        List<Line> lines = new ArrayList<>();
        new Quantities(profile, figures, inventory, sizing, transactions, months)
                .all()
                .forEach((id, quantity) -> lines.add(new Line(prices.price(id), quantity)));
        lines.removeIf(line -> line.quantity() == 0);
        return new Estimate(profile, prices, transactions, sizing, lines, inventory);
    }

    /** What is assumed of a profile, if nobody says otherwise. */
    public static double usualTransactions(Profile profile) {
        return Figures.shipped().transactions(profile.name());
    }

    /** Every line, by name. */
    public List<Map<String, Object>> figures() {
        return lines.stream().map(Line::figures).toList();
    }

    /** In USD. */
    public double charged() {
        return lines.stream().mapToDouble(Line::charged).sum();
    }

    /** In USD, as if nothing were free. */
    public double full() {
        return lines.stream().mapToDouble(Line::full).sum();
    }

    /** In USD. */
    public double perMillion() {
        return charged() / transactions * 1e6;
    }

    /** What stands in the way of trusting it; empty if nothing does. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(sizing.warnings());
        inventory.unknown().forEach(type -> warnings.add("a price for " + type));
        return warnings;
    }

    /** How many of its prices were only remembered. */
    public long unchecked() {
        return lines.stream().filter(line -> !line.price().checked()).count();
    }
}
