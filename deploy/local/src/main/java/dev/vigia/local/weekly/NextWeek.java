package dev.vigia.local.weekly;

import dev.vigia.music.lake.Week;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Decides which week is made next: the oldest that has a snapshot, is not made, has not failed with the same files, and cannot
 * be overtaken by a snapshot that is just landing.
 */
final class NextWeek {
    private final List<Snapshot> landed;
    private final Map<Week, Optional<Path>> made;
    /** Of weeks that are not made, one each. */
    private final Map<Week, Snapshot> waiting = new TreeMap<>();

    private final List<Snapshot> passedOver = new ArrayList<>();

    /**
     * Looks at what there is.
     *
     * @param landed in the order of {@link Snapshot#ORDER}
     * @param made each week's snapshot; empty if that is not there any more
     */
    NextWeek(List<Snapshot> landed, Map<Week, Optional<Path>> made) {
        this.landed = landed;
        this.made = made;
        for (Snapshot snapshot : landed) {
            boolean isMade = made.containsKey(snapshot.week());
            boolean isTaken = isMade
                    ? !made.get(snapshot.week()).equals(Optional.of(snapshot.file()))
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
    record Choice(Snapshot snapshot, Optional<Path> previous) {}

    /** Snapshots of weeks that have one already. */
    List<Snapshot> passedOver() {
        return passedOver;
    }

    /**
     * The week; empty if there is nothing to do.
     *
     * @param landing weeks whose snapshots are still written
     * @param failed what must not be tried again
     */
    Optional<Choice> choose(Set<Week> landing, Predicate<Choice> failed) {
        return waiting.values().stream()
                .filter(snapshot -> landing.stream().noneMatch(week -> week.compareTo(snapshot.week()) <= 0))
                .map(snapshot -> new Choice(snapshot, previous(snapshot.week())))
                .filter(failed.negate())
                .findFirst();
    }

    /** The snapshot of the newest week before that is made, if it is still there; else the newest that is older. */
    private Optional<Path> previous(Week week) {
        Optional<Path> ofMade = made.keySet().stream()
                .filter(earlier -> earlier.compareTo(week) < 0)
                .max(Comparator.naturalOrder())
                .flatMap(made::get);
        return ofMade.or(() -> landed.stream()
                .filter(snapshot -> snapshot.week().compareTo(week) < 0)
                .max(Snapshot.ORDER)
                .map(Snapshot::file));
    }
}
