package dev.vigia.aws.cost;

import dev.vigia.transactions.documents.Section;
import java.util.HashMap;
import java.util.Map;

/** The figures of {@code load.yaml}, by name: measurements of one run, and assumptions. */
final class Figures {
    private static final double LARGEST = 1e15;

    private final Map<String, Double> measured;
    private final Map<String, Double> assumed;
    private final Map<String, Double> transactions;

    private Figures(Map<String, Double> measured, Map<String, Double> assumed, Map<String, Double> transactions) {
        this.measured = measured;
        this.assumed = assumed;
        this.transactions = transactions;
    }

    static Figures shipped() {
        return PriceList.read("load.yaml", document -> {
            Section assumed = document.section("assumed");
            Map<String, Double> transactions = numbers(assumed.section("transactions"));
            return new Figures(numbers(document.section("measured")), numbers(assumed), transactions);
        });
    }

    /** Returns a measurement of the whole run. */
    double measured(String name) {
        return of(measured, name);
    }

    /** Returns a measurement divided by the transactions of the run. */
    double each(String name) {
        return of(measured, name) / of(measured, "transactions");
    }

    double assumed(String name) {
        return of(assumed, name);
    }

    /** Returns the transactions per month of a profile that ships. A profile of the user counts as {@code small}. */
    double transactions(String profile) {
        return transactions.getOrDefault(profile, of(transactions, "small"));
    }

    private static Map<String, Double> numbers(Section section) {
        Map<String, Double> numbers = new HashMap<>();
        section.names().stream()
                // Leaves out the section of transactions below the assumed figures, which is read apart.
                .filter(section::isText)
                .forEach(name -> numbers.put(name, section.number(name, 0, LARGEST, 0)));
        return numbers;
    }

    private static double of(Map<String, Double> figures, String name) {
        Double figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("No figure is given for " + name + ".");
        }
        return figure;
    }
}
