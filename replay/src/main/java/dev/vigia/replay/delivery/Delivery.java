package dev.vigia.replay.delivery;

import dev.vigia.replay.stream.Answer;
import dev.vigia.replay.stream.Entry;
import dev.vigia.replay.stream.Outcome;
import dev.vigia.replay.stream.Shard;
import dev.vigia.replay.stream.Stream;
import dev.vigia.replay.stream.StreamTrouble;
import dev.vigia.replay.stream.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Brings rows into a stream: none is lost, those of an account stay in their order, and every shard learns how far event
 * time has come.
 *
 * <p>One thread runs everything here. Requests overlap because each shard has a lane of its own. When an answer names
 * another shard than the one expected, the stream has been resharded: what is under way is waited for, the shards are
 * listed again, and everything that was not taken, or taken where no consumer would keep it, goes through new lanes in the
 * old order. Rows may then arrive twice, which the job sorts out by their ids.
 */
public final class Delivery {
    /** The time given to {@link #turn} when nothing is known that no later row could come before. */
    public static final long NO_MARKER = Long.MIN_VALUE;

    /** How often a wait looks whether the replay has been stopped. */
    private static final long LOOK_NANOS = 200_000_000L;

    private final Stream stream;
    private final LongSupplier clock;
    private final DeliverySettings settings;
    private final Promise promise = new Promise();
    private final Packing packing;
    private final RetryPolicy retries;
    private Lanes lanes;
    private boolean resharded;
    private boolean flushing;
    private int vainListings;

    private long rows;
    private long records;
    private long bytes;
    private long markers;
    private long throttled;
    private long retried;
    private long reshards;

    /** @param clock nanoseconds since some moment, zero or more */
    public Delivery(Stream stream, LongSupplier clock, DeliverySettings settings) {
        this.stream = stream;
        this.clock = clock;
        this.settings = settings;
        this.packing = settings.packing(promise);
        this.retries = new RetryPolicy(settings.patience(), settings.seed());
    }

    /** Lists the shards. To be called first. */
    public void open() throws DeliveryFailed, InterruptedException {
        lanes = lanes(shards());
    }

    /**
     * Promises markers in every shard, from the first row on until {@link #markAll}, and tells every shard so before any row is
     * sent.
     *
     * @param sender a name that no other promise has had
     * @param first event time that no row will be before
     * @param broken the sender of a promise that broke off and ends hereby; {@code null} if there is none
     * @param stopped whether to wait no longer for a stream that does not take the promise
     */
    public void promise(String sender, Instant first, String broken, BooleanSupplier stopped)
            throws DeliveryFailed, InterruptedException {
        promise.make(sender);
        tellAll(lane -> promise.entry(lane.shard, first.toEpochMilli()), stopped);
        if (broken != null) {
            tellAll(lane -> Promise.withdrawn(lane.shard, broken, first), stopped);
        }
    }

    /**
     * Hands a row over; false if its lane is full, and {@link #turn} is to be called before it is offered again.
     *
     * @param number the row's place in the order of the replay, growing by one from row to row
     * @param account the first 64 bits of its token
     * @param time event time that neither it nor a later row is before, or {@link #NO_MARKER}
     */
    public boolean offer(long number, long account, long time, byte[] json, int length) {
        Lane lane = lanes.of(account);
        return lane.offer(number, account, time, json, 0, length, clock.getAsLong());
    }

    /**
     * Sends what is due, then waits for an answer, until there is more to send, or until {@code until}, whichever is first.
     *
     * @param noEarlier event time before which no row will be offered any more, or {@link #NO_MARKER}
     */
    public void turn(long until, long noEarlier) throws DeliveryFailed, InterruptedException {
        long now = clock.getAsLong();
        if (resharded) {
            if (!lanes.anyUnderWay()) {
                reshard();
            }
        } else {
            beat(now, noEarlier);
            send(now);
        }
        boolean beating = noEarlier != NO_MARKER;
        long next = resharded ? Lane.NEVER : lanes.earliest(lane -> nextEvent(lane, beating));
        Answer answer = stream.await(nanosUntil(Math.min(until, next)));
        while (answer != null) {
            settle(answer);
            answer = stream.await(0);
        }
    }

    /** From now on, nothing waits for more rows to share a record with. */
    public void flush() {
        flushing = true;
        lanes.all().forEach(Lane::flush);
    }

