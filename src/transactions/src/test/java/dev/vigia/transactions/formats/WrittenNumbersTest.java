package dev.vigia.transactions.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.transactions.mappings.SourceMapping;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Checks that any amount, written in any style that a mapping can name, is read as the same amount. */
class WrittenNumbersTest {
    private static final int TURNS = 20_000;
    private static final int STYLES = 400;
    private static final List<String> DECIMALS = List.of(".", ",");
    private static final List<String> GROUPINGS = List.of("", ",", ".", " ", "'");
    private static final List<String> SYMBOLS = List.of("", "$", "EUR", "\u20ac", "R$", "Fr.", "\u20b9");
    private static final List<String> NEGATIVES = List.of("before", "after", "parentheses");
    private static final List<String> SPACES = List.of(" ", "\u00a0", "\u202f");

    private final Random random = new Random(5);

    @Test
    void amountThatIsWritten_isReadAsTheSame() {
        for (int style = 0; style < STYLES; style++) {
            Style each = new Style();
            AmountFormat format = each.format();
            for (int turn = 0; turn < TURNS / STYLES; turn++) {
                long amount = amount();
                String text = each.text(amount);
                assertEquals(amount, format.minorUnits(text), () -> text + " by " + each.yaml());
                assertEquals(amount, format.minorUnits(format.text(amount)), each::yaml);
            }
        }
    }

    /** Returns an amount of any number of digits, often with many zeros or nines. */
    private long amount() {
        int digits = 1 + random.nextInt(18);
        long amount = 0;
        for (int digit = 0; digit < digits; digit++) {
            amount = amount * 10 + (random.nextInt(3) == 0 ? 9 * random.nextInt(2) : random.nextInt(10));
        }
        return random.nextBoolean() ? amount : -amount;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A style of numbers, drawn at random, and a writer of it that shares nothing with the reader. */
    private final class Style {
        private final String decimal = any(DECIMALS);
        private final String grouping = other();
        private final boolean indian = !grouping.isEmpty() && random.nextBoolean();
        private final int decimals = 2 + random.nextInt(3);
        private final String symbol = any(SYMBOLS);
        private final String negative = any(NEGATIVES);

        private String other() {
            String drawn = any(GROUPINGS);
            return drawn.equals(decimal) ? "" : drawn;
        }

        String yaml() {
            return "numbers: {decimal: \"" + decimal + "\", grouping: \"" + grouping + "\""
                    + (indian ? ", groups: indian" : "") + ", decimals: " + decimals + ", symbol: \"" + symbol
                    + "\", negative: " + negative + "}";
        }

        AmountFormat format() {
            return SourceMapping.parse(
                            "style",
                            "mapping: style\nzone: UTC\ncurrency: EUR\naccount: all\nid: computed\n"
                                    + "columns: {timestamp: at, amount: sum}\n" + yaml() + "\n")
                    .amounts;
        }

        String text(long amount) {
            long size = Math.abs(amount);
            StringBuilder text = new StringBuilder(grouped(Long.toString(size / 100)));
            int part = (int) (size % 100);
            if (part != 0 || random.nextBoolean()) {
                text.append(decimal).append(part / 10).append(part % 10);
                text.append("0".repeat(random.nextInt(decimals - 1)));
            }
            boolean inside = random.nextBoolean();
            String number = inside ? symbolic(text.toString()) : text.toString();
            String signed = amount < 0 ? signed(number) : number;
            return inside ? signed : symbolic(signed);
        }

        private String grouped(String digits) {
            if (grouping.isEmpty() || random.nextBoolean()) {
                return digits;
            }
            StringBuilder text = new StringBuilder(digits);
            for (int at = digits.length() - 3; at > 0; at -= indian ? 2 : 3) {
                // A blank in the mapping stands for every space that programs put between digits.
                text.insert(at, grouping.equals(" ") ? any(SPACES) : grouping);
            }
            return text.toString();
        }

        private String symbolic(String number) {
            String blank = random.nextBoolean() ? " " : "";
            return symbol.isEmpty() ? number : random.nextBoolean() ? symbol + blank + number : number + blank + symbol;
        }

        private String signed(String number) {
            return negative.equals("before")
                    ? "-" + number
                    : negative.equals("after") ? number + "-" : "(" + number + ")";
        }
    }
}
