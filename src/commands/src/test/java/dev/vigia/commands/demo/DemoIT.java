package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.commands.accounting.Summary;
import dev.vigia.commands.accounting.SummaryText;
import dev.vigia.evaluation.lake.LakeTable;
import dev.vigia.local.services.Endpoints;
import dev.vigia.local.services.Installation;
import dev.vigia.local.services.ListeningSockets;
import dev.vigia.local.services.LocalServices;
import dev.vigia.local.services.RawRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample that ships, all the way: into the lake, the topic and the table. */
class DemoIT {
    @TempDir
    private static Path folder;

    private static final Delivered DELIVERED = new Delivered("HIGH", "MEDIUM");
    private static final List<String> LISTENING = new ArrayList<>();
    private static final List<Integer> TO_PROGRAMS = new ArrayList<>();
    private static final List<Integer> TO_PAGES = new ArrayList<>();
    private static DemoRun.Outcome outcome;
    private static LakeReader lake;

    @BeforeAll
    static void run() throws Exception {
        outcome = DemoRun.of(Installation.find().sample())
                .in(folder)
                .first(DELIVERED::subscribe)
                .then(DemoIT::lookAround)
                .toItsEnd(DELIVERED::collect);
        lake = outcome.lake();
    }

    @AfterAll
    static void close() throws Exception {
        lake.close();
    }

    @Test
    void rows_endInExactlyOneCountedPlace() throws Exception {
        Conservation.assertHolds(outcome, lake);
        assertEquals(20_000, outcome.summary().processed());
        assertEquals(0, outcome.summary().late());
    }

    /** Ignores the figures of time, which are those of another run. */
    @Test
    void readme_showsWhatThisRunPrints() throws Exception {
        String readme = Files.readString(Installation.find().home().resolve("../../README.md"));
        for (String line : new SummaryText(outcome.summary()).lines()) {
            if (!line.matches("(throughput|latency) .*")) {
                assertTrue(readme.contains("\n" + line + "\n"), line);
            }
        }
    }

    @Test
    void lake_holdsWhatAnotherReaderMakesOfTheFile() throws Exception {
        try (LakeReader reader = outcome.lake()) {
            Truth truth = Truth.of(outcome, reader);
            truth.assertRawIsTheFile();
            truth.assertProcessedIsTheFile();
            truth.assertAccountsAreTheHolders();
        }
    }

    @Test
    void queue_getsTheAlertsThatItsFilterNames() throws Exception {
        Set<String> wanted = new HashSet<>(lake.texts("select alert from alerts where severity in ('HIGH', 'MEDIUM')"));
        assertTrue(wanted.size() > 5, () -> wanted.size() + " alerts are too few to show anything");
        assertTrue(wanted.size() < outcome.summary().alerts().opened());
        assertEquals(wanted, DELIVERED.inQueue());
    }

