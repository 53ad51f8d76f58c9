package dev.vigia.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests fetching from servers that break off, change, expire, refuse, or have something else. */
class FetchingTest {
    private static final String WRONG_MD5 = "AAAAAAAAAAAAAAAAAAAAAA==";

    @TempDir
    Path folder;

    private LocalFetch fetch;
    private FakeKaggle kaggle;

    @BeforeEach
    void start() throws Exception {
        fetch = new LocalFetch(folder);
        kaggle = fetch.kaggle;
    }

    @AfterEach
    void stop() {
        fetch.close();
    }

    @Test
    void fetch_goesOnWhereTheConnectionBroke() throws Exception {
        fetch.cutAfter(1000);
        Fetched fetched = fetch.run(false);
        assertEquals(List.of("whole", "bytes=1000-"), kaggle.ranges);
        assertEquals(List.of(Duration.ofSeconds(1)), fetch.pauses);
        assertEquals(LocalFetch.text(1), fetch.content());
        assertEquals(LocalFetch.NOW, fetched.at());
    }

    @Test
    void fetch_goesOnWhereAnEarlierRunStopped() throws Exception {
        fetch.cutAfter(1000);
        for (int attempt = 2; attempt <= 8; attempt++) {
            kaggle.nextAtStorage(FakeKaggle.status(503));
        }
        fetch.fails(false, "Cannot fetch it: Kaggle's storage answered 503, 8 times in a row.");
        assertEquals(Set.of(LocalFetch.PART, LocalFetch.PART + ".properties"), fetch.files());
        kaggle.ranges.clear();
        fetch.run(false);
        assertTrue(fetch.said.toString().contains("from where it stopped"), fetch.said.toString());
        assertEquals(List.of("bytes=1000-"), kaggle.ranges);
        assertEquals(Set.of(LocalFetch.FILE, Fetched.NAME), fetch.files());
    }

    @Test
    void fetch_startsAnewIfAnotherVersionHasCome() throws Exception {
        fetch.cutAfter(1000);
        kaggle.nextAtStorage(FakeKaggle.status(429, "Retry-After", "3600"));
        fetch.fails(false, "wants 3600 s of rest");
        kaggle.version = 4;
        assertEquals(4, fetch.run(false).version());
        assertEquals(List.of("whole", "bytes=1000-", "whole"), kaggle.ranges);
    }

    @Test
    void fetch_startsAnewIfTheArchiveHasChanged() throws Exception {
        fetch.cutAfter(1000, () -> {
            kaggle.tag = "\"second\"";
            kaggle.serve(FakeZip.of(Map.of(LocalFetch.FILE, LocalFetch.text(2))));
        });
        fetch.run(false);
        assertTrue(fetch.said.contains("The archive has changed, so it starts anew."), fetch.said.toString());
        assertEquals(LocalFetch.text(2), fetch.content());
    }

    @Test
    void fetch_startsAnewIfTheRestIsOfAnother() throws Exception {
        fetch.cutAfter(1000);
        kaggle.nextAtStorage(FakeKaggle.status(206, "Content-Range", "bytes 999-1000/1001"));
        fetch.run(false);
        assertEquals(List.of("whole", "bytes=1000-", "whole"), kaggle.ranges);
        fetch.cutAfter(1000);
        kaggle.nextAtStorage(FakeKaggle.status(416));
        fetch.run(true);
        assertEquals("whole", kaggle.ranges.get(5));
    }

    @Test
    void fetch_startsAnewWithoutRangesOrATagButNotWithoutEnd() throws Exception {
        kaggle.knowsRanges = false;
        fetch.cutAfter(1000);
        fetch.run(false);
        assertTrue(fetch.said.contains("The storage does not send a rest alone, so it starts anew."));
        kaggle.ranges.clear();
        kaggle.tag = "W/\"weak\"";
        fetch.cutAfter(1000);
        fetch.run(true);
        assertEquals(List.of("whole", "whole"), kaggle.ranges);
        for (int cut = 0; cut < 5; cut++) {
            fetch.cutAfter(1000);
        }
        fetch.fails(true, "it has started anew 3 times");
    }

