package dev.vigia.commands.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.commands.Vigia;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {
    private static final String TRUTH = """
            {"schema":"vigia.truth/1","seed":1,"book":"b","rules":{"v":1,"s":1},"episodes":[
            {"id":"v/at/1","rule":"v","shape":"at","expected":"ALERT","hitsFrom":1,"transactions":["1","2"]}
            ,{"id":"v/at/2","rule":"v","shape":"at","expected":"ALERT","hitsFrom":1,"transactions":["3","4"]}
            ,{"id":"v/under/1","rule":"v","shape":"under","expected":"SILENT","transactions":["5"]}
            ,{"id":"s/at/1","rule":"s","shape":"at","expected":"HIT","hitsFrom":0,"transactions":["6"]}]}
            """;

    /** Three of the four episodes as they should be, an alert of another account, and a second revision of it. */
    private static final String ALERTS = """
            ('2', 'v', 't', ['u', 'v'], 0), ('9', 'u', null, ['u'], 0), ('9', 'u', null, ['u'], 1)""";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path truth;

    @BeforeEach
    void writeALakeAndATruth() throws Exception {
        truth = Files.writeString(folder.resolve("truth.json"), TRUTH);
        write(
                "vigia-processed/bank_transactions",
                "select id::varchar as transaction_id, case when id = 6 then ['s'] else [] end as hits"
                        + " from generate_series(1, 106) as ids(id)");
        write(
                "vigia-curated/alerts",
                "select * from (values " + ALERTS + ") as alerts(transaction_id, rule, typology, rules, revision)");
    }

    @Test
    void run_isComparedEpisodeByEpisode() {
        assertEquals(0, run(), err::toString);
        assertLine("v at alert 2 1 0.500 1 2.0");
        assertLine("v under silent 1 1 1.000");
        assertLine("s at hit 1 1 1.000 1 1.0");
        assertLine("recall 0.667 of the episodes that reach a limit");
        assertLine("alerts per 1,000 10.00 1 opened by 100 transactions that were not added");
        assertLine("failed 1 of 4 episodes");
        assertLine(" v/at/2: no alert; expected from transaction 2 of 2 on");
    }

    @Test
    void textOfTheTruth_isShownAndNotObeyed() throws Exception {
        Files.writeString(truth, TRUTH.replace("v/at/2", "v\\u001b[2J").replace("\"under\"", "\"un\\u202eder\""));
        assertEquals(0, run(), err::toString);
        assertLine(" v<U+001B>[2J: no alert");
        assertLine("v un<U+202E>der silent");
    }

    @Test
    void json_holdsAllOfIt() throws Exception {
        Path json = folder.resolve("score.json");
        assertEquals(0, run("--json", json.toString()), err::toString);
        JsonNode card = new ObjectMapper().readTree(json.toFile());
        assertEquals(0.5, card.path("recallByRule").path("v").asDouble());
        assertEquals(1, card.path("silent").asDouble());
        assertEquals(10, card.path("alertsPer1000").asDouble());
        assertEquals(3, card.path("lines").size());
        assertEquals("v/at/2", card.path("failures").path(0).path("episode").asText());
    }

    @Test
    void boundThatIsNotKept_isAFailure() {
        assertEquals(0, run("--gate", "recall=0.5,silent=0.99,per1000=10"), err::toString);
        assertEquals(1, run("--gate", "recall=0.95,per1000=2"));
        assertEquals(
                "The run does not keep its bounds: recall of v is 0.5000, not 0.95 or more; alerts per 1,000 are "
                        + "10.0000, not 2.0 or less.",
                err.toString().strip());
    }

    @Test
    void lakeWithoutAlerts_hasFoundNothing() throws Exception {
        Path quiet = folder.resolve("quiet");
        Files.createDirectories(quiet);
        Files.move(folder.resolve("vigia-processed"), quiet.resolve("vigia-processed"));
        assertEquals(0, run("--lake", quiet.toString()), err::toString);
        assertLine("recall 0.333 of the episodes that reach a limit");
    }

    @Test
    void wrongInput_isToldInOneLine() throws Exception {
        assertRefused("Cannot hold a run to \"precision\"", "--gate", "precision=1");
        assertRefused(
                "Give --lake the folder that holds vigia-processed",
                "--lake",
                folder.resolve("no").toString());
        assertRefused("Cannot read ", "--truth", folder.resolve("no.json").toString());
        assertRefused(
                "it is no vigia.truth/1",
                "--truth",
                Files.writeString(folder.resolve("other.json"), "{\"schema\":\"other/1\"}")
                        .toString());
        assertRefused(
                "it is no vigia.truth/1: ",
                "--truth",
                Files.writeString(folder.resolve("broken.json"), "{\"schema\"").toString());
        assertRefused(
                "None of the transactions that ",
                "--truth",
                Files.writeString(folder.resolve("foreign.json"), TRUTH.replaceAll("\"([1-6])\"", "\"X$1\""))
                        .toString());
    }

    private void assertRefused(String part, String... arguments) {
        err.getBuffer().setLength(0);
        assertEquals(2, run(arguments), err::toString);
        assertTrue(err.toString().contains(part), err::toString);
        assertEquals(1, err.toString().strip().lines().count(), err::toString);
    }

    /** Runs the command with usual arguments first: later ones override earlier ones. */
    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("score", "--truth", truth.toString(), "--lake", folder.toString()));
        all.addAll(List.of(arguments));
        return Vigia.commandLine()
                .setOverwrittenOptionsAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private void write(String table, String rows) throws Exception {
        Path path = Files.createDirectories(folder.resolve(table));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (select *, date '2016-08-02' as date from (" + rows + ")) to '" + path
                    + "' (format parquet, partition_by (date), overwrite_or_ignore)");
        }
    }

    /** Looks for a line, whatever white space is in it. */
    private void assertLine(String line) {
        String printed = out.toString().replaceAll("[ \t]+", " ");
        assertTrue(printed.contains(line), () -> line + " is not in " + printed);
    }
}
