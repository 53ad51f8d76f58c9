package dev.vigia.replay;

import static dev.vigia.replay.SmallReplays.file;
import static dev.vigia.replay.SmallReplays.replay;
import static dev.vigia.replay.SmallReplays.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.replay.delivery.FakeStream;
import dev.vigia.replay.reading.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumedReplayTest {
    @TempDir
    Path folder;

    @Test
    void replay_killedAtEveryRequestAndResumedLosesNothing() throws Exception {
        Path file = file(folder, Sample.csv(400, 5));
        Path progress = folder.resolve("state/progress.properties");
        for (int kill = 1; kill < 25; kill++) {
            FakeStream stream = new FakeStream(kill, 3);
            stream.weather(FakeStream.weather(0.1, 0.1, 0));
            int fatal = kill;
            List<byte[]> left = new ArrayList<>();
            stream.beforePut(() -> {
                left.add(bytes(progress));
                if (stream.putCount() == fatal) {
                    throw new Killed();
                }
            });
            ReplaySettings.Draft draft = settings(file);
            draft.speedup = 50_000;
            try {
                replay(draft, stream);
            } catch (Killed expected) {
                Files.write(progress, left.get(left.size() - 1));
            }
            FakeStream rest = new FakeStream(kill, 3);
            draft.resume = true;
            ReplayResult result = replay(draft, rest);
            HashSet<String> rows = new HashSet<>(stream.rows());
            rows.addAll(rest.rows());
            assertEquals(400, rows.size(), "killed at request " + kill);
            assertEquals(400, result.alreadySent() + rest.rows().size());
        }
    }

    @Test
    void replay_goesOnWithItsPromiseAndEndsThatOfOneThatBrokeOff() throws Exception {
        ReplaySettings.Draft draft = settings(file(folder, Sample.csv(400, 5)));
        FakeStream stream = new FakeStream(1, 1);
        try (Replay replay = Replay.of(draft.finished(), stream, null, stream)) {
            stream.beforePut(replay::stop);
            replay.run(ProgressListener.NONE);
        }
        String sender = sender(stream.markers().get(0));
        FakeStream resumed = new FakeStream(2, 1);
        draft.resume = true;
        try (Replay replay = Replay.of(draft.finished(), resumed, null, resumed)) {
            resumed.beforePut(replay::stop);
            replay.run(ProgressListener.NONE);
        }
        assertEquals(sender, sender(resumed.markers().get(0)));
        FakeStream anew = new FakeStream(3, 1);
        draft.resume = false;
        replay(draft, anew);
        assertNotEquals(sender, sender(anew.markers().get(0)));
        assertEquals(sender, sender(anew.markers().get(1)));
        assertTrue(anew.markers().get(1).contains("\"last\":true"));
    }

    @Test
    void replay_stoppedSaysSoAndResumes() throws Exception {
        ReplaySettings.Draft draft = settings(file(folder, Sample.csv(400, 5)));
        FakeStream stream = new FakeStream(1, 2);
        ReplayResult stopped;
        try (Replay replay = Replay.of(draft.finished(), stream, null, stream)) {
            stream.beforePut(() -> {
                if (stream.putCount() == 5) {
                    replay.stop();
                }
            });
            stopped = replay.run(ProgressListener.NONE);
        }
        assertFalse(stopped.complete());
        assertFalse(stream.markers().toString().contains("last"), stream.markers()::toString);
        stream.beforePut(() -> {});
        FakeStream rest = new FakeStream(2, 2);
        draft.resume = true;
        replay(draft, rest);
        HashSet<String> rows = new HashSet<>(stream.rows());
        rows.addAll(rest.rows());
        assertEquals(400, rows.size());
    }

    @Test
    void replay_resumingAnotherInputIsRefused() throws Exception {
        Path file = file(folder, Sample.csv(50, 5));
        replay(settings(file), new FakeStream(1, 1));
        Files.writeString(file, Sample.csv(50, 5).replace("PUNE", "PONA"));
        ReplaySettings.Draft draft = settings(file);
        draft.resume = true;
        UnusableInput refused = assertThrows(UnusableInput.class, () -> replay(draft, new FakeStream(1, 1)));
        assertTrue(refused.getMessage().contains("the rows or the mapping have changed"), refused.getMessage());
    }

    /** Ends a replay as abruptly as a lost machine would. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static String sender(String marker) {
        return marker.replaceAll(".*\"sender\":\"([^\"]*)\".*", "$1");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