    @Test
    void fetch_asksForAnotherAddressWhenOneHasExpired() throws Exception {
        fetch.cutAfter(1000, kaggle::expire);
        kaggle.nextAtStorage(FakeKaggle.status(403));
        fetch.run(false);
        assertEquals(List.of("whole", "bytes=1000-", "bytes=1000-"), kaggle.ranges);
        kaggle.ranges.clear();
        fetch.cutAfter(1000, kaggle::expire);
        fetch.run(true);
        assertEquals(List.of("whole", "bytes=1000-", "bytes=1000-"), kaggle.ranges);
    }

    @Test
    void fetch_waitsAsLongAsItIsToldOrLongerEachTime() throws Exception {
        kaggle.nextAtApi(FakeKaggle.status(429, "Retry-After", "0"));
        kaggle.nextAtStorage(FakeKaggle.status(500)).nextAtStorage(FakeKaggle.status(500));
        kaggle.nextAtStorage(FakeKaggle.status(429, "Retry-After", "90"));
        fetch.run(false);
        assertEquals(
                List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(90)),
                fetch.pauses);
    }

    @Test
    void fetch_triesDamagedBytesOnceMore() throws Exception {
        String right = kaggle.md5;
        kaggle.md5 = WRONG_MD5;
        fetch.cutAfter(kaggle.zip.length - 1, () -> kaggle.md5 = right);
        fetch.run(false);
        assertTrue(fetch.said.toString().contains("What came is damaged (its MD5 is " + right), fetch.said.toString());
        kaggle.md5 = WRONG_MD5;
        fetch.fails(true, "for the second time");
        assertEquals(LocalFetch.text(1), fetch.content(), "what was there stays");
    }

    @Test
    void fetch_withoutHashesRestsOnTheZip() throws Exception {
        kaggle.md5 = null;
        fetch.run(false);
        assertTrue(fetch.said.toString().contains("gave no hash"), fetch.said.toString());
    }

    @Test
    void fetch_refusesWhatIsNotTheSetAndKeepsNothing() throws Exception {
        byte[] whole = kaggle.zip;
        refuses(Arrays.copyOf(whole, whole.length - 30), "it is damaged");
        refuses(new byte[2000], "it is damaged");
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        refuses(flipped, "is damaged");
        String text = LocalFetch.text(1);
        for (String evil : List.of("../evil", "a/../../evil", "/tmp/evil", "a\\..\\evil", "C:evil")) {
            refuses(FakeZip.of(Map.of(LocalFetch.FILE, text, evil, "x")), "leads out of its folder");
        }
        refuses(FakeZip.of(Map.of("other\n.csv", text)), "it holds no bank_transactions.csv, but other?.csv");
        refuses("TransactionID,CustomerID\n1,2\n", "lacks CustomerDOB, CustGender, CustLocation, ...");
        refuses(PublishedFiles.BANK_HEADER + "\n", "has a header and no rows");
        refuses(" ".repeat(140_000_000), "is longer than the 134000000 bytes");
    }

    @Test
    void fetch_refusesAnArchiveThatIsFarTooLong() throws Exception {
        kaggle.nextAtStorage(FakeKaggle.length(134_000_001));
        fetch.fails(false, "its zip has 134000001 bytes, and at most 134000000 are expected");
    }

    @Test
    void fetch_leavesItToTheZipWhatKaggleDoesNotList() throws Exception {
        kaggle.listed = Map.of("other.csv", 1L);
        fetch.run(false);
        assertTrue(fetch.said.contains(
                "Kaggle does not list bank_transactions.csv in this version. It may still be in the zip."));
        assertEquals(LocalFetch.text(1), fetch.content());
    }

    private void refuses(String text, String reason) throws Exception {
        refuses(FakeZip.of(Map.of(LocalFetch.FILE, text)), reason);
    }

    private void refuses(byte[] zip, String reason) throws Exception {
        kaggle.serve(zip);
        fetch.fails(false, reason);
        assertEquals(Set.of(), fetch.files());
    }
}
