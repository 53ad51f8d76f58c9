package dev.vigia.replay.delivery;

import dev.vigia.replay.stream.Answer;
import dev.vigia.replay.stream.Entry;
import dev.vigia.replay.stream.Outcome;
import dev.vigia.replay.stream.Shard;
import dev.vigia.replay.stream.Stream;
import dev.vigia.replay.stream.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Delivers rows to a stream. No row is lost, the rows of an account stay in order, and every shard gets markers of
 * event time.
 *
 * <p>One thread runs everything here. Requests overlap because each shard has a lane of its own. If an answer names
 * another shard than the expected one, the stream has been resharded. Then the delivery waits for the requests under
 * way, lists the shards again, and sends all rows that were not taken, or taken where no consumer would keep them,
 * through new lanes in the old order. Rows may then arrive twice, and the job drops the repeats by their ids.
 */
public final class Delivery {
    /** The event time for {@link #turn} if it is not known which time no later row will be before. */
    public static final long NO_MARKER = Long.MIN_VALUE;

    /** The longest time until a stop is noticed, in nanoseconds. */
    private static final long LOOK_NANOS = 200_000_000L;

    private final Stream stream;
    private final LongSupplier clock;
    private final DeliverySettings settings;
    private final Promise promise = new Promise();
    private final Packing packing;
    private final RetryPolicy retries;
    private final Shards shards;
    private final Tally tally = new Tally();
    private Lanes lanes;
    private boolean resharded;
    private boolean flushing;
    private int vainListings;

    /** @param clock nanoseconds since some moment, never negative */
    public Delivery(Stream stream, LongSupplier clock, DeliverySettings settings) {
        this.stream = stream;
        this.clock = clock;
        this.settings = settings;
        this.packing = settings.packing(promise);
        this.retries = new RetryPolicy(settings.patience(), settings.seed());
        this.shards = new Shards(stream, retries, clock);
    }

    /** Lists the shards. Call it first. */
    public void open() throws DeliveryFailed, InterruptedException {
        lanes = lanes(shards.open());
    }

    /**
     * Promises markers in every shard, until {@link #markAll}, and waits until every shard has the promise. Call it
     * before the first row.
     *
     * @param sender a name that no other promise has had
     * @param first event time that no row will be before
     * @param broken the sender of an earlier promise that broke off, which is withdrawn; {@code null} if there is
     *     none
     * @param stopped returns whether to stop waiting for a stream that does not take the promise
     */
    public void promise(String sender, Instant first, String broken, BooleanSupplier stopped)
            throws DeliveryFailed, InterruptedException {
        promise.make(sender);
        tellAll(lane -> promise.entry(lane.shard, first.toEpochMilli()), stopped);
        // Only once the new promise stands: between two promises, event time could run ahead of the rows.
        if (broken != null) {
            tellAll(lane -> Promise.withdrawn(lane.shard, broken, first), stopped);
        }
    }

    /**
     * Takes a row. Returns false if the lane is full; then call {@link #turn} before the row is offered again.
     *
     * @param number the row's place in the order of the replay; one more from row to row
     * @param account the first 64 bits of its token
     * @param time event time that neither this row nor a later one is before, or {@link #NO_MARKER}
     */
    public boolean offer(long number, long account, long time, byte[] json, int length) {
        Lane lane = lanes.of(account);
        return lane.offer(number, account, time, json, 0, length, clock.getAsLong());
    }

    /**
     * Sends the requests that are due. Then waits for an answer, until more is due, or until {@code until}, whichever
     * comes first.
     *
     * @param noEarlier event time that no later row will be before, or {@link #NO_MARKER}
     */
    public void turn(long until, long noEarlier) throws DeliveryFailed, InterruptedException {
        long now = clock.getAsLong();
        if (resharded) {
            // Nothing is sent until all answers are in: only then is it known which rows were not taken.
            if (!lanes.anyUnderWay()) {
                reshard();
            }
        } else {
            beat(now, noEarlier);
            send(now);
        }
        boolean beating = noEarlier != NO_MARKER;
        // After a reshard only an answer moves things on, or the listing once all answers are in.
        long next = resharded ? Lane.NEVER : lanes.earliest(lane -> nextEvent(lane, beating));
        Answer answer = stream.await(nanosUntil(Math.min(until, next)));
        while (answer != null) {
            settle(answer);
            answer = stream.await(0);
        }
    }

    /** Ends lingering: from now on, rows do not wait for more rows to share a record with. */
    public void flush() {
        flushing = true;
        lanes.all().forEach(Lane::flush);
    }

    /** Returns whether the stream has taken all rows that were offered. */
    public boolean isDrained() {
        return lanes.areEmpty() && !resharded;
    }