    @Test
    void table_holdsTheAlertsOfTheLake() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        for (String alert : lake.texts("select alert from alerts order by revision")) {
            expected.put(Delivered.id(alert), alert);
        }
        assertEquals(expected, DELIVERED.table());
    }

    @Test
    void backtest_opensTheVeryAlertsOfTheJob() {
        Backtested.assertSameAlerts(outcome.summary(), outcome.work());
    }

    @Test
    void backtestOfTheBucket_opensThemToo() {
        try (LocalServices services = LocalServices.start(outcome.work())) {
            Properties before = (Properties) System.getProperties().clone();
            System.setProperty("aws.endpointUrlS3", services.s3().toString());
            System.setProperty("aws.region", Endpoints.REGION);
            System.setProperty("aws.accessKeyId", Endpoints.ACCESS_KEY);
            System.setProperty("aws.secretAccessKey", Endpoints.SECRET_KEY);
            try {
                Backtested.assertSameAlerts(outcome.summary(), "s3://" + LakeTable.PROCESSED.bucket());
            } finally {
                System.setProperties(before);
            }
        }
    }

    @Test
    void catalog_describesTheLakeAndItsQueriesGiveRows() throws Exception {
        try (CataloguedLake catalogued = CataloguedLake.of(outcome.work().resolve("s3"))) {
            catalogued.assertHas("raw_bank_transactions", "processed_bank_transactions", "alerts");
        }
    }

    @Test
    void results_nameNoPersonAndNoSecret() throws Exception {
        Privacy.assertKept(outcome, lake);
    }

    @Test
    void summary_countsWhatTheLakeHolds() throws Exception {
        Summary.Alerts alerts = outcome.summary().alerts();
        assertEquals(lake.number("select count(*) from alerts"), alerts.opened() + alerts.updated());
        assertEquals(
                alerts.opened(),
                alerts.byRule().values().stream().mapToLong(Long::longValue).sum());
        assertEquals(
                alerts.opened(),
                alerts.bySeverity().values().stream().mapToLong(Long::longValue).sum());
        assertTrue(outcome.summary().complete());
        assertEquals(0, outcome.summary().jobRestarts());
        assertEquals(outcome.summary(), new ObjectMapper().treeToValue(outcome.summaryFile(), Summary.class));
    }

    @Test
    void job_listensOnTheLoopbackInterfaceOnly() {
        assumeTrue(ListeningSockets.readableHere(), "Only Linux shows the sockets of a process under /proc.");
        assertFalse(LISTENING.isEmpty());
        assertTrue(LISTENING.stream().allMatch(ListeningSockets::isLoopback), LISTENING::toString);
    }

    @Test
    void job_answersPrograms() {
        assertEquals(List.of(200, 200), TO_PROGRAMS);
    }

    @Test
    void job_refusesPagesOfOtherOriginsAndIsNotCancelled() {
        assertEquals(Collections.nCopies(11, 403), TO_PAGES);
    }

    private static void lookAround(Demo demo) throws Exception {
        lookAtSockets(demo);
        URI rest = rest(demo);
        String job = new RawRequest("GET /jobs").to(rest).text().replaceAll("(?s).*\"id\":\"(\\w+)\".*", "$1");
        for (String host : List.of("127.0.0.1", "localhost")) {
            TO_PROGRAMS.add(new RawRequest("GET /jobs/" + job)
                    .with("Host: " + host + ":" + rest.getPort())
                    .to(rest)
                    .status());
        }
        for (String header : List.of(
                "Origin: http://evil.example", "Origin: null", "Host: evil.example", "Sec-Fetch-Site: cross-site")) {
            TO_PAGES.add(
                    new RawRequest("GET /jobs/" + job).with(header).to(rest).status());
            TO_PAGES.add(new RawRequest("POST /jobs/" + job + "/savepoints")
                    .with(header)
                    .with("Content-Type: text/plain")
                    .saying("{\"cancel-job\":true,\"target-directory\":\"" + folder.toUri() + "\"}")
                    .to(rest)
                    .status());
        }
        TO_PAGES.add(new RawRequest("OPTIONS /jobs")
                .with("Origin: http://evil.example")
                .to(rest)
                .status());
        TO_PAGES.add(
                new RawRequest("GET /jobs/" + job + "/yarn-cancel").to(rest).status());
        TO_PAGES.add(new RawRequest("PATCH /jobs/" + job).to(rest).status());
    }

    private static URI rest(Demo demo) throws IOException {
        String log = Files.readString(demo.job().log());
        return URI.create(
                "http://127.0.0.1:" + log.replaceAll("(?s).*Rest endpoint listening at [^:]+:(\\d+).*", "$1"));
    }

    private static void lookAtSockets(Demo demo) throws Exception {
        if (ListeningSockets.readableHere()) {
            LISTENING.addAll(ListeningSockets.addressesOf(List.of(demo.job().pid())));
        }
    }
}
