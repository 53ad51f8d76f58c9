package dev.vigia.local.flink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in the log of a job why it ended: the root cause of the last exception. */
final class JobLog {
    private static final Pattern EXCEPTION =
            Pattern.compile("^(Caused by: )?((?:\\w+\\.)+\\w*(?:Exception|Error|Failure))(?:: (.*))?$");
    private static final Pattern FRAME =
            Pattern.compile("^\\s+(at |\\.\\.\\. \\d).*|^\\d{4}-\\d\\d-\\d\\d .*|^-{5,}$|^\\s*$");
    /** Flink's command line looks for this class at every start, and logs an exception if it is missing. */
    private static final String OPTIONAL = "org.apache.flink.yarn.cli.FlinkYarnSessionCli";

    private static final int MOST_LINES = 3;
    private static final int MOST_CHARACTERS = 600;
    /** Bytes at the end of the log that are searched. */
    private static final int TAIL = 1 << 18;

    private JobLog() {}

    /** Returns the reason in one line, or a hint that the log has no exception. */
    static String reason(Path log) {
        try {
            return reason(tail(log));
        } catch (IOException unreadable) {
            return "its log cannot be read";
        }
    }

    static String reason(List<String> lines) {
        List<String> cause = List.of();
        for (int at = 0; at < lines.size(); at++) {
            Matcher matcher = EXCEPTION.matcher(lines.get(at));
            if (matcher.matches() && !OPTIONAL.equals(matcher.group(3))) {
                // Later matches replace earlier ones: the last exception counts, and of it the last "Caused by".
                cause = message(matcher, lines.subList(at + 1, lines.size()));
            }
        }
        if (cause.isEmpty()) {
            return "its log names no reason";
        }
        String more = cause.size() > MOST_LINES ? " and " + (cause.size() - MOST_LINES) + " more" : "";
        String text = String.join(" ", cause.subList(0, Math.min(MOST_LINES, cause.size()))) + more;
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "..." : text;
    }

    /** A message may have several lines. It ends where the stack trace begins. */
    private static List<String> message(Matcher exception, List<String> following) {
        List<String> lines = new ArrayList<>();
        String type = exception.group(2).substring(exception.group(2).lastIndexOf('.') + 1);
        String first = exception.group(3);
        lines.add(first == null || first.isBlank() ? type : first.strip());
        for (String line : following) {
            if (FRAME.matcher(line).matches() || EXCEPTION.matcher(line).matches()) {
                break;
            }
            lines.add(line.strip());
        }
        return lines;
    }

    private static List<String> tail(Path log) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        int from = Math.max(0, bytes.length - TAIL);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
