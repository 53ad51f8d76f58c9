package dev.vigia.commands.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.commands.Vigia;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LabelledScoreTest {
    private static final String MAPPING = """
            mapping: cards
            zone: UTC
            currency: EUR
            columns: {transaction_id: id, customer_id: card, counterparty: shop, timestamp: at, amount: amount}
            also: []
            label: fraud
            formats: {timestamp: iso}
            placeholders: {}
            account: customer_id
            """;
    private static final String BOOK = """
            book: b
            rules:
            - {id: large, owner: me, pattern: reporting-threshold, parameters: {least: 100}, weight: 50}
            - {id: shop, owner: me, pattern: risky-counterparty, parameters: {limit: 0.5, enough: 1}, weight: 30}
            """;

    /** A fraud by amount on the first day, a small one at the same shop ten days later, and what is sound; not in order. */
    private static final String ROWS = """
            id,at,card,shop,amount,fraud,how
            3,2018-04-11T12:00:00Z,c2,s1,20,1,shop
            1,2018-04-01T12:00:00Z,c1,s1,150,1,amount
            2,2018-04-02T12:00:00Z,c2,s2,20,0,
            4,2018-04-11T13:00:00Z,c3,s2,60,0,
            5,2018-04-12T13:00:00Z,c3,,60,0,
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void scores_areWhatTheRulesSay_withoutLabels() throws IOException {
        assertEquals(0, run(ROWS, MAPPING, "--by", "how"), err::toString);
        assertEquals(List.of("1 50", "2 0", "3 0", "4 0", "5 0"), scores());
        JsonNode all = json().path("all days");
        assertEquals(5, all.path("transactions").asInt());
        assertEquals(2, all.path("frauds").asInt());
        assertEquals(1, all.path("kinds").get(0).path("averagePrecision").asDouble(), "by amount");
        assertEquals(
                0.25,
                all.path("kinds").get(1).path("averagePrecision").asDouble(),
                "level with the other 20, and the two of 60 are nearer to the limit");
    }

    @Test
    void label_reachesTheRulesAfterItsDelay() throws IOException {
        assertEquals(0, run(ROWS, MAPPING, "--label-delay", "P7D"), err::toString);
        assertEquals(List.of("1 50", "2 0", "3 30", "4 0", "5 0"), scores());
        assertEquals(1, json().path("all days").path("averagePrecision").asDouble());
        assertEquals(0, run(ROWS, MAPPING, "--label-delay", "P11D"), err::toString);
        assertEquals(List.of("1 50", "2 0", "3 0", "4 0", "5 0"), scores());
    }

    @Test
    void whatCannotBeMeasured_isRefused() throws IOException {
        assertEquals(2, run(ROWS.replace(",0,\n", ",maybe,\n"), MAPPING));
        assertTrue(
                err.toString().contains("Line 4: the label fraud is \"maybe\". Write 1 for fraud and 0 otherwise"),
                err::toString);
        assertEquals(2, run(ROWS, MAPPING.replace("label: fraud\n", "")));
        assertTrue(err.toString().contains("names no label"), err::toString);
        assertEquals(2, run(ROWS, MAPPING.replace("label: fraud", "label: verdict")));
        assertTrue(err.toString().contains("lacks \"verdict\""), err::toString);
        assertEquals(2, run(ROWS.lines().findFirst().orElseThrow() + "\n", MAPPING));
        assertTrue(err.toString().contains("No row of"), err::toString);
        assertEquals(2, Vigia.commandLine().setErr(new PrintWriter(err, true)).execute("score", "--input", "a.csv"));
        assertTrue(err.toString().contains("--mapping and --labels"), err::toString);
    }

    private int run(String rows, String mapping, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("score", "--labels"));
        arguments.addAll(List.of("--input", file("rows.csv", rows), "--mapping", file("mapping.yaml", mapping)));
        arguments.addAll(List.of("--rules", file("book.yaml", BOOK), "--scores", path("scores.csv")));
        arguments.addAll(List.of("--json", path("score.json")));
        arguments.addAll(Arrays.asList(more));
        CommandLine vigia =
                Vigia.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return vigia.execute(arguments.toArray(String[]::new));
    }

    /** Ids and whole scores, without what ranks within a score. */
    private List<String> scores() throws IOException {
        return Files.readAllLines(Path.of(path("scores.csv"))).stream()
                .skip(1)
                .map(line -> line.replace(",", " ").replaceAll("\\..*", ""))
                .toList();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(Path.of(path("score.json")).toFile());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
