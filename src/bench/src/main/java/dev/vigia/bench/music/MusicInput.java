package dev.vigia.bench.music;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The files that the user named, or ones that are generated with the published sizes. */
final class MusicInput {
    @Option(
            names = "--music-info",
            paramLabel = "CSV",
            description = "The file of tracks. Without it, both files are generated in the work folder.")
    private Path musicInfo;

    @Option(names = "--listening", paramLabel = "CSV", description = "The file of play counts by user and track.")
    private Path listening;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "9711301",
            description = "Rows of the generated listening file (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--users",
            paramLabel = "N",
            defaultValue = "962037",
            description = "Users of the generated listening file (default: ${DEFAULT-VALUE}).")
    private int users;

    @Option(
            names = "--tracks",
            paramLabel = "N",
            defaultValue = "50683",
            description = "Tracks of the generated file of tracks (default: ${DEFAULT-VALUE}).")
    private int tracks;

    /** @param work folder for generated files, which are kept for the next time */
    MusicFiles files(Path work) throws IOException, InterruptedException {
        if ((musicInfo == null) != (listening == null)) {
            throw ExplainedFailure.badInput(
                    "Cannot race over one file alone. Give --music-info and --listening, or neither.");
        }
        return musicInfo == null ? generated(work) : new MusicFiles(musicInfo, listening);
    }

    private MusicFiles generated(Path work) throws IOException, InterruptedException {
        Path folder = work.resolve("input-" + rows + "-" + users + "-" + tracks);
        if (!MusicFiles.areIn(folder)) {
            Usage.of(
                    "vigia generate music",
                    VigiaCommand.running(
                            "generate",
                            "music",
                            "--rows",
                            Integer.toString(rows),
                            "--users",
                            Integer.toString(users),
                            "--tracks",
                            Integer.toString(tracks),
                            "--out",
                            folder.toString()),
                    work.resolve("generate.log"));
        }
        return MusicFiles.in(folder);
    }
}
