package dev.vigia.commands.weekly;

import dev.vigia.music.tables.Week;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Decides which week is made next: the oldest week that has a snapshot, is not made, has not failed with the same files, and has
 * no older snapshot landing just now.
 */
final class NextWeek {
    private final List<Snapshot> landed;
    private final Map<Week, MadeWeeks.Made> made;
    /** One snapshot for each week that is not made. */
    private final Map<Week, Snapshot> waiting = new TreeMap<>();

    private final List<Snapshot> passedOver = new ArrayList<>();

    /**
     * Sorts the snapshots by what can be done with them.
     *
     * @param landed in the order of {@link Snapshot#ORDER}
     * @param made what each week was made of
     */
    NextWeek(List<Snapshot> landed, Map<Week, MadeWeeks.Made> made) {
        this.landed = landed;
        this.made = made;
        for (Snapshot snapshot : landed) {
            // A made week has the snapshot that it was made of; any other week has the first one that was written.
            boolean isTaken = made.containsKey(snapshot.week())
                    ? !isMadeOf(snapshot)
                    : waiting.putIfAbsent(snapshot.week(), snapshot) != null;
            if (isTaken) {
                passedOver.add(snapshot);
            }
        }
    }

    /**
     * A week to be made, by its files.
     *
     * @param previous empty for the tops of all time
     */
    record Choice(Snapshot snapshot, Optional<Snapshot> previous) {}

    /** Returns the snapshots of weeks that have another one already. */
    List<Snapshot> passedOver() {
        return passedOver;
    }

    /**
     * Returns the week to make; empty if there is nothing to do.
     *
     * @param landing weeks whose snapshots are still being written
     * @param bad snapshots that cannot be read, so that no week can be compared with them
     * @param failed choices that must not be tried now
     */
    Optional<Choice> choose(Set<Week> landing, Predicate<Snapshot> bad, Predicate<Choice> failed) {
        return waiting.values().stream()
                // A file that still lands may be what this week has to be compared with, or another one for this week.
                .filter(snapshot -> landing.stream().noneMatch(week -> week.compareTo(snapshot.week()) <= 0))
                .map(snapshot -> new Choice(snapshot, previous(snapshot, bad)))
                .filter(failed.negate())
                .findFirst();
    }

    /**
     * Returns the newest older snapshot. It may be in the folder, whether its week is made or not, because the plays of a week
     * that failed would count twice otherwise. It may be elsewhere, if a week was made of it. If a week has several, the one that
     * the week was made of counts.
     */
    private Optional<Snapshot> previous(Snapshot snapshot, Predicate<Snapshot> bad) {
        Stream<Snapshot> inFolder = landed.stream().filter(this::isWhatItWas);
        Stream<Snapshot> ofMade = made.values().stream().flatMap(week -> week.sound().stream());
        return Stream.concat(inFolder, ofMade)
                .filter(earlier -> earlier.week().compareTo(snapshot.week()) < 0)
                // A week that was made by hand may have used this very file under an earlier week.
                .filter(earlier -> !earlier.file().equals(snapshot.file()))
                .filter(bad.negate())
                .max(Comparator.comparing((Snapshot earlier) -> earlier.week())
                        .thenComparing(earlier -> !passedOver.contains(earlier))
                        .thenComparing(Snapshot.ORDER));
    }

    private boolean isMadeOf(Snapshot snapshot) {
        return recorded(snapshot).isPresent();
    }

    /** Returns false if its week was made of an earlier content of this file. */
    private boolean isWhatItWas(Snapshot snapshot) {
        return recorded(snapshot).map(recorded -> recorded.isSameAs(snapshot)).orElse(true);
    }

    /** Returns this file as it was when its week was made. */
    private Optional<Snapshot> recorded(Snapshot snapshot) {
        return Optional.ofNullable(made.get(snapshot.week()))
                .flatMap(MadeWeeks.Made::snapshot)
                .filter(recorded -> recorded.file().equals(snapshot.file()));
    }
}
