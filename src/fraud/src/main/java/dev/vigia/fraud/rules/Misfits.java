package dev.vigia.fraud.rules;

import dev.vigia.transactions.accounts.Places;
import dev.vigia.transactions.mappings.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reasons why rules cannot judge a source's transactions as they are meant to. Each is a sentence. */
final class Misfits {
    private final Source source;

    Misfits(Source source) {
        this.source = source;
    }

    Stream<String> of(List<Rule> rules, List<Definition> definitions) {
        return Stream.concat(withoutPlaces(rules), inAnotherCurrency(definitions));
    }

    private Stream<String> withoutPlaces(List<Rule> rules) {
        if (!Places.in(source.country).all().isEmpty()) {
            return Stream.empty();
        }
        String why = (source.country == null
                        ? "the mapping names no `country`."
                        : "no place of the country " + source.country + " is known.")
                + " Places are known of " + String.join(", ", Places.countries()) + ".";
        return rules.stream()
                .filter(rule -> rule.pattern.needsPlaces())
                .map(rule ->
                        "Rule \"" + rule.id + "\" cannot answer for this source, it is always INCONCLUSIVE: " + why);
    }

    private Stream<String> inAnotherCurrency(List<Definition> definitions) {
        return isShippedCurrency()
                ? Stream.empty()
                : definitions.stream()
                        .filter(each -> each.judges() && !each.amountsLeftOut.isEmpty())
                        .map(each -> "Rule \"" + each.id + "\" leaves out " + each.amountsLeftOut
                                + ". These are sizes of " + RuleBook.SHIPPED_CURRENCY
                                + ", and this source's amounts are in " + source.currency + ". Write them.");
    }

    Optional<String> ofShippedBook() {
        return isShippedCurrency()
                ? Optional.empty()
                : Optional.of("The rule book that ships has limits in " + RuleBook.SHIPPED_CURRENCY
                        + ", and this source's amounts are in " + source.currency
                        + ". Give a book that is made for it.");
    }

    private boolean isShippedCurrency() {
        return source.currency.equals(RuleBook.SHIPPED_CURRENCY);
    }
}
