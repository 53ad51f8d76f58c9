package dev.vigia.replay;

import dev.vigia.replay.delivery.FakeStream;
import dev.vigia.replay.order.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Replays of small files into streams that are not there. */
final class SmallReplays {
    private SmallReplays() {}

    static ReplayResult replay(ReplaySettings.Draft draft, FakeStream stream) throws Exception {
        try (Replay replay = Replay.of(draft.finished(), stream, null, stream)) {
            return replay.run(ProgressListener.NONE);
        }
    }

    /** Returns settings of a replay at full speed; the state is in a folder {@code state} beside the file. */
    static ReplaySettings.Draft settings(Path file) {
        ReplaySettings.Draft draft = new ReplaySettings.Draft();
        draft.input = file.toString();
        draft.stream = "transactions";
        draft.state = file.resolveSibling("state");
        draft.speedup = Pace.MAX;
        draft.delivery = draft.delivery.withAggregateBytes(3_000);
        return draft;
    }

    static Path file(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }
}
