package dev.vigia.commands.fetch;

import dev.vigia.fetch.DataSet;
import dev.vigia.fetch.FetchProgress;
import dev.vigia.fetch.Fetched;
import dev.vigia.fetch.Fetching;
import dev.vigia.fetch.kaggle.KaggleClient;
import dev.vigia.fetch.kaggle.KaggleToken;
import dev.vigia.fetch.kaggle.RetryPolicy;
import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigia fetch kaggle}: a published data set, from Kaggle, with a token of the user's own. */
@Command(
        name = "kaggle",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fetch a published data set from Kaggle, check it and unpack it.",
            "",
            "bank is shivamb/bank-customer-segmentation, music is undefinenull/million-song-dataset-spotify-lastfm. Their files go to "
                    + "bank/ or music/ in --out, beside fetched.json, which says what came: version, licence, sizes, SHA-256.",
            "",
            "A fetch that stops, or is stopped, leaves a .part; the same command goes on from there. What is there already, and as it "
                    + "came, is not fetched again. The licence is for you to read and keep.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  vigia fetch kaggle bank",
            "  vigia fetch kaggle music --token kaggle.json --out data"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fetched, or there already",
            "1:could not be fetched",
            "2:wrong usage, or no usable token",
            "130:interrupted before it was done"
        })
public final class KaggleCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Parameters(paramLabel = "bank|music", converter = DataSetName.class, description = "Which one.")
    private DataSet set;

    @Option(
            names = "--token",
            paramLabel = "FILE",
            description = "The kaggle.json that " + KaggleToken.PAGE + " makes. Default: ~/.kaggle/kaggle.json.")
    private Path token = Path.of(System.getProperty("user.home"), ".kaggle", "kaggle.json");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where the folder bank or music goes; made if there is none. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(names = "--dataset-version", paramLabel = "N", description = "Default: the newest.")
    private Integer version;

    @Option(names = "--force", description = "Fetch all of it, whatever is there.")
    private boolean force;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Of a mirror that behaves like Kaggle; https, or on this machine. Default: Kaggle.")
    private URI endpoint = KaggleClient.ENDPOINT;

    @Spec
    private CommandSpec spec;

    private final RetryPolicy.Pause pause;

    public KaggleCommand() {
        this(RetryPolicy.Pause.REAL);
    }

    KaggleCommand(RetryPolicy.Pause pause) {
        this.pause = pause;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter messages = spec.commandLine().getErr();
        FetchProgress progress = new FetchProgress(messages, System.console() != null, System::nanoTime);
        Path folder = out.resolve(set.word());
        Thread hook = new Thread(() -> stopped(progress), "stopped");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            Fetching fetching = new Fetching(client(progress), folder, progress, Clock.systemUTC());
            tell(fetching.run(new Fetching.Wish(set, version, force)), folder);
            return DONE;
        } catch (CommandFailed failed) {
            progress.says(failed.getMessage());
            return failed.exitCode();
        } catch (IOException failed) {
            progress.says("Cannot write into " + folder + ": " + failed
                    + ". Check that the disk has room and that you may write there.");
            return FAILED;
        } finally {
            forget(hook);
        }
    }

    private KaggleClient client(FetchProgress progress) {
        if (!KaggleClient.isSafe(endpoint) || endpoint.getQuery() != null) {
            throw CommandFailed.badInput("Cannot send a token to --endpoint " + endpoint.getScheme() + "://"
                    + endpoint.getHost() + ". Give an https address, or an http one of this machine, such as "
                    + "http://127.0.0.1:8080.");
        }
        if (version != null && version < 1) {
            throw CommandFailed.badInput("Cannot fetch --dataset-version " + version + ". Versions count from 1.");
        }
        KaggleToken read = KaggleToken.read(token);
        KaggleToken.exposure(token).ifPresent(progress::says);
        return new KaggleClient(endpoint, read, new RetryPolicy(pause, progress::says));
    }

    private void tell(Fetching.Result result, Path folder) {
        PrintWriter output = spec.commandLine().getOut();
        Fetched fetched = result.fetched();
        output.printf(
                "%s version %d of %s.%n",
                result.came() ? "Fetched" : "There already, and as it came:", fetched.version(), fetched.dataSet());
        fetched.files()
                .forEach(file ->
                        output.printf(Locale.ROOT, "%s, %,d bytes%n", folder.resolve(file.name()), file.bytes()));
        output.flush();
    }

    /** All that has come is in the part; the process ends in the middle of whatever it does, with the signal's code. */
    private static void stopped(FetchProgress progress) {
        progress.says("Stopped" + (progress.position().isEmpty() ? "" : " at " + progress.position())
                + "; the same command goes on from there.");
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // It has been said, then.
        }
    }
}
