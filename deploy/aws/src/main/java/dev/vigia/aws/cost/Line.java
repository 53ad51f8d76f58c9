package dev.vigia.aws.cost;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of an estimate.
 *
 * @param quantity the units of the price per month, zero or more
 */
record Line(Price price, double quantity) {
    Line {
        if (!(quantity >= 0)) {
            throw new IllegalArgumentException("A month cannot take " + quantity + " of " + price.id() + ".");
        }
    }

    /** Returns all figures of the line, by name. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("id", price.id());
        figures.put("service", price.service());
        figures.put("unit", price.unit());
        figures.put("quantity", quantity);
        figures.put("price", price.usd());
        figures.put("free", price.free());
        figures.put("checked", price.checked());
        figures.put("usd", charged());
        return figures;
    }

    /** Returns the amount in USD after the free tier. */
    double charged() {
        // The free tier is the account's. If others use it up, this is too low.
        return Math.max(0, quantity - price.free()) * price.usd();
    }

    /** Returns the amount in USD without the free tier. */
    double full() {
        return quantity * price.usd();
    }
}
