package dev.vigia.bench.kernel;

import dev.vigia.fraud.rules.RuleBook;

/**
 * The rules that {@link BareLoop} knows, with the same limits, as a book: of each simple pattern the rule that the shipped
 * book has of it, with the shipped limits.
 */
final class SimpleRules {
    private static final String BOOK = """
            book: simple
            rules:
              - {id: velocity-10m, pattern: velocity-count, parameters: {limit: 6, window: PT10M}, weight: 40, owner: bench}
              - {id: amount-24h, pattern: velocity-amount, parameters: {limit: 250000, payments: 2, window: PT24H}, weight: 30, owner: bench}
              - {id: card-testing, pattern: card-testing, parameters: {small: 100, large: 10000, probes: 1, window: PT10M}, weight: 60, owner: bench}
              - {id: structuring-band, pattern: structuring-band, parameters: {from: 45000, below: 50000, payments: 2, window: PT24H}, weight: 60, owner: bench}
              - {id: balance-drain, pattern: balance-drain, parameters: {share: 0.98, least: 25000}, weight: 40, owner: bench}
              - {id: duplicate-payment, pattern: duplicate-payment, parameters: {least: 25000, times: 2, window: PT1M}, weight: 15, owner: bench}
            """;

    private SimpleRules() {}

    static RuleBook book() {
        return RuleBook.parse("simple.yaml", BOOK);
    }
}