    /** Whether all that was offered has been taken. */
    public boolean isDrained() {
        return lanes.areEmpty() && !resharded;
    }

    /** Sends everything that was offered and waits until all of it is taken. */
    public void drain() throws DeliveryFailed, InterruptedException {
        flush();
        while (!isDrained()) {
            turn(Lane.NEVER, NO_MARKER);
        }
    }

    /** Waits for what is under way and starts nothing more. */
    public void settle() throws DeliveryFailed, InterruptedException {
        while (lanes.anyUnderWay()) {
            Answer answer = stream.await(Lane.NEVER);
            if (answer != null) {
                settle(answer);
            }
        }
    }

    /** Tells every open shard that no row before {@code time} will follow. Everything offered has to be drained. */
    public void markAll(Instant time) throws DeliveryFailed, InterruptedException {
        tellAll(lane -> promise.last(lane.shard, time), () -> false);
    }

    private void tellAll(Function<Lane, Entry> marker, BooleanSupplier stopped)
            throws DeliveryFailed, InterruptedException {
        long before;
        do {
            before = reshards;
            lanes = lanes(shards());
            for (Lane lane : lanes.all()) {
                mark(lane, marker.apply(lane));
            }
            while (!isDrained()) {
                if (stopped.getAsBoolean()) {
                    return;
                }
                turn(clock.getAsLong() + LOOK_NANOS, NO_MARKER);
            }
        } while (reshards != before);
    }

    /** How many rows from the first on have all been taken, given the number of the next row to be offered. */
    public long taken(long next) {
        return lanes.earliest(lane -> lane.firstUntaken(next));
    }

    public Delivered delivered() {
        return new Delivered(rows, records, bytes, markers, throttled, retried, reshards);
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
        markers++;
    }

    private void settle(Answer answer) throws DeliveryFailed {
        Lane lane = lanes.number(answer.request().lane());
        List<Entry> entries = answer.request().entries();
        List<Entry> failed = new ArrayList<>();
        Outcome trouble = null;
        boolean elsewhere = false;
        for (int at = 0; at < entries.size(); at++) {
            Outcome outcome = answer.outcomes().get(at);
            if (outcome.isTaken()) {
                count(entries.get(at));
                elsewhere |= !outcome.shard().equals(lane.shard.id());
            } else {
                failed.add(entries.get(at));
                trouble = worse(trouble, outcome);
                throttled += outcome.trouble() == Trouble.THROTTLED ? 1 : 0;
            }
        }
        if (failed.size() < entries.size()) {
            retries.succeeded();
        }
        resharded |= elsewhere;
        if (elsewhere && !packing.findsItsShard()) {
            lane.misplaced();
            return;
        }
        rows += lane.answered(failed, clock.getAsLong());
        if (trouble != null) {
            retried++;
            wait(lane, trouble);
        }
    }

    private void count(Entry entry) {
        records++;
        bytes += entry.data().length;
    }

    private static Outcome worse(Outcome known, Outcome next) {
        return known == null || next.trouble().compareTo(known.trouble()) > 0 ? next : known;
    }

    private void wait(Lane lane, Outcome trouble) throws DeliveryFailed {
        long now = clock.getAsLong();
        lane.waitUntil(now + retries.delay(trouble.trouble(), lane.attempts(), now, trouble.message()));
    }

    private void reshard() throws DeliveryFailed, InterruptedException {
        List<Shard> shards = shards();
        vainListings = lanes.hasShardsOf(shards) ? vainListings + 1 : 0;
        long pause = vainListings == 0 ? 0 : retries.delay(Trouble.THROTTLED, vainListings, clock.getAsLong(), "");
        Lanes fresh = lanes(shards);
        fresh.takeOver(lanes, clock.getAsLong());
        lanes = fresh;
        resharded = false;
        reshards++;
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

    private List<Shard> shards() throws DeliveryFailed, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                List<Shard> shards = stream.shards();
                if (shards.isEmpty()) {
                    throw new DeliveryFailed("The stream has no open shard. Create it before replaying into it.");
                }
                retries.succeeded();
                return shards;
            } catch (StreamTrouble trouble) {
                long delay = retries.delay(trouble.trouble, attempt, clock.getAsLong(), trouble.getMessage());
                stream.await(delay);
            }
        }
    }
}
