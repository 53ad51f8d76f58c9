package dev.vigia.local.flink;

import dev.vigia.local.processes.ForegroundProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.io.file.PathUtils;

/** A program that ends by itself, run from its jar by Flink's own command line in a JVM of its own. */
public final class BatchJob implements Batch {
    /** Flink prints this about every job, between the program's own lines. */
    private static final String SUBMITTED = "Job has been submitted with JobID ";
    /** In a JVM that lives for seconds, the optimising compiler takes more time than its code saves. */
    private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";
    /** Prints names correctly on any terminal. Java 18 and later read the last two. */
    private static final String[] UTF_8 = {
        "-Dfile.encoding=UTF-8",
        "-Dsun.stdout.encoding=UTF-8",
        "-Dsun.stderr.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8",
        "-Dstderr.encoding=UTF-8"
    };

    private final Path folder;
    private final FlinkCommand flink;
    private final ForegroundProcess process;
    private boolean sound;

    private BatchJob(Path folder, FlinkCommand flink, ForegroundProcess process) {
        this.folder = folder;
        this.flink = flink;
        this.process = process;
    }

    /**
     * Starts a program.
     *
     * @param out gets each line of the program's standard output as it comes; {@code err} likewise
     */
    public static BatchJob start(BatchSettings settings, Consumer<String> out, Consumer<String> err)
            throws IOException {
        Files.createDirectories(settings.log().toAbsolutePath().getParent());
        Path folder = Files.createTempDirectory("vigia-batch-");
        Path configuration = FlinkConfiguration.write(settings, folder);
        FlinkCommand flink = new FlinkCommand("batch", configuration, folder);
        flink.java()
                .with("-Xmx" + settings.heapMegabytes() + "m", "-Dlog.file=" + settings.log())
                .with(FIRST_COMPILER_ALONE)
                .with("-XX:MaxDirectMemorySize=" + directMegabytes(settings) + "m")
                .with(UTF_8);
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.putAll(flink.environment());
        return new BatchJob(
                folder,
                flink,
                ForegroundProcess.start(
                        flink.running(settings.program()), environment, line -> passUnlessFlinks(line, out), err));
    }

    @Override
    public int exitCode() throws InterruptedException {
        int exitCode = process.exitCode();
        sound = exitCode == 0;
        return exitCode;
    }

    @Override
    public void interrupt() {
        process.beginClose();
    }

    @Override
    public void close() throws IOException {
        process.close();
        PathUtils.delete(folder);
        flink.keepArchive(sound);
    }

    /** The JVM's own limit is the heap's size; Flink's network buffers come on top. */
    private static int directMegabytes(BatchSettings settings) {
        return settings.heapMegabytes() + FlinkConfiguration.networkMegabytes(settings.parallelism());
    }

    private static void passUnlessFlinks(String line, Consumer<String> out) {
        if (!line.startsWith(SUBMITTED)) {
            out.accept(line);
        }
    }
}
