package dev.vigia.evaluation.generate.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.evaluation.generate.Folder;
import dev.vigia.evaluation.generate.music.GeneratedMusic.Pair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MusicFilesTest {
    private static final String[] FILES = {MusicFiles.INFO, MusicFiles.HISTORY, MusicFiles.LATER_HISTORY};
    private static final String SMALL_WITH_SEED_42 = "632cdfbc139b4360e18bc7a793cbb3be637e3cab5e015f55ef831778f7a8adb6";

    @TempDir
    Path folder;

    @Test
    void musicFiles_sameSizeAndSeedGiveTheSameBytesEverywhere() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (MusicFiles files :
                List.of(MusicFiles.byUser(GeneratedMusic.SMALL, 42), MusicFiles.shuffled(GeneratedMusic.SMALL, 42))) {
            GeneratedMusic music = GeneratedMusic.in(folder, files);
            for (String file : FILES) {
                digest.update(music.text(file).getBytes(StandardCharsets.UTF_8));
            }
        }
        assertEquals(SMALL_WITH_SEED_42, HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void musicFiles_anotherSeedGivesOtherFiles() {
        GeneratedMusic one = small(1);
        GeneratedMusic other = GeneratedMusic.in(folder.resolve("2"), MusicFiles.byUser(GeneratedMusic.SMALL, 2));
        for (String file : FILES) {
            assertNotEquals(one.text(file), other.text(file));
        }
    }

    @Test
    void musicFiles_areTheSameWhenCompressed() {
        GeneratedMusic plain = small(1);
        GeneratedMusic compressed =
                GeneratedMusic.in(new Folder(folder, true), MusicFiles.byUser(GeneratedMusic.SMALL, 1));
        for (String file : FILES) {
            assertEquals(plain.text(file), compressed.text(file));
        }
    }

    @Test
    void byUser_keepsTheRowsOfAUserTogether() {
        GeneratedMusic music = small(1);
        assertEquals(100, runsOfUsers(music.history()));
        assertEquals(101, runsOfUsers(music.laterHistory()));
        assertNotEquals(users(music.history()), users(music.laterHistory()), "the order of users");
    }

    @Test
    void shuffled_hasTheSameRowsInAnotherOrder() {
        GeneratedMusic together = small(1);
        GeneratedMusic mixed = GeneratedMusic.in(folder.resolve("mixed"), MusicFiles.shuffled(GeneratedMusic.SMALL, 1));
        assertEquals(together.history(), mixed.history());
        assertEquals(together.laterHistory(), mixed.laterHistory());
        assertEquals(together.text(MusicFiles.INFO), mixed.text(MusicFiles.INFO));
        assertTrue(runsOfUsers(mixed.history()) > 900);
        assertTrue(runsOfUsers(mixed.laterHistory()) > 900);
    }

    @Test
    void musicFiles_reportTheirProgressUpToTheLastRow() throws IOException {
        MusicFiles files = MusicFiles.byUser(GeneratedMusic.SMALL, 1);
        List<Integer> reports = new ArrayList<>();
        files.write(new Folder(folder, false), reports::add);
        assertEquals(List.of(1_000, files.rows()), reports);
    }

    /** Where everybody has everything, there is nothing to exchange and nothing new. */
    @Test
    void everybodyWithEverything_isPossible() {
        MusicSize full = new MusicSize(30, 30 * 36, 60);
        GeneratedMusic music = GeneratedMusic.in(folder, MusicFiles.byUser(full, 1));
        assertEquals(30 * 36, music.history().size());
        assertTrue(music.laterHistory().keySet().containsAll(music.history().keySet()));
    }

    @Test
    void oneOfEach_isPossible() {
        GeneratedMusic music = GeneratedMusic.in(folder, MusicFiles.byUser(new MusicSize(1, 1, 1), 1));
        assertEquals(1, music.info().size());
        assertEquals(1, music.history().size());
    }

    @Test
    void fewRowsOfManyTracks_areOneOfEach() {
        GeneratedMusic music = GeneratedMusic.in(folder, MusicFiles.byUser(new MusicSize(1, 50, 5_000), 1));
        assertEquals(50, music.history().size());
    }

    @Test
    void size_refusesWhatThereCannotBe() {
        for (int[] wrong : new int[][] {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}, {11, 10, 60}, {10, 361, 60}}) {
            assertThrows(IllegalArgumentException.class, () -> new MusicSize(wrong[0], wrong[1], wrong[2]));
        }
    }

    private GeneratedMusic small(long seed) {
        return GeneratedMusic.in(folder, MusicFiles.byUser(GeneratedMusic.SMALL, seed));
    }

    private static List<String> users(Map<Pair, Integer> history) {
        return history.keySet().stream().map(Pair::user).distinct().limit(50).collect(Collectors.toList());
    }

    private static int runsOfUsers(Map<Pair, Integer> history) {
        int runs = 0;
        String before = "";
        for (Pair pair : history.keySet()) {
            runs += pair.user().equals(before) ? 0 : 1;
            before = pair.user();
        }
        assertTrue(runs >= new HashSet<>(users(history)).size());
        return runs;
    }
}