    /** Sends all rows that were offered and waits until the stream has taken them. */
    public void drain() throws DeliveryFailed, InterruptedException {
        flush();
        while (!isDrained()) {
            turn(Lane.NEVER, NO_MARKER);
        }
    }

    /** Waits for the requests under way and starts no more. */
    public void settle() throws DeliveryFailed, InterruptedException {
        while (lanes.anyUnderWay()) {
            Answer answer = stream.await(Lane.NEVER);
            if (answer != null) {
                settle(answer);
            }
        }
    }

    /**
     * Sends a last marker to every open shard: no row before {@code time} follows. Call it when all rows are drained.
     */
    public void markAll(Instant time) throws DeliveryFailed, InterruptedException {
        tellAll(lane -> promise.last(lane.shard, time), () -> false);
    }

    private void tellAll(Function<Lane, Entry> marker, BooleanSupplier stopped)
            throws DeliveryFailed, InterruptedException {
        long before;
        do {
            // The old lanes are empty here, so no row is lost with them. A shard that is new gets its marker, too.
            before = tally.reshards();
            lanes = lanes(shards.open());
            for (Lane lane : lanes.all()) {
                mark(lane, marker.apply(lane));
            }
            while (!isDrained()) {
                if (stopped.getAsBoolean()) {
                    return;
                }
                turn(clock.getAsLong() + LOOK_NANOS, NO_MARKER);
            }
            // A shard that was opened meanwhile has no marker, so all are told again. Markers may repeat.
        } while (tally.reshards() != before);
    }

    /** Returns the number of rows, from the first on, that the stream has taken without a gap. */
    public long taken(long next) {
        return lanes.earliest(lane -> lane.firstUntaken(next));
    }

    public Delivered delivered() {
        return tally.delivered();
    }

    public int shardCount() {
        return lanes.all().size();
    }

    private long nextEvent(Lane lane, boolean beating) {
        if (!lane.isEmpty()) {
            return lane.due();
        }
        return beating ? lane.lastTaken() + settings.heartbeat().toNanos() : Lane.NEVER;
    }

    private long nanosUntil(long time) {
        long now = clock.getAsLong();
        return time <= now ? 0 : time == Lane.NEVER ? Lane.NEVER : time - now;
    }

    private void send(long now) {
        for (Lane lane : lanes.all()) {
            if (lane.due() <= now) {
                stream.put(lane.request());
            }
        }
    }

    private void beat(long now, long noEarlier) {
        if (noEarlier == NO_MARKER) {
            return;
        }
        for (Lane lane : lanes.all()) {
            if (lane.isEmpty() && nextEvent(lane, true) <= now) {
                mark(lane, promise.entry(lane.shard, noEarlier));
            }
        }
    }

    private void mark(Lane lane, Entry marker) {
        lane.mark(marker, clock.getAsLong());
        tally.marked();
    }

    private void settle(Answer answer) throws DeliveryFailed {
        Lane lane = lanes.number(answer.request().lane());
        Settlement settled = Settlement.of(answer, lane.shard, tally);
        // One entry that was taken shows that the stream is alive.
        if (settled.failed().size() < answer.request().entries().size()) {
            retries.succeeded();
        }
        resharded |= settled.elsewhere();
        if (settled.elsewhere() && !packing.findsItsShard()) {
            // The consumers of the other shard drop these rows, so they count as not taken.
            lane.misplaced();
            return;
        }
        tally.taken(lane.answered(settled.failed(), clock.getAsLong()));
        if (settled.worst() != null) {
            tally.retried();
            wait(lane, settled.worst());
        }
    }

    private void wait(Lane lane, Outcome trouble) throws DeliveryFailed {
        long now = clock.getAsLong();
        lane.waitUntil(now + retries.delay(trouble.trouble(), lane.attempts(), now, trouble.message()));
    }

    private void reshard() throws DeliveryFailed, InterruptedException {
        List<Shard> open = shards.open();
        // The listing may lag behind the answers. As long as it shows the old shards, attempts get rarer.
        vainListings = lanes.hasShardsOf(open) ? vainListings + 1 : 0;
        long pause = vainListings == 0 ? 0 : retries.delay(Trouble.THROTTLED, vainListings, clock.getAsLong(), "");
        Lanes fresh = lanes(open);
        fresh.takeOver(lanes, clock.getAsLong());
        lanes = fresh;
        resharded = false;
        tally.resharded();
        long notBefore = clock.getAsLong() + pause;
        lanes.all().forEach(lane -> lane.waitUntil(notBefore));
    }

    private Lanes lanes(List<Shard> shards) {
        Lanes fresh = new Lanes(shards, packing, settings.linger().toNanos(), clock.getAsLong());
        if (flushing) {
            fresh.all().forEach(Lane::flush);
        }
        return fresh;
    }
}
