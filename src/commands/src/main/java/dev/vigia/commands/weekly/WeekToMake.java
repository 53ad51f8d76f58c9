package dev.vigia.commands.weekly;

import dev.vigia.music.tables.Week;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that the tops of a week are made of, and the place where they go: absolute paths, or URLs.
 *
 * @param previous an earlier snapshot; empty for the tops of all time
 * @param out the folder or bucket
 */
record WeekToMake(String musicInfo, String listening, Optional<String> previous, Week week, String out, Terms terms) {
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

    /**
     * Settings of the tops that do not depend on the week.
     *
     * @param top rows of each top
     * @param rejectLimit percent of a file's rows that may be rejected
     */
    record Terms(int top, double rejectLimit) {}

    WeekToMake {
        musicInfo = address(musicInfo);
        listening = address(listening);
        previous = previous.map(WeekToMake::address);
        out = address(out);
    }

    /** Returns the arguments of the program that makes it. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--music-info", musicInfo, "--listening", listening));
        previous.ifPresent(snapshot -> arguments.addAll(List.of("--previous", snapshot)));
        arguments.addAll(List.of("--week", week.toString(), "--out", out, "--top", Integer.toString(terms.top())));
        arguments.addAll(List.of("--reject-limit", Double.toString(terms.rejectLimit())));
        return arguments;
    }

    /** Returns whether any of the files is in S3. */
    boolean needsS3() {
        return Stream.of(musicInfo, listening, previous.orElse(""), out).anyMatch(S3Access::isNeededFor);
    }

    static boolean isUrl(String given) {
        return URL.matcher(given).matches();
    }

    private static String address(String given) {
        // Absolute, because a later watch finds the files by the names in a week's summary.
        return isUrl(given)
                ? given
                : Path.of(given).toAbsolutePath().normalize().toString();
    }
}
