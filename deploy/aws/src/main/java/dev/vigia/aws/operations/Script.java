package dev.vigia.aws.operations;

import java.util.ArrayList;
import java.util.List;

/** A script for bash, line by line. */
final class Script {
    private static final String CONTINUED = " \\\n    ";
    private static final int WIDTH = 110;

    private final List<String> lines = new ArrayList<>();

    Script(String title) {
        lines.add("#!/usr/bin/env bash");
        lines.add("# " + title);
        lines.add("set -euo pipefail");
    }

    /** Says why, in front of what comes next. */
    Script because(String reason) {
        lines.add("");
        lines.add("# " + reason);
        return this;
    }

    /** A command whose words are written for the shell already; a long one goes over several lines, each an option. */
    Script run(String... words) {
        String line = String.join(" ", words);
        if (line.length() > WIDTH) {
            line = line.replaceAll(" (--[a-z])", java.util.regex.Matcher.quoteReplacement(CONTINUED) + "$1");
        }
        lines.add(line);
        return this;
    }

    /** As it is. */
    Script text(String text) {
        lines.addAll(text.stripTrailing().lines().toList());
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
