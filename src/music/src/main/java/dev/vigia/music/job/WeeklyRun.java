package dev.vigia.music.job;

import dev.vigia.music.publication.Publication;
import dev.vigia.music.ranking.SplitInsideQuotes;
import dev.vigia.music.ranking.WeekResult;
import dev.vigia.music.report.Phases;
import dev.vigia.music.report.Summary;
import dev.vigia.music.report.TopsJson;
import dev.vigia.music.report.TopsText;
import dev.vigia.music.settings.WeeklyFailed;
import dev.vigia.music.settings.WeeklySettings;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One run of the program: checks the inputs, runs the job, and publishes the tables that it wrote, or removes them. */
public final class WeeklyRun {
    /** The size of a split in bytes, unless a test wants more splits. */
    public static final long SPLIT_BYTES = 16L << 20;

    private final WeeklySettings settings;
    private final Supplier<StreamExecutionEnvironment> environments;
    private final long splitBytes;
    private final Phases phases = new Phases();
    private final Publication publication;

    /**
     * Prepares a run.
     *
     * @param environments makes an environment for each attempt
     * @param splitBytes the size of a split, for files that can be split
     */
    public WeeklyRun(WeeklySettings settings, Supplier<StreamExecutionEnvironment> environments, long splitBytes) {
        this.splitBytes = splitBytes;
        this.settings = settings;
        this.environments = environments;
        try {
            publication = new Publication(Inputs.qualified(settings.out()), settings.week());
        } catch (IOException unreachable) {
            throw cannotWrite(unreachable);
        }
    }

    /**
     * Makes the tops and publishes them.
     *
     * @param published receives the summary once the tops can be read
     * @throws WeeklyFailed when the tops cannot be made or written
     */
    public void run(Consumer<byte[]> published) {
        // Refuses a wrong --top before any file is read.
        settings.top();
        Inputs inputs = new Inputs(settings);
        phases.end("prepare");
        TopsJob job = new TopsJob(settings, inputs, publication);
        Thread withdrawal = new Thread(() -> interrupt(job), "withdrawal");
        // Ctrl-C does not run finally blocks, but it runs this hook.
        Runtime.getRuntime().addShutdownHook(withdrawal);
        try {
            publication.begin();
            WeekResult result = counted(job);
            phases.endJob(result);
            byte[] summary = new Summary(settings.week(), settings.top(), result, phases).json();
            write(Publication.SUMMARY, summary);
            write("tops.json", new TopsJson(settings.week(), result).json());
            publication.publish(job.written());
            published.accept(summary);
            phases.end("publish");
            new TopsText(settings.week(), result).print(System.out);
            System.out.printf(Locale.ROOT, "%nin %s, after %.1f s%n", publication.target(), phases.total());
        } catch (IOException failure) {
            throw cannotWrite(failure);
        } finally {
            // After success, too: in a store, the files were copied, and the folder is still there.
            withdraw();
            forget(withdrawal);
        }
    }

    private WeekResult counted(TopsJob job) throws IOException {
        try {
            return job.run(environments.get(), splitBytes);
        } catch (SplitInsideQuotes rare) {
            System.err.println(
                    "A quoted line break lies where a file was split. The files are read again, each as a whole.");
            publication.begin();
            // A split of this size is a whole file. What the first attempt has written is removed by now.
            return job.run(environments.get(), Long.MAX_VALUE);
        }
    }

    private void write(String name, byte[] content) throws IOException {
        Path path = new Path(publication.staging(), name);
        try (OutputStream out = path.getFileSystem().create(path, FileSystem.WriteMode.OVERWRITE)) {
            out.write(content);
        }
    }

    private void interrupt(TopsJob job) {
        job.cancel();
        withdraw();
    }

    private void withdraw() {
        try {
            publication.withdraw();
        } catch (IOException left) {
            System.err.println("Cannot remove " + publication.staging() + ": " + left.getMessage() + ".");
        }
    }

    private static void forget(Thread withdrawal) {
        try {
            Runtime.getRuntime().removeShutdownHook(withdrawal);
        } catch (IllegalStateException endingAnyway) {
            // The hook is running already, and withdrawing twice does no harm.
        }
    }

    private WeeklyFailed cannotWrite(IOException failure) {
        return WeeklyFailed.because("Cannot write to " + settings.out() + ": " + TopsJob.reason(failure) + ". "
                + (publication == null ? "Nothing was changed" : publication.remains()) + ".");
    }
}
