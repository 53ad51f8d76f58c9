package dev.vigia.replay.delivery;

import dev.vigia.replay.records.AccountKeys;
import dev.vigia.replay.records.AggregatedRecord;
import dev.vigia.replay.stream.Entry;
import dev.vigia.replay.stream.Shard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Packs a parcel's rows into Kinesis records and decides which rows share a parcel. */
interface Packing {
    /** Returns whether the row may still go into the parcel. */
    boolean fits(Parcel parcel, long account, int length);

    /**
     * Makes the entries, with a marker among them if the sender has promised markers.
     *
     * @param reached event time of the last row that the lane's shard has taken, or {@link Delivery#NO_MARKER}
     */
    List<Entry> pack(Parcel parcel, Shard shard, long reached);

    /** Returns the usual size of a parcel in bytes. */
    int expectedBytes();

    /** Returns whether Kinesis routes each row to the right shard by itself, even after a reshard. */
    boolean findsItsShard();

    /**
     * Packs all rows of a parcel into one aggregated record, and after them the marker of the last row. The stream
     * takes all of them or none.
     */
    final class Aggregated implements Packing {
        // Has no effect: the entry's explicit hash key decides the shard.
        private static final String PARTITION_KEY = "a";

        private final int largest;
        private final AccountKeys keys = new AccountKeys();
        private final AggregatedRecord record;
        private final Promise promise;

        Aggregated(int largest, Promise promise) {
            this.largest = largest;
            this.promise = promise;
            this.record = new AggregatedRecord(largest);
        }

        @Override
        public boolean fits(Parcel parcel, long account, int length) {
            int formatted = (parcel.rows() + 1) * (AccountKeys.LENGTH + AggregatedRecord.OVERHEAD_A_RECORD);
            // The first row always fits: a row larger than the limit goes alone.
            return parcel.rows() == 0 || parcel.size() + length + formatted <= largest;
        }

        @Override
        public List<Entry> pack(Parcel parcel, Shard shard, long reached) {
            record.clear();
            for (int row = 0; row < parcel.rows(); row++) {
                record.add(keys.bytes(parcel.account(row)), parcel.data(), parcel.start(row), parcel.length(row));
            }
            if (promise.stands() && parcel.reached() != Delivery.NO_MARKER) {
                byte[] marker = promise.marker(shard, parcel.reached());
                // A marker needs a partition key of this shard, or consumers drop the whole aggregate.
                record.add(keys.bytes(parcel.account(parcel.rows() - 1)), marker, 0, marker.length);
            }
            return List.of(new Entry(PARTITION_KEY, shard.first().toString(), record.bytes()));
        }

        @Override
        public int expectedBytes() {
            return largest;
        }

        @Override
        public boolean findsItsShard() {
            return false;
        }
    }

    /**
     * Packs each row into a record of its own. A stream may take some records of a request and not others, so a
     * request holds at most one row per account: a failed row is sent again before any later row of its account. For
     * the same reason a request begins with the marker of the request before it, which has been taken as a whole.
     */
    final class Plain implements Packing {
        /** Kinesis takes 500 at once; one is left for a marker. */
        static final int MOST_RECORDS = 499;

        // A shard takes 1 MB per second, so a larger request would be throttled in part.
        private static final int MOST_BYTES = 1 << 20;
        private static final int EXPECTED_BYTES = 1 << 16;

        private final AccountKeys keys = new AccountKeys();
        private final Promise promise;

        Plain(Promise promise) {
            this.promise = promise;
        }

        @Override
        public boolean fits(Parcel parcel, long account, int length) {
            if (parcel.rows() == 0) {
                return true;
            }
            boolean room = parcel.rows() < MOST_RECORDS && parcel.size() + length <= MOST_BYTES;
            return room && !parcel.holds(account);
        }

        @Override
        public List<Entry> pack(Parcel parcel, Shard shard, long reached) {
            List<Entry> entries = new ArrayList<>(parcel.rows() + 1);
            if (promise.stands() && reached != Delivery.NO_MARKER) {
                entries.add(promise.entry(shard, reached));
            }
            for (int row = 0; row < parcel.rows(); row++) {
                int start = parcel.start(row);
                byte[] data = Arrays.copyOfRange(parcel.data(), start, start + parcel.length(row));
                // Without an explicit hash key, Kinesis finds the shard by the account's key, after a reshard as well.
                entries.add(new Entry(keys.text(parcel.account(row)), null, data));
            }
            return entries;
        }

        @Override
        public int expectedBytes() {
            return EXPECTED_BYTES;
        }

        @Override
        public boolean findsItsShard() {
            return true;
        }
    }
}
