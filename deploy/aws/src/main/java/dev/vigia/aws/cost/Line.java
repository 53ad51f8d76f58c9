package dev.vigia.aws.cost;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of an estimate.
 *
 * @param quantity in units of the price, in a month
 */
record Line(Price price, double quantity) {
    /** All of it, by name. */
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

    /** Without what is free. */
    double charged() {
        return Math.max(0, quantity - price.free()) * price.usd();
    }

    /** As if nothing were free. */
    double full() {
        return quantity * price.usd();
    }
}
