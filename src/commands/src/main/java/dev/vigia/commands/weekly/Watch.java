package dev.vigia.commands.weekly;

import dev.vigia.commands.terminal.ExitCode;
import dev.vigia.music.tables.Week;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Makes a week whenever its snapshot lands in a folder. It keeps no state of its own: the folder of tops says which weeks are
 * made, so that the watch can be ended and started again at any time. Failures are forgotten then, and tried again. A folder
 * that cannot be read does not end the watch, because it may be back at the next look.
 */
final class Watch {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final String NO_SNAPSHOT =
            " is passed over: its header has no track_id, user_id and playcount, or it is no whole gzip file.";
    private static final String IS_TAKEN =
            " has a snapshot already. To make it from this one, delete its folder and the other file.";
    private static final String WAS_MADE_OF_IT =
            " was made of it, and is no longer compared with. If it was not whole then, delete the week's folder to have it "
                    + "made anew.";

    private static final String COUNTS_IT_TOO =
            " was compared with an older snapshot before this one had landed, and counts its "
                    + "plays as well. Delete its folder to have it made anew.";

    private final DropFolder folder;
    private final Path drop;
    private final Path out;
    private final WeekToMake.Terms terms;
    private final Duration interval;
    private final Maker maker;
    private final Consumer<String> messages;
    private final CountDownLatch end = new CountDownLatch(1);
    private final FailedWeeks failed;
    private final Set<String> told = new HashSet<>();
    private String outage = "";
    private long looks;

    /**
     * @param drop the folder that snapshots land in
     * @param out the folder of the tops
     * @param interval between two looks
     */
    Watch(Path drop, Path out, WeekToMake.Terms terms, Duration interval, Maker maker, Consumer<String> messages) {
        this.drop = drop.toAbsolutePath().normalize();
        this.out = out.toAbsolutePath().normalize();
        this.folder = new DropFolder(this.drop);
        this.terms = terms;
        this.interval = interval;
        this.failed = new FailedWeeks(Math.max(1, LONGEST_PAUSE.dividedBy(interval)));
        this.maker = maker;
        this.messages = messages;
    }

    /** Makes the tops of a week. */
    interface Maker {
        WeekOutcome make(WeekToMake week) throws IOException, InterruptedException;
    }

    /** Returns once it is ended. */
    void run() throws InterruptedException {
        say("Watching " + drop + ". Ctrl-C ends it.");
        // A latch and not a flag, so that Ctrl-C ends the wait at once.
        do {
            look();
        } while (!end.await(interval.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Ends the watch after the week that is being made. Does not wait. */
    void end() {
        end.countDown();
    }

    /** Looks once, and makes all weeks that can be made. */
    void look() throws InterruptedException {
        looks++;
        try {
            makeAll(folder.look());
            outage = "";
        } catch (IOException | UncheckedIOException failure) {
            // A stream over a folder throws the unchecked kind when the folder goes while it is read.
            String sentence =
                    "Cannot look into " + drop + " or " + out + ": " + failure + ". The next look tries again.";
            if (!sentence.equals(outage)) {
                say(sentence);
            }
            outage = sentence;
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
        Snapshot info = look.musicInfo().get();
        Optional<NextWeek.Choice> choice = next(look, info);
        // Comes to an end: each round makes a week, or bars its files until a later look.
        while (choice.isPresent() && end.getCount() > 0) {
            make(info, choice.get());
            choice = next(look, info);
        }
    }

    private Optional<NextWeek.Choice> next(DropFolder.Look look, Snapshot info) throws IOException {
        // Read again for each week, because the one just made may change what comes next.
        MadeWeeks.Look made = new MadeWeeks(out).look();
        made.unreadable()
                .forEach(summary ->
                        tellOnce(summary + " does not say what its week was made of; it is not made again."));
        made.weeks().forEach(this::tellWhetherChanged);
        NextWeek next = new NextWeek(look.snapshots(), made.weeks());
        next.passedOver().forEach(second -> tellOnce(second.file() + " is passed over: " + second.week() + IS_TAKEN));
        return next.choose(
                look.landing(),
                snapshot -> failed.isBad(info, snapshot),
                choice -> failed.mustWait(new FailedWeeks.Attempt(info, choice), looks));
    }

    private void tellWhetherChanged(Week week, MadeWeeks.Made made) {
        if (made.now() == MadeWeeks.State.CHANGED) {
            tellOnce(made.snapshot().orElseThrow().file() + " has changed since " + week + WAS_MADE_OF_IT);
        }
    }

    private void make(Snapshot info, NextWeek.Choice choice) throws IOException, InterruptedException {
        Snapshot snapshot = choice.snapshot();
        FailedWeeks.Attempt attempt = new FailedWeeks.Attempt(info, choice);
        say(snapshot.week() + ": from " + snapshot.file()
                + choice.previous()
                        .map(previous -> ", what is more than in " + previous.file() + ".")
                        .orElse(", of all time, for there is no earlier snapshot."));
        WeekOutcome outcome = make(new WeekToMake(
                info.file().toString(),
                snapshot.file().toString(),
                choice.previous().map(previous -> previous.file().toString()),
                snapshot.week(),
                out.toString(),
                terms));
        if (outcome == WeekOutcome.MADE) {
            new MadeWeeks(out).look().overtaking(snapshot.week()).ifPresent(later -> say(later + COUNTS_IT_TOO));
        }
        String isNotMade = snapshot.week() + " is not made (exit code " + outcome.exitCode + "). It is tried again ";
        if (outcome == WeekOutcome.BAD_INPUT) {
            failed.addBadInput(attempt);
            say(isNotMade + "when a file of it changes.");
        } else if (outcome == WeekOutcome.FAILED) {
            long pause = failed.add(attempt, looks);
            say(isNotMade + (pause == 1 ? "at the next look." : pause + " looks later."));
        }
    }

    private WeekOutcome make(WeekToMake week) throws IOException, InterruptedException {
        try {
            return maker.make(week);
        } catch (ExplainedFailure cannotStart) {
            say(cannotStart.getMessage());
            return WeekOutcome.of(ExitCode.of(cannotStart), false);
        }
    }

    private void tellOnce(String sentence) {
        if (told.add(sentence)) {
            say(sentence);
        }
    }

    private void say(String sentence) {
        messages.accept(sentence);
    }
}
