package dev.vigia.transactions;

import java.util.Map;

/**
 * A hash of a transaction's fields, without its account, time, id and amount, which are compared as they are.
 *
 * <p>It tells a transaction that was delivered again from another one with the same id. It leaves out what belongs to the
 * delivery, labels, and what others paid. It leaves out the city as well, which follows from the place and may follow
 * differently in a later version. Two contents have the same hash in one of 2^64 cases. The hash is no protection against a
 * sender who looks for such a case.
 */
final class Content {
    // The offset basis of FNV-1a, and 2^64 divided by the golden ratio: an odd number whose bits follow no pattern.
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x9e3779b97f4a7c15L;
    private static final Detail[] DETAILS = Detail.values();

    private Content() {}

    static long hash(Transaction transaction) {
        long hash = mix(SEED, transaction.basis.ordinal());
        hash = mix(hash, transaction.offsetSeconds);
        hash = mix(hash, transaction.balance);
        hash = mix(hash, transaction.location);
        hash = mix(hash, transaction.gender);
        hash = mix(hash, transaction.ageBand);
        hash = mix(hash, transaction.counterparty);
        hash = rare(hash, transaction);
        return hash ^ hash >>> 29;
    }

    /** Mixes in what few sources have, and nothing for the others: their hashes stay what they were. */
    private static long rare(long hash, Transaction transaction) {
        long mixed = hash;
        if (transaction.direction != Direction.OUT) {
            mixed = mix(mixed, transaction.direction.key());
        }
        if (transaction.currency != null) {
            mixed = mix(mixed, transaction.currency);
        }
        if (transaction.paidCurrency != null) {
            mixed = mix(mix(mixed, transaction.paidAmount), transaction.paidCurrency);
        }
        return transaction.details == Details.NONE ? mixed : details(mixed, transaction.details);
    }

    private static long details(long hash, Details details) {
        long mixed = hash;
        for (Detail detail : DETAILS) {
            mixed = mix(mixed, details.text(detail));
        }
        mixed = mix(mixed, Double.doubleToLongBits(details.latitude));
        mixed = mix(mixed, Double.doubleToLongBits(details.longitude));
        for (Map.Entry<String, String> attribute : details.attributes.entrySet()) {
            mixed = mix(mix(mixed, attribute.getKey()), attribute.getValue());
        }
        return mixed;
    }

    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * PRIME;
        // A product carries bits upwards only; the shift brings the high ones down again.
        return mixed ^ mixed >>> 32;
    }

    /** Mixes in the length first, so that no letter moves from one text into the next unnoticed. */
    private static long mix(long hash, String text) {
        if (text == null) {
            return mix(hash, -1);
        }
        long mixed = mix(hash, text.length());
        for (int at = 0; at < text.length(); at++) {
            mixed = (mixed ^ text.charAt(at)) * PRIME;
            mixed ^= mixed >>> 32;
        }
        return mixed;
    }
}
