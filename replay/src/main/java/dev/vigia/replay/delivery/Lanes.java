package dev.vigia.replay.delivery;

import dev.vigia.replay.records.AccountKeys;
import dev.vigia.replay.records.HashKey;
import dev.vigia.replay.stream.Shard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** The lanes of all open shards, and the lane of each account. */
final class Lanes {
    private final List<Lane> lanes = new ArrayList<>();
    private final AccountKeys keys = new AccountKeys();
    private final HashKey[] firsts;

    Lanes(List<Shard> shards, Packing packing, long lingerNanos, long now) {
        List<Shard> sorted = new ArrayList<>(shards);
        sorted.sort(Comparator.comparing(Shard::first));
        for (Shard shard : sorted) {
            lanes.add(new Lane(lanes.size(), shard, packing, lingerNanos, now));
        }
        firsts = sorted.stream().map(Shard::first).toArray(HashKey[]::new);
    }

    List<Lane> all() {
        return lanes;
    }

    Lane number(int number) {
        return lanes.get(number);
    }

    Lane of(long account) {
        HashKey hash = keys.hash(account);
        // The last lane that begins at or before the hash key. The ranges of the open shards have no gaps.
        int low = 0;
        int high = firsts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firsts[middle].compareTo(hash) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lanes.get(low);
    }

    boolean hasShardsOf(List<Shard> shards) {
        return shards.size() == lanes.size()
                && lanes.stream().map(lane -> lane.shard).allMatch(shards::contains);
    }

    boolean areEmpty() {
        return lanes.stream().allMatch(Lane::isEmpty);
    }

    boolean anyUnderWay() {
        return lanes.stream().anyMatch(Lane::isUnderWay);
    }

    long earliest(ToLongFunction<Lane> time) {
        return lanes.stream().mapToLong(time).min().orElse(Lane.NEVER);
    }

    /** Takes over the rows that are left in other lanes, in the order of the rows. */
    void takeOver(Lanes others, long now) {
        List<Left> left = new ArrayList<>();
        for (Lane lane : others.lanes) {
            for (Parcel parcel : lane.untaken()) {
                for (int row = 0; row < parcel.rows(); row++) {
                    left.add(new Left(parcel, row));
                }
            }
        }
        // A merged shard gets rows of two lanes, and an account's rows must not overtake each other.
        left.sort(Comparator.comparingLong(Left::number));
        for (Left row : left) {
            of(row.parcel.account(row.row)).take(row.parcel, row.row, now);
        }
    }

    /** A row that is left in a former lane. */
    private record Left(Parcel parcel, int row) {
        private long number() {
            return parcel.number(row);
        }
    }
}
