package dev.vigia.evaluation.generate.music;

/** One line of a CSV file, quoted where it must be: RFC 4180, but with a line feed at the end. */
final class CsvLine {
    private final StringBuilder line = new StringBuilder();
    private boolean complete;

    CsvLine text(String text) {
        begin();
        boolean plain =
                text.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        if (plain) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
        return this;
    }

    CsvLine whole(int number) {
        begin();
        line.append(number);
        return this;
    }

    /** With three decimals. */
    CsvLine thousandths(double number) {
        begin();
        long scaled = (long) StrictMath.rint(number * 1_000);
        if (scaled < 0) {
            line.append('-');
        }
        long size = Math.abs(scaled);
        line.append(size / 1_000).append('.');
        line.append((char) ('0' + size / 100 % 10));
        line.append((char) ('0' + size / 10 % 10)).append((char) ('0' + size % 10));
        return this;
    }

    /** The whole line, valid until the next field, which begins another one. */
    CharSequence end() {
        complete = true;
        return line.append('\n');
    }

    private void begin() {
        if (complete) {
            line.setLength(0);
            complete = false;
        } else if (line.length() > 0) {
            line.append(',');
        }
    }
}
