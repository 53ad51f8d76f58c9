package dev.vigia.transactions.documents;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A form in which a document has a single value: how the text is read, and what messages say it should look like. */
final class ScalarForm<T> {
    /** A century: arithmetic with longer durations could overflow. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    final String expected;
    private final Function<String, T> reader;

    /** @param reader returns {@code null}, or throws, for a text that is not of this form */
    private ScalarForm(String expected, Function<String, T> reader) {
        this.expected = expected;
        this.reader = reader;
    }

    /** Returns the value; {@code null} if the text is not of this form. */
    T read(String text) {
        try {
            return reader.apply(text);
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException unreadable) {
            return null;
        }
    }

    static ScalarForm<Duration> duration() {
        return new ScalarForm<>("an ISO-8601 duration of a millisecond to a century, for example PT10M", text -> {
            Duration duration = Duration.parse(text);
            // toMillis() throws where the duration does not fit into a long; read() then answers null.
            return duration.toMillis() < 1 || duration.compareTo(LONGEST) > 0 ? null : duration;
        });
    }

    static ScalarForm<Integer> wholeNumber(int least) {
        return new ScalarForm<>("a whole number of " + least + " or more", text -> {
            int number = Integer.parseInt(text);
            return number < least ? null : number;
        });
    }

    static ScalarForm<Double> number(double least, double most) {
        return new ScalarForm<>("a number from " + plain(least) + " to " + plain(most), text -> {
            double number = Double.parseDouble(text);
            // NaN is in no range, so it is refused as well.
            return number >= least && number <= most ? number : null;
        });
    }

    static ScalarForm<Long> money() {
        return new ScalarForm<>(
                "an amount of zero or more with at most two decimals, for example 45000", MinorUnits::of);
    }

    static <E extends Enum<E>> ScalarForm<E> choice(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String known = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
        return new ScalarForm<>("one of: " + known, text -> Arrays.stream(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
