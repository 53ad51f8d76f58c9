package dev.vigia.aws.cost;

import dev.vigia.transactions.documents.Document;
import dev.vigia.transactions.documents.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The prices of a region on one day, by their ids.
 *
 * @param read the day on which they were read, ISO-8601
 */
public record PriceList(String region, String read, Map<String, Price> prices) {
    private static final double DEAREST = 1e6;

    public PriceList {
        prices = Map.copyOf(prices);
    }

    /** Returns the regions that prices are listed for. */
    public static List<String> regions() {
        return read("prices.yaml", document -> document.texts("regions"));
    }

    /**
     * Returns the prices of a region.
     *
     * @param region one of {@link #regions}
     */
    public static PriceList of(String region) {
        return read("prices.yaml", document -> {
            Map<String, Price> prices = new LinkedHashMap<>();
            for (Section section : document.sections("prices")) {
                Price price = price(region, section);
                prices.put(price.id(), price);
            }
            return new PriceList(region, document.text("read"), prices);
        });
    }

    /**
     * Returns the price of an id.
     *
     * @throws IllegalArgumentException if the list has no price with this id
     */
    Price price(String id) {
        Price price = prices.get(id);
        if (price == null) {
            throw new IllegalArgumentException("No price is listed for " + id + ".");
        }
        return price;
    }

    private static Price price(String region, Section section) {
        List<String> checked = Arrays.asList(section.text("checked", "").split(", *"));
        // Read for its check alone: no price may ship without the page that it is from.
        section.text("source");
        return new Price(
                section.text("id"),
                section.text("service"),
                section.text("unit"),
                section.number(region, 0, DEAREST, 0),
                section.number("free", 0, DEAREST, 0),
                checked.contains(region));
    }

    /** Reads a YAML file that ships with this package. */
    static <T> T read(String name, Function<Section, T> shape) {
        try (InputStream yaml = PriceList.class.getResourceAsStream(name)) {
            return Document.read(name, new String(yaml.readAllBytes(), StandardCharsets.UTF_8), shape);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
