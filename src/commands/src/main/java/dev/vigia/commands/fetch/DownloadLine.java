package dev.vigia.commands.fetch;

import dev.vigia.commands.terminal.ProgressLine;
import dev.vigia.fetch.FetchProgress;
import dev.vigia.fetch.kaggle.Download;

/** Shows a download on the line of progress. */
final class DownloadLine implements Download.Listener {
    private final FetchProgress progress = new FetchProgress(System::nanoTime);
    private final ProgressLine line;

    DownloadLine(ProgressLine line) {
        this.line = line;
    }

    @Override
    public void says(String sentence) {
        line.say(sentence);
    }

    @Override
    public void reached(long bytes, long total) {
        progress.reached(bytes, total);
        line.show(progress::text);
    }

    /** Tells where the download was cut off. All that came is in the .part file already. */
    void stopped() {
        String position = progress.position();
        line.say("Stopped" + (position.isEmpty() ? "" : " at " + position) + "; the same command goes on from there.");
    }

    void end() {
        line.end();
    }
}
