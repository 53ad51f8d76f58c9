package dev.vigia.replay.archives;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/** Writes a workbook's cells as texts that a mapping can read, whatever language the workbook was made in. */
final class CellTexts {
    /** Digits that Excel keeps and shows. Those beyond are noise of its binary numbers. */
    private static final MathContext DIGITS = new MathContext(15);
    /** Beyond it a number is none of a double, and would be an endless text. */
    private static final int LARGEST_EXPONENT = 400;

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final boolean since1904;
    private final Map<String, DateFormat> formats = new HashMap<>();

    /** @param since1904 whether the workbook counts days from 1904, as those of old Macs do, and not from 1900 */
    CellTexts(boolean since1904) {
        this.since1904 = since1904;
    }

    boolean isFilled(Row row) {
        return row.stream().anyMatch(cell -> cell != null && !text(cell).isEmpty());
    }

    /**
     * Returns a cell's value, or the stored value of its formula: a text as it is, but on one line; a number without exponent;
     * a date or time in ISO 8601; {@code true} or {@code false}; an error such as {@code #N/A}.
     */
    String text(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return number(number, cell);
        }
        if (cell.getValue() instanceof Boolean) {
            return cell.getText();
        }
        return cell.getRawValue() == null ? "" : onOneLine(cell.getRawValue());
    }

    private String number(BigDecimal number, Cell cell) {
        DateFormat format = format(cell);
        if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT
                || Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            return cell.getRawValue();
        }
        return format.text(number.doubleValue(), since1904).orElseGet(() -> plain(number));
    }

    private DateFormat format(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            Integer id = cell.getDataFormatId();
            return id != null && DateFormat.isDate(id) ? DateFormat.DATE : DateFormat.NONE;
        }
        return formats.computeIfAbsent(format, DateFormat::of);
    }

    /** Whole numbers keep all their digits: other programs than Excel write ids of more than 15. */
    private static String plain(BigDecimal number) {
        if (number.scale() == 0) {
            return number.toPlainString();
        }
        BigDecimal rounded = number.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String onOneLine(String raw) {
        String text = raw.contains("_x")
                ? ESCAPED.matcher(raw).replaceAll(found -> Matcher.quoteReplacement(unescaped(found.group(1))))
                : raw;
        boolean several = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        return several ? LINE_END.matcher(text).replaceAll(" ") : text;
    }

    /** Excel writes characters that XML forbids as {@code _x000D_}. */
    private static String unescaped(String hexadecimal) {
        return Character.toString(Integer.parseInt(hexadecimal, 16));
    }
}
