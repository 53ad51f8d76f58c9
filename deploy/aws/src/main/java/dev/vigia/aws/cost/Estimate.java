package dev.vigia.aws.cost;

import dev.vigia.aws.profiles.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The estimated cost of one month, by service. */
public record Estimate(
        Profile profile, PriceList prices, Load load, Sizing sizing, List<Line> lines, Inventory inventory) {
    /** Costs that an estimate cannot know. */
    public static final List<String> LEFT_OUT = List.of(
            "taxes, support, and people's time",
            "data transfer out of the region and public addresses",
            "requests that read (S3, DynamoDB, KMS, secrets), and S3's access logs",
            "cheaper classes of storage for old files, which makes it an upper bound",
            "e-mails beyond 1,000 a month",
            "the week's music where no schedule starts it, and fetching data from Kaggle",
            "Redshift");

    public static Estimate of(Profile profile, Inventory inventory, PriceList prices, Load load) {
        Figures figures = Figures.shipped();
        Sizing sizing = Sizing.of(profile, figures, load);
        List<Line> lines = new ArrayList<>();
        new Quantities(profile, figures, inventory, sizing, load)
                .all()
                .forEach((id, quantity) -> lines.add(new Line(prices.price(id), quantity)));
        lines.removeIf(line -> line.quantity() == 0);
        return new Estimate(profile, prices, load, sizing, lines, inventory);
    }

    /** Returns the transactions per month that are assumed for a profile. */
    public static double usualTransactions(Profile profile) {
        return Figures.shipped().transactions(profile.name());
    }

    public Estimate {
        lines = List.copyOf(lines);
    }

    /** Returns the figures of every line, by name. */
    List<Map<String, Object>> figures() {
        return lines.stream().map(Line::figures).toList();
    }

    /** Returns the amount in USD. */
    double charged() {
        return lines.stream().mapToDouble(Line::charged).sum();
    }

    /** Returns the amount in USD without the free tier. */
    double full() {
        return lines.stream().mapToDouble(Line::full).sum();
    }

    /** Returns the amount in USD per million transactions. */
    double perMillion() {
        return charged() / load.transactions() * 1e6;
    }

    /** Returns the reasons not to trust the estimate. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>(sizing.warnings());
        inventory.unknown().forEach(type -> warnings.add("a price for " + type));
        return warnings;
    }

    /** Returns how many of the prices were not checked against a source. */
    long unchecked() {
        return lines.stream().filter(line -> !line.price().checked()).count();
    }
}
