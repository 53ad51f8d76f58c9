package dev.vigia.commands.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A second reader of rows, small and lenient, which shares no code with the product: it tells what the texts of a row mean that
 * the product has accepted. It knows time and amount, and the formats that the files of the tests have.
 */
final class OwnParser {
    private final Map<String, Object> mapping;
    private final Map<String, Object> columns;
    private final Map<String, Object> formats;
    private final Map<String, Object> numbers;
    private final ZoneId zone;
    private final Map<String, DateTimeFormatter> formatters = new HashMap<>();
    /** By name; a parser reads files of one header. */
    private final Map<String, Integer> places = new HashMap<>();

    OwnParser(Map<String, Object> mapping) {
        this.mapping = mapping;
        this.columns = section(mapping, "columns");
        this.formats = section(mapping, "formats");
        this.numbers = section(mapping, "numbers");
        this.zone = ZoneId.of(mapping.get("zone").toString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.getOrDefault(name, Map.of());
    }

    char delimiterOf(String header) {
        String written = section(mapping, "file").getOrDefault("delimiter", "").toString();
        String named = Map.of("tab", "\t", "comma", ",").getOrDefault(written, written);
        char most = ',';
        for (char each : new char[] {';', '\t', '|'}) {
            most = header.chars().filter(at -> at == each).count()
                            > header.chars().filter(at -> at == ',').count()
                    ? each
                    : most;
        }
        return named.isEmpty() ? most : named.charAt(0);
    }

    /** Splits a record that stands on one line. */
    List<String> split(String line, char delimiter) {
        String quote = section(mapping, "file").getOrDefault("quote", "\"").toString();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char next = line.charAt(at);
            boolean isQuote = quote.length() == 1 && next == quote.charAt(0);
            if (isQuote && quoted && at + 1 < line.length() && line.charAt(at + 1) == next) {
                cell.append(next);
                at++;
            } else if (isQuote && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
                cell.setLength(quoted ? 0 : cell.length());
            } else if (next == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(next);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Returns time and hundredths. */
    String meaning(List<String> header, List<String> cells) {
        return time(header, cells) + " " + amount(header, cells);
    }

    private BigDecimal amount(List<String> header, List<String> cells) {
        String text = columns.containsKey("amount") ? text("amount", header, cells) : "";
        if (text.isEmpty()) {
            String debit = columns.containsKey("debit") ? text("debit", header, cells) : "";
            String credit = columns.containsKey("credit") ? text("credit", header, cells) : "";
            text = debit.isEmpty() || number(debit).signum() == 0 && !credit.isEmpty() ? credit : debit;
        }
        return number(text).abs().movePointRight(2).setScale(0, RoundingMode.HALF_EVEN);
    }

    private BigDecimal number(String written) {
        String decimal = numbers.getOrDefault("decimal", ".").toString();
        String symbol = numbers.getOrDefault("symbol", "").toString();
        StringBuilder plain = new StringBuilder();
        for (char next : written.replace(symbol, "").toCharArray()) {
            boolean kept = next >= '0' && next <= '9' || "+-eE".indexOf(next) >= 0;
            plain.append(next == decimal.charAt(0) ? "." : kept ? String.valueOf(next) : "");
        }
        String text = plain.toString();
        return new BigDecimal(text.endsWith("-") ? text.substring(0, text.length() - 1) : text);
    }

    private Instant time(List<String> header, List<String> cells) {
        if (columns.containsKey("timestamp")) {
            return stamp(
                    text("timestamp", header, cells),
                    formats.getOrDefault("timestamp", "iso").toString());
        }
        LocalDate day = day(
                text("date", header, cells),
                formats.getOrDefault("date", "yyyy-MM-dd").toString());
        LocalTime clock = columns.containsKey("time")
                ? LocalTime.parse(
                        text("time", header, cells),
                        formatter(formats.getOrDefault("time", "HH:mm:ss").toString()))
                : LocalTime.MIDNIGHT;
        return day.atTime(clock).atZone(zone).toInstant();
    }

    private Instant stamp(String text, String format) {
        if (format.contains(" since ")) {
            String[] parts = format.split(" since ");
            LocalDateTime first = LocalDate.parse(parts[1]).atStartOfDay();
            long unit = parts[0].equals("seconds") ? 1_000 : 3_600_000;
            long millis =
                    new BigDecimal(text).multiply(BigDecimal.valueOf(unit)).longValue();
            return first.atZone(zone).toInstant().plusMillis(millis);
        }
        if (format.equals("iso")) {
            String extended = text.replace(' ', 'T').replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
            return extended.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                    ? OffsetDateTime.parse(extended).toInstant()
                    : LocalDateTime.parse(extended).atZone(zone).toInstant();
        }
        return ZonedDateTime.of(LocalDateTime.parse(text, formatter(format)), zone)
                .toInstant();
    }

    private LocalDate day(String text, String format) {
        if (format.startsWith("days since ")) {
            return LocalDate.parse(format.substring(11)).plusDays(Long.parseLong(text));
        }
        return format.startsWith("months since ")
                ? LocalDate.parse(format.substring(13)).plusMonths(Long.parseLong(text))
                : LocalDate.parse(text, formatter(format));
    }

    /** Returns a lenient formatter; of the files here, years of two digits are those of the Czech set or of this century. */
    private DateTimeFormatter formatter(String format) {
        return formatters.computeIfAbsent(format, OwnParser::made);
    }

    private static DateTimeFormatter made(String format) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        if (format.equals("yyMMdd from 1990")) {
            builder.appendValueReduced(ChronoField.YEAR, 2, 2, 1990).appendPattern("MMdd");
        } else {
            builder.appendPattern(format);
        }
        return builder.toFormatter(Locale.ENGLISH);
    }

    private String text(String meaning, List<String> header, List<String> cells) {
        Object column = columns.get(meaning);
        List<?> names = column instanceof List<?> list ? list : List.of(column);
        List<String> texts = new ArrayList<>();
        for (Object name : names) {
            int at = header.isEmpty()
                    ? Integer.parseInt(name.toString()) - 1
                    : places.computeIfAbsent(name.toString(), key -> place(header, key));
            texts.add(cells.get(at).replace('\u00a0', ' ').strip());
        }
        return String.join(" ", texts);
    }

    private static int place(List<String> header, String name) {
        for (int at = 0; at < header.size(); at++) {
            if (header.get(at).strip().equalsIgnoreCase(name)) {
                return at;
            }
        }
        throw new IllegalArgumentException("There is no column " + name + " in " + header + ".");
    }
}
