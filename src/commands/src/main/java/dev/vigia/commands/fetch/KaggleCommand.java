package dev.vigia.commands.fetch;

import dev.vigia.commands.terminal.Interruption;
import dev.vigia.commands.terminal.Terminal;
import dev.vigia.fetch.DataSet;
import dev.vigia.fetch.Fetched;
import dev.vigia.fetch.Fetching;
import dev.vigia.fetch.kaggle.KaggleClient;
import dev.vigia.fetch.kaggle.KaggleToken;
import dev.vigia.fetch.kaggle.RetryPolicy;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigia fetch kaggle}: a published data set from Kaggle, with the user's own token. */
@Command(
        name = "kaggle",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fetches a published data set from Kaggle, checks it and unpacks it.",
            "",
            "bank is shivamb/bank-customer-segmentation, music is undefinenull/million-song-dataset-spotify-lastfm. The files go to "
                    + "bank/ or music/ in --out, beside fetched.json with version, licence, sizes and SHA-256.",
            "",
            "A fetch that stops leaves a .part file, and the same command continues from there. Files that are there already and "
                    + "unchanged are not fetched again. Read the licence and keep it."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia fetch kaggle bank",
            "  ./vigia fetch kaggle music --token kaggle.json --out data"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fetched, or there already",
            "1:could not be fetched",
            "2:bad usage, or no usable token",
            "130:interrupted by Ctrl-C before it was done"
        })
public final class KaggleCommand implements Callable<Void> {
    @Parameters(paramLabel = "bank|music", converter = DataSetName.class, description = "The data set.")
    private DataSet set;

    @Option(
            names = "--token",
            paramLabel = "FILE",
            description = "The kaggle.json that " + KaggleToken.PAGE + " makes (default: ~/.kaggle/kaggle.json).")
    private Path token = Path.of(System.getProperty("user.home"), ".kaggle", "kaggle.json");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The folder that gets the folder bank or music. It is made if it does not exist "
                    + "(default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--dataset-version", paramLabel = "N", description = "The version (default: the newest).")
    private Integer version;

    @Option(names = "--force", description = "Fetch all of it, whatever is there.")
    private boolean force;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "A mirror that behaves like Kaggle, by https or on this machine (default: Kaggle).")
    private URI endpoint = KaggleClient.ENDPOINT;

    @Mixin
    private Terminal terminal;

    private final RetryPolicy.Pause pause;

    public KaggleCommand() {
        this(RetryPolicy.Pause.REAL);
    }

    KaggleCommand(RetryPolicy.Pause pause) {
        this.pause = pause;
    }

    @Override
    public Void call() throws IOException, InterruptedException {
        DownloadLine line = new DownloadLine(terminal.progress());
        Path folder = out.resolve(set.word());
        // A fetch may be cut off anywhere: the next one continues from the .part file.
        try (Interruption stopped = Interruption.toldBy(line::stopped)) {
            Fetching fetching = new Fetching(client(line), folder, line, Clock.systemUTC());
            show(fetching.run(new Fetching.Wish(set, version, force)), folder);
            return null;
        } finally {
            line.end();
        }
    }

    private KaggleClient client(DownloadLine line) {
        if (!KaggleClient.isSafe(endpoint) || endpoint.getQuery() != null) {
            throw ExplainedFailure.badInput("Cannot send a token to --endpoint " + endpoint.getScheme() + "://"
                    + endpoint.getHost() + ". Give an https address, or an http one of this machine, such as "
                    + "http://127.0.0.1:8080.");
        }
        if (version != null && version < 1) {
            throw ExplainedFailure.badInput("Cannot fetch --dataset-version " + version + ". Versions count from 1.");
        }
        KaggleToken read = KaggleToken.read(token);
        KaggleToken.exposure(token).ifPresent(line::says);
        return new KaggleClient(endpoint, read, new RetryPolicy(pause, line::says));
    }

    private void show(Fetching.Result result, Path folder) {
        Fetched fetched = result.fetched();
        terminal.print((result.came() ? "Fetched version " : "There already, and unchanged: version ")
                + fetched.version() + " of " + fetched.dataSet() + ".");
        terminal.print(fetched.files().stream()
                .map(file -> String.format(Locale.ROOT, "%s, %,d bytes", folder.resolve(file.name()), file.bytes()))
                .toList());
    }
}
