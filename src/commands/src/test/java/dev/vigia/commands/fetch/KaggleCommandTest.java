package dev.vigia.commands.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.terminal.FailureHandler;
import dev.vigia.evaluation.generate.bank.BankFile;
import dev.vigia.evaluation.generate.music.MusicFiles;
import dev.vigia.fetch.DataSet;
import dev.vigia.fetch.FakeKaggle;
import dev.vigia.fetch.FakeZip;
import dev.vigia.fetch.Fetched;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command against two local servers that behave like Kaggle and its storage. */
class KaggleCommandTest {
    private static final String FILE = "bank_transactions.csv";
    private static final String TEXT = BankFile.HEADER + "\n" + "1,".repeat(100) + "\n";

    private final StringWriter output = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @TempDir
    Path folder;

    private Path token;
    private FakeKaggle kaggle;

    @BeforeEach
    void start() throws IOException {
        kaggle = new FakeKaggle(Map.of(FILE, TEXT));
        token = tokenFile(FakeKaggle.TOKEN);
    }

    @AfterEach
    void stop() {
        kaggle.close();
        assertEquals(List.of(), kaggle.complaints);
        assertFalse((output + "" + messages).contains(FakeKaggle.KEY), "the key was told");
        assertFalse((output + "" + messages).contains("Signature"), "a signed address was told");
    }

    @Test
    void fetch_bringsTheFileAndSaysWhatCame() throws IOException {
        assertEquals(0, run("bank"), messages.toString());
        assertEquals(TEXT, Files.readString(bank(FILE)));
        assertEquals(Set.of("bank/" + FILE, "bank/fetched.json"), files());
        Fetched fetched = Fetched.in(bank("")).orElseThrow();
        assertEquals(3, fetched.version());
        assertEquals("CC0", fetched.licence());
        assertEquals(kaggle.zip.length, fetched.archive().bytes());
        assertTrue(fetched.isWhole(DataSet.BANK, bank("")));
        assertTrue(output.toString().startsWith("Fetched version 3 of shivamb/bank-customer-segmentation."));
        assertEquals(
                List.of(
                        "api /api/v1/datasets/view/shivamb/bank-customer-segmentation",
                        "api /api/v1/datasets/list/shivamb/bank-customer-segmentation?datasetVersionNumber=3&pageSize=200",
                        "api /api/v1/datasets/download/shivamb/bank-customer-segmentation?datasetVersionNumber=3",
                        "storage /archive.zip"),
                kaggle.asked);
    }

    @Test
    void fetch_secondTimeDownloadsNothing() throws IOException {
        assertEquals(0, run("bank"));
        kaggle.asked.clear();
        assertEquals(0, run("bank"));
        assertTrue(output.toString().startsWith("There already"), output.toString());
        assertEquals(List.of("api /api/v1/datasets/view/shivamb/bank-customer-segmentation"), kaggle.asked);
        assertEquals(0, run("bank", "--dataset-version", "3"));
        assertEquals(1, kaggle.asked.size());
    }

    @Test
    void fetch_bringsItAgainIfItWasChangedOrIsOldOrAskedFor() throws IOException {
        assertEquals(0, run("bank"));
        Files.writeString(bank(FILE), TEXT.replace('1', '2'));
        assertEquals(0, run("bank"));
        assertTrue(messages.toString().contains("have changed since they were fetched"), messages.toString());
        assertEquals(TEXT, Files.readString(bank(FILE)));
        kaggle.version = 4;
        assertEquals(0, run("bank"));
        assertTrue(output.toString().startsWith("Fetched version 4"), output.toString());
        assertEquals(0, run("bank", "--force"));
        assertTrue(output.toString().startsWith("Fetched version 4"), output.toString());
        assertEquals(0, run("bank", "--dataset-version", "2"));
        assertTrue(output.toString().startsWith("Fetched version 2"), output.toString());
        assertEquals(5, kaggle.ranges.size());
    }

