package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.Vigia;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Tests that a mistake ends in one line, before anything is started. */
class DemoCommandTest {
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--parallelism 0  | Cannot run with --parallelism 0: it must be 1 or more.",
                "--shards -1      | Cannot run with --shards -1: it must be 1 or more.",
                "--heap 10        | Cannot run with --heap 10: it must be 256 or more.",
                "--speedup 0      | Cannot run with --speedup 0.0: it must be above zero, or max.",
                "--quarantine-limit 5 | Invalid value for option '--quarantine-limit': \"5\" is no percentage. Write for example 5%, from 0% to 100%. See ./vigia demo --help.",
                "--quarantine-limit 101% | Invalid value for option '--quarantine-limit': \"101%\" is no percentage. Write for example 5%, from 0% to 100%. See ./vigia demo --help.",
                "--disorder -PT1S | Cannot run with --disorder PT-1S: it must be PT0S or more.",
                "--label-delay PT-1S | Cannot run with --label-delay PT-1S: it must be PT0S or more.",
                "--label-delay 7d | Cannot send labels: the mapping kaggle-bank names no `label` column. Give one that does with --mapping, or leave --label-delay out.",
                "--checkpoints PT0S | Cannot run with --checkpoints PT0S: it must be PT1S or more.",
                "--start-limit PT0S | Cannot run with --start-limit PT0S: it must be PT1S or more.",
                "--input /none.csv | Cannot read /none.csv. Give an existing file with --input.",
                "--mapping /none.yaml | Cannot read /none.yaml. Give an existing file with --mapping.",
                "--rules /        | Cannot read /. Give an existing file with --rules."
            })
    void badValue_isRefused(String options, String message) {
        assertEquals(2, run(options.split(" ")));
        assertEquals(message, errors.toString().strip());
    }

    @ParameterizedTest
    @CsvSource({
        "--disorder tomorrow",
        "--parallelism many",
        "--speedup fast",
        "--label-delay week",
        "--start-limit soon",
        "--nonsense 1"
    })
    void unreadableOption_isBadUsage(String options) {
        assertEquals(2, run(options.split(" ")));
        assertOneLine();
        assertTrue(errors.toString().strip().endsWith("See ./vigia demo --help."), errors::toString);
    }

    @Test
    void inputOfAnotherBank_isRefusedForItsColumns() throws Exception {
        assertEquals(2, run("--input", written("bank.csv", "id,when,how much\n1,2,3\n")));
        assertSays("names a column that the mapping kaggle-bank reads", "\"when\"", "--mapping");
    }

    @Test
    void emptyInput_isRefused() throws Exception {
        assertEquals(2, run("--input", written("bank.csv", "")));
        assertSays("it is empty");
    }

    @Test
    void inputThatIsNotWhatItsNameSays_isRefused() throws Exception {
        assertEquals(2, run("--input", written("bank.csv.gz", "TransactionID,CustomerID\n")));
        assertSays("bank.csv.gz");
    }

    @Test
    void badMapping_isRefusedWithTheFirstOfItsProblems() throws Exception {
        assertEquals(2, run("--mapping", written("bank.yaml", "mapping: x\nzone: Nowhere\nnonsense: 1\n")));
        assertSays("Cannot use ", "bank.yaml: line ", " more. Mend it, or give another file with --mapping.");
    }

    @Test
    void badRules_areRefused() throws Exception {
        assertEquals(2, run("--rules", written("rules.yaml", "book: [\n")));
        assertSays("Cannot use ", "rules.yaml: line ", "--rules");
    }

    @Test
    void rulesThatAreNoText_areRefused() throws Exception {
        Path file = Files.write(folder.resolve("rules.yaml"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertEquals(2, run("--rules", file.toString()));
        assertSays("it is not a text in UTF-8");
    }

    @Test
    void workFolderOfSomebodyElse_isLeftAlone() throws Exception {
        Path mine = Files.writeString(
                Files.createDirectories(folder.resolve("mine")).resolve("letter"), "dear");
        assertEquals(2, run("--work", mine.getParent().toString()));
        assertTrue(errors.toString().contains("it holds something that no run has left"), errors::toString);
        assertEquals("dear", Files.readString(mine));
    }

    private int run(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "demo";
        System.arraycopy(options, 0, arguments, 1, options.length);
        CommandLine vigia = Vigia.commandLine().setErr(new PrintWriter(errors, true));
        return vigia.execute(arguments);
    }

    private String written(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void assertSays(String... parts) {
        assertOneLine();
        for (String part : parts) {
            assertTrue(errors.toString().contains(part), errors::toString);
        }
        assertFalse(errors.toString().contains("Exception"), errors::toString);
    }

    private void assertOneLine() {
        assertEquals(1, errors.toString().strip().lines().count(), errors::toString);
    }
}
