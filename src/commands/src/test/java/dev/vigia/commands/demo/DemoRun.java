package dev.vigia.commands.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.commands.accounting.Summary;
import dev.vigia.evaluation.generate.bank.BankFile;
import dev.vigia.replay.order.Pace;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A run of everything, told as a sentence: {@code DemoRun.of(csv).in(folder).atParallelism(1).toItsEnd()}. */
final class DemoRun {
    /** The first compiler alone: for so few rows the optimising one takes more time than it saves. */
    private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

    private final Path input;
    private Path mapping;
    private Duration labelDelay;
    private Path work;
    private int parallelism = 2;
    private int shards = 2;
    private int copies = 1;
    private double speedup = Pace.MAX;
    private Path rules;
    private Duration checkpoints = Duration.ofSeconds(10);
    private Duration idleShard = new DemoSettings.Draft().idleShard;
    private Visit started = demo -> {};
    private Visit drained = demo -> {};
    private Watcher watching = (demo, status) -> {};

    private DemoRun(Path input) {
        this.input = input;
    }

    static DemoRun of(Path input) {
        return new DemoRun(input);
    }

    /** An invented bank's file. */
    static Path bankFile(Path file, int rows, long seed) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            new BankFile(rows, seed).write(writer);
        }
        return file;
    }

    DemoRun readBy(Path file) {
        mapping = file;
        return this;
    }

    DemoRun judgedBy(Path book) {
        rules = book;
        return this;
    }

    DemoRun withLabelsAfter(Duration delay) {
        labelDelay = delay;
        return this;
    }

    DemoRun in(Path folder) {
        work = folder;
        return this;
    }

    DemoRun atParallelism(int count) {
        parallelism = count;
        return this;
    }

    DemoRun withShards(int count) {
        shards = count;
        return this;
    }

    DemoRun everyRowTwice() {
        copies = 2;
        return this;
    }

    DemoRun at(double fasterThanItHappened) {
        speedup = fasterThanItHappened;
        return this;
    }

    DemoRun withCheckpointsEvery(Duration interval) {
        checkpoints = interval;
        return this;
    }

    DemoRun withShardsIdleAfter(Duration silence) {
        idleShard = silence;
        return this;
    }

    /** @param visit happens when the stand-ins are up and nothing has been sent */
    DemoRun first(Visit visit) {
        started = visit;
        return this;
    }

    /** @param watcher is told several times a second how far it is */
    DemoRun watchedBy(Watcher watcher) {
        watching = watcher;
        return this;
    }

    /** @param visit happens when everything is judged and the job goes on */
    DemoRun then(Visit visit) {
        drained = visit;
        return this;
    }

    /** @param last happens when the job has stopped and the stand-ins are still up */
    Outcome toItsEnd(Visit last) throws Exception {
        Demo[] running = new Demo[1];
        Consumer<DemoStatus> watcher = status -> watching.see(running[0], status);
        try (Demo demo = Demo.start(settings(), watcher)) {
            running[0] = demo;
            started.to(demo);
            var sent = demo.drain();
            drained.to(demo);
            Summary summary = demo.finish(sent);
            last.to(demo);
            return new Outcome(input, work, summary);
        }
    }

    Outcome toItsEnd() throws Exception {
        return toItsEnd(demo -> {});
    }

    private DemoSettings settings() {
        DemoSettings.Draft draft = new DemoSettings.Draft();
        draft.input = input;
        draft.mapping = mapping;
        draft.labelDelay = labelDelay;
        draft.work = work;
        draft.rules = rules;
        draft.speedup = speedup;
        draft.parallelism = parallelism;
        draft.shards = shards;
        draft.checkpoints = checkpoints;
        draft.idleShard = idleShard;
        draft.copies = copies;
        draft.jobOptions = List.of(FIRST_COMPILER_ALONE);
        return draft.finished();
    }

    /** Something done to a run at one of its moments. */
    interface Visit {
        void to(Demo demo) throws Exception;
    }

    /** Something that follows a run. */
    interface Watcher {
        void see(Demo demo, DemoStatus status);
    }

    /** The input, the work folder and the summary of a finished run. */
    record Outcome(Path input, Path work, Summary summary) {
        LakeReader lake() throws Exception {
            return LakeReader.of(work);
        }

        JsonNode summaryFile() throws IOException {
            return new ObjectMapper().readTree(work.resolve("summary.json").toFile());
        }
    }
}
