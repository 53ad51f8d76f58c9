package dev.vigia.local.weekly;

import dev.vigia.local.CommandFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes a week whenever its snapshot lands in a folder. What is made is known from the tops alone, so that it can be ended and
 * started again at any time; what has failed is forgotten then, and tried again.
 */
final class Watch {
    private static final String NO_SNAPSHOT =
            " is passed over: its header has no track_id, user_id and playcount, or it is no whole gzip file.";
    private static final String IS_TAKEN =
            " has a snapshot already. To make it from this one, delete its folder and the other file.";

    private final DropFolder folder;
    private final Path drop;
    private final Path out;
    private final int top;
    private final WeeklyJobs jobs;
    private final PrintWriter messages;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Set<List<Object>> failed = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    /**
     * @param drop the folder that snapshots land in
     * @param out the folder of the tops
     * @param top rows of each top
     */
    Watch(Path drop, Path out, int top, WeeklyJobs jobs, PrintWriter messages) {
        this.drop = drop.toAbsolutePath().normalize();
        this.out = out.toAbsolutePath().normalize();
        this.folder = new DropFolder(this.drop);
        this.top = top;
        this.jobs = jobs;
        this.messages = messages;
    }

    /** Returns once it is ended. */
    void run(Duration interval) throws IOException, InterruptedException {
        say("Watching " + drop + ". Ctrl-C ends it.");
        do {
            makeAll(look());
        } while (!end.await(interval.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Has it come to its end, with the week that is being made, without waiting. */
    void end() {
        end.countDown();
        jobs.interrupt();
    }

    private DropFolder.Look look() {
        try {
            return folder.look();
        } catch (IOException failure) {
            throw CommandFailed.because("Cannot look into " + drop + ": " + failure + ". Is it still there?");
        }
    }

    private void makeAll(DropFolder.Look look) throws IOException, InterruptedException {
        look.others().forEach(other -> tellOnce(other.file() + NO_SNAPSHOT));
        if (look.musicInfo().isEmpty()) {
            if (!look.snapshots().isEmpty()) {
                tellOnce("Waiting for Music Info.csv in " + drop + ".");
            }
            return;
        }
        Optional<NextWeek.Choice> choice = next(look);
        while (choice.isPresent() && end.getCount() > 0) {
            make(look.musicInfo().get(), choice.get());
            choice = next(look);
        }
    }

    private Optional<NextWeek.Choice> next(DropFolder.Look look) throws IOException {
        NextWeek next = new NextWeek(look.snapshots(), new MadeWeeks(out).look());
        next.passedOver().forEach(second -> tellOnce(second.file() + " is passed over: " + second.week() + IS_TAKEN));
        Snapshot info = look.musicInfo().orElseThrow();
        return next.choose(look.landing(), choice -> failed.contains(state(info, choice)));
    }

    private void make(Snapshot info, NextWeek.Choice choice) throws IOException, InterruptedException {
        Snapshot snapshot = choice.snapshot();
        List<Object> state = state(info, choice);
        say(snapshot.week() + ": from " + snapshot.file()
                + choice.previous()
                        .map(previous -> ", what is more than in " + previous + ".")
                        .orElse(", of all time, for there is no earlier snapshot."));
        int exitCode = jobs.make(new WeekToMake(
                info.file().toString(),
                snapshot.file().toString(),
                choice.previous().map(Path::toString),
                snapshot.week(),
                out.toString(),
                top));
        if (exitCode != WeeklyJobs.DONE && exitCode != WeeklyJobs.INTERRUPTED) {
            failed.add(state);
            say(snapshot.week() + " is not made (exit code " + exitCode
                    + "). It is tried again when a file of it changes.");
        }
    }

    /** What an attempt depends on: with the same it would fail again. */
    private static List<Object> state(Snapshot info, NextWeek.Choice choice) {
        List<Object> state = new ArrayList<>(List.of(info, choice));
        choice.previous().ifPresent(previous -> state.add(written(previous)));
        return state;
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private void tellOnce(String sentence) {
        if (told.add(sentence)) {
            say(sentence);
        }
    }

    private void say(String sentence) {
        messages.println(sentence);
        messages.flush();
    }
}
