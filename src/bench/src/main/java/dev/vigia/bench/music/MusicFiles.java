package dev.vigia.bench.music;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two files that a week's tops are made from. */
record MusicFiles(Path musicInfo, Path listening) {
    private static final String MUSIC_INFO = "Music Info.csv";
    private static final String LISTENING = "User Listening History.csv";

    MusicFiles {
        musicInfo = readable(musicInfo);
        listening = readable(listening);
    }

    /** Returns the files of a folder, under their published names. */
    static MusicFiles in(Path folder) {
        return new MusicFiles(folder.resolve(MUSIC_INFO), folder.resolve(LISTENING));
    }

    static boolean areIn(Path folder) {
        return Files.exists(folder.resolve(MUSIC_INFO)) && Files.exists(folder.resolve(LISTENING));
    }

    private static Path readable(Path file) {
        if (!Files.isReadable(file)) {
            throw ExplainedFailure.badInput("Cannot read " + file + ". Give a CSV file that is there.");
        }
        return file.toAbsolutePath().normalize();
    }
}