    @Test
    void fetch_bothFilesOfMusicFromALongList() throws IOException {
        Map<String, String> music = new TreeMap<>();
        music.put(MusicFiles.INFO, MusicFiles.INFO_HEADER + "\r\n\"T1\"\r\n");
        music.put(MusicFiles.HISTORY, "\uFEFF\"track_id\",\"user_id\",playcount,more\nT1,u,1\n");
        music.put("README.md", "hello");
        kaggle.serve(FakeZip.of(music));
        kaggle.listed = Map.of(MusicFiles.INFO, 1L, MusicFiles.HISTORY, 0L);
        kaggle.moreFiles = true;
        assertEquals(0, run("music"), messages.toString());
        assertTrue(messages.toString().contains("Left in the zip: 1 "), messages.toString());
        assertEquals(Set.of("music/" + MusicFiles.INFO, "music/" + MusicFiles.HISTORY, "music/fetched.json"), files());
    }

    @Test
    void fetch_saysWhatToDoWhenKaggleRefuses() throws IOException {
        kaggle.nextAtApi(FakeKaggle.says(403, "{\"message\":\"Accept\\nthe rules, " + FakeKaggle.KEY + "\"}"));
        assertEquals(1, run("bank"));
        assertLastLine("Kaggle answered 403 (Accept the rules, ...). Open https://www.kaggle.com/datasets/shivamb/");
        kaggle.nextAtApi(FakeKaggle.says(404, "not even JSON"));
        assertEquals(1, run("bank", "--dataset-version", "9"));
        assertLastLine("Kaggle answered 404 and has no such version");
        kaggle.nextAtApi(FakeKaggle.says(200, "[]"));
        assertEquals(1, run("bank"));
        assertLastLine("Cannot understand Kaggle's answer: it has no JSON object");
        kaggle.nextAtApi(FakeKaggle.says(200, "{}"));
        assertEquals(1, run("bank"));
        assertLastLine("it has no currentVersionNumber");
        token = tokenFile("{\"username\":\"somebody\",\"key\":\"of yesterday\"}");
        assertEquals(1, run("bank"));
        assertLastLine("does not know this token. https://www.kaggle.com/settings makes another one.");
    }

    @Test
    void fetch_refusesATokenThatIsNoneInOneLine() throws IOException {
        for (String wrong :
                List.of("", "{", "[]", "{\"username\":\"a\"}", "{\"username\":\"a\",\"key\":7}", "KGAT_x")) {
            token = tokenFile(wrong);
            assertEquals(2, run("bank"), wrong);
            assertLastLine("Cannot use the Kaggle token");
            assertEquals(1, messages.toString().lines().count());
        }
        token = folder.resolve("none.json");
        assertEquals(2, run("bank"));
        assertLastLine("there is no such file. https://www.kaggle.com/settings makes one");
        assertEquals(List.of(), kaggle.asked);
    }

    @Test
    void fetch_warnsOfATokenThatOthersCanRead() throws IOException {
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r-----"));
        assertEquals(0, run("bank"));
        assertTrue(messages.toString().startsWith("Others on this machine can read the Kaggle token"));
    }

    @Test
    void fetch_badUsageIsOneLineAndTwo() {
        for (String wrong : List.of(
                "films",
                "bank --dataset-version 0",
                "bank --endpoint http://www.kaggle.com",
                "bank --endpoint ftp://127.0.0.1",
                "bank --endpoint http://127.evil.org",
                "bank --endpoint https://a:b@www.kaggle.com")) {
            assertEquals(2, execute(wrong.split(" ")), wrong);
            assertFalse(messages.toString().isEmpty());
        }
    }

    private void assertLastLine(String part) {
        String last = messages.toString().lines().reduce("", (before, line) -> line);
        assertTrue(last.contains(part), messages.toString());
    }

    private int run(String... arguments) {
        return execute(Stream.of(
                        Stream.of(arguments),
                        Stream.of("--endpoint", kaggle.endpoint().toString()),
                        Stream.of("--token", token.toString()),
                        Stream.of("--out", folder.resolve("out").toString()))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private int execute(String... arguments) {
        output.getBuffer().setLength(0);
        messages.getBuffer().setLength(0);
        return FailureHandler.installIn(new CommandLine(new KaggleCommand(duration -> {})))
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(messages, true))
                .execute(arguments);
    }

    private Path tokenFile(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("kaggle.json"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private Path bank(String name) {
        return folder.resolve("out/bank").resolve(name);
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .map(file -> folder.resolve("out").relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }
}
