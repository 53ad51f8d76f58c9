package dev.vigia.transactions.mappings;

import java.time.ZoneId;
import java.util.Objects;

/**
 * The properties that all transactions of one source share: the zone of its clock, its currency, and the country of its
 * places.
 */
public final class Source {
    public final ZoneId zone;
    /** ISO 4217 code. */
    public final String currency;
    /** ISO 3166-1 alpha-2, or {@code null} if it is not known. */
    public final String country;

    public Source(ZoneId zone, String currency, String country) {
        this.zone = Objects.requireNonNull(zone);
        this.currency = Objects.requireNonNull(currency);
        this.country = country;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Source
                && zone.equals(((Source) other).zone)
                && currency.equals(((Source) other).currency)
                && Objects.equals(country, ((Source) other).country);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, currency, country);
    }

    /** Returns it for messages, for example {@code Asia/Kolkata, INR, IN}. */
    @Override
    public String toString() {
        return zone + ", " + currency + ", " + (country == null ? "no country" : country);
    }
}
