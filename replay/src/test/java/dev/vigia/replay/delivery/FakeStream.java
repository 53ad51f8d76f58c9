package dev.vigia.replay.delivery;

import dev.vigia.replay.records.HashKey;
import dev.vigia.replay.stream.Answer;
import dev.vigia.replay.stream.Entry;
import dev.vigia.replay.stream.Outcome;
import dev.vigia.replay.stream.Request;
import dev.vigia.replay.stream.Shard;
import dev.vigia.replay.stream.Stream;
import dev.vigia.replay.stream.Trouble;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.clientlibrary.types.UserRecord;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.model.Record;

/**
 * A stream in memory and in its own time, which throttles, fails, is late, and changes its shards, as chance or the test
 * wants it. It is read as a consumer of the Kinesis Client Library would read it.
 */
public final class FakeStream implements Stream, LongSupplier {
    /** The troubles that the stream may give to a request. */
    public interface Weather {
        /** Returns the trouble of an entry, or {@code null}. */
        Trouble entry(Random chance);

        /** Returns whether the request as a whole gets no answer in time, though it may have landed. */
        boolean timeout(Random chance);
    }

    public static final Weather FINE = weather(0, 0, 0);

    private final Random chance;
    private final List<Shard> open = new ArrayList<>();
    private final Map<String, Shard> all = new LinkedHashMap<>();
    private final List<Landed> landed = new ArrayList<>();
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::time).thenComparingLong(Event::number));
    private Weather weather = FINE;
    private Runnable beforePut = () -> {};
    /** Shared by streams that are sent to by one thread. */
    private final long[] now;

    private long eventCount;
    private int shardCount;
    private int putCount;
    private int underWay;
    private final Map<Integer, Integer> underWayByLane = new LinkedHashMap<>();

    public FakeStream(long seed, int shards) {
        this(seed, shards, new long[1]);
    }

    /** Makes a stream in the same time as another one. */
    public FakeStream(long seed, int shards, FakeStream other) {
        this(seed, shards, other.now);
    }

    private FakeStream(long seed, int shards, long[] now) {
        this.now = now;
        chance = new Random(seed);
        BigInteger ring = BigInteger.ONE.shiftLeft(128);
        for (int shard = 0; shard < shards; shard++) {
            BigInteger first = ring.multiply(BigInteger.valueOf(shard)).divide(BigInteger.valueOf(shards));
            BigInteger next = ring.multiply(BigInteger.valueOf(shard + 1)).divide(BigInteger.valueOf(shards));
            add(first, next.subtract(BigInteger.ONE));
        }
    }

    /** @param throttled chance per entry; likewise for the others */
    public static Weather weather(double throttled, double failing, double timeout) {
        return new Weather() {
            @Override
            public Trouble entry(Random chance) {
                double drawn = chance.nextDouble();
                return drawn < throttled ? Trouble.THROTTLED : drawn < throttled + failing ? Trouble.UNAVAILABLE : null;
            }

            @Override
            public boolean timeout(Random chance) {
                return chance.nextDouble() < timeout;
            }
        };
    }

    public void weather(Weather next) {
        weather = next;
    }

    /** Runs before every request is taken; may throw. */
    public void beforePut(Runnable action) {
        beforePut = action;
    }

    public int putCount() {
        return putCount;
    }

    @Override
    public long getAsLong() {
        return now[0];
    }

    /** Splits the open shard at {@code index} in the middle. */
    public void split(int index) {
        Shard parent = open.remove(index % open.size());
        BigInteger first = number(parent.first());
        BigInteger last = number(parent.last());
        BigInteger middle = first.add(last).shiftRight(1);
        add(first, middle);
        add(middle.add(BigInteger.ONE), last);
    }

    /** Merges the two lowest open shards. */
    public void merge() {
        open.sort(Comparator.comparing(Shard::first));
        Shard low = open.remove(0);
        Shard high = open.remove(0);
        add(number(low.first()), number(high.last()));
    }

    @Override
    public List<Shard> shards() {
        return List.copyOf(open);
    }

    @Override
    public void put(Request request) {
        putCount++;
        beforePut.run();
        if (underWayByLane.merge(request.lane(), 1, Integer::sum) > 1) {
            throw new AssertionError("two requests under way in lane " + request.lane());
        }
        underWay++;
        schedule(1_000_000 + chance.nextInt(50_000_000), () -> carryOut(request));
    }

    @Override
    public Answer await(long nanos) {
        long until = nanos == Long.MAX_VALUE ? Long.MAX_VALUE : now[0] + nanos;
        while (!events.isEmpty() && events.peek().time() <= until) {
            Event event = events.poll();
            now[0] = Math.max(now[0], event.time());
            Answer answer = event.action().get();
            if (answer != null) {
                underWayByLane.merge(answer.request().lane(), -1, Integer::sum);
                underWay--;
                return answer;
            }
        }
        if (until == Long.MAX_VALUE) {
            throw new AssertionError("waits for ever, with " + underWay + " requests under way");
        }
        now[0] = until;
        return null;
    }

    @Override
    public void close() {}

    /** Returns the records that a consumer would hand out, in the order of their arrival: partition key and data. */
    public List<UserRecord> consumed() {
        List<UserRecord> consumed = new ArrayList<>();
        for (Landed record : landed) {
            Shard shard = all.get(record.shard);
            Record raw = new Record()
                    .withData(ByteBuffer.wrap(record.entry.data()))
                    .withPartitionKey(record.entry.partitionKey())
                    .withSequenceNumber(Integer.toString(consumed.size()));
            consumed.addAll(UserRecord.deaggregate(List.of(raw), number(shard.first()), number(shard.last())));
        }
        return consumed;
    }

    /** Returns the data of the records as texts, without the markers. */
    public List<String> rows() {
        return texts(false);
    }

    /** Returns the markers as texts, each after the id of its shard. */
    public List<String> markers() {
        return landed.stream()
                .filter(record -> record.entry.partitionKey().equals("marker"))
                .map(record -> record.shard + " " + new String(record.entry.data(), StandardCharsets.UTF_8))
                .collect(Collectors.toList());
    }

    /** Returns the number of markers that promise further ones. */
    public int promised() {
        return (int)
                texts(true).stream().filter(marker -> !marker.contains("last")).count();
    }

    /**
     * Rows that came for the first time after a marker in their shard had said that none of their time would.
     *
     * @param time of a row's text, milliseconds
     */
    public List<String> brokenPromises(java.util.function.ToLongFunction<String> time) {
        List<String> broken = new ArrayList<>();
        Map<String, Long> promised = new LinkedHashMap<>();
        java.util.Set<String> known = new java.util.HashSet<>();
        for (Landed record : landed) {
            Shard shard = all.get(record.shard);
            Record raw = new Record()
                    .withData(ByteBuffer.wrap(record.entry.data()))
                    .withPartitionKey(record.entry.partitionKey())
                    .withSequenceNumber("1");
            for (UserRecord each : UserRecord.deaggregate(List.of(raw), number(shard.first()), number(shard.last()))) {
                String text = StandardCharsets.UTF_8.decode(each.getData()).toString();
                if (text.startsWith("{\"_vigia_no_earlier_than\"")) {
                    long until = java.time.Instant.parse(text.split("\"")[3]).toEpochMilli();
                    if (text.contains('"' + record.shard + '"')) {
                        promised.merge(record.shard, until, Math::max);
                    }
                } else if (known.add(text)
                        && time.applyAsLong(text) < promised.getOrDefault(record.shard, Long.MIN_VALUE)) {
                    broken.add(record.shard + ": " + text);
                }
            }
        }
        return broken;
    }

    /** Kinesis records that landed. */
    public int records() {
        return landed.size();
    }

    private List<String> texts(boolean markers) {
        return consumed().stream()
                .map(record -> StandardCharsets.UTF_8.decode(record.getData()).toString())
                .filter(text -> text.startsWith("{\"_vigia_no_earlier_than\"") == markers)
                .collect(Collectors.toList());
    }

    private Answer carryOut(Request request) {
        if (weather.timeout(chance)) {
            if (chance.nextBoolean()) {
                schedule(chance.nextInt(2_000_000_000), () -> {
                    request.entries().forEach(this::land);
                    return null;
                });
            }
            return Answer.failed(request, Trouble.UNAVAILABLE, "no answer");
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Entry entry : request.entries()) {
            Trouble trouble = weather.entry(chance);
            outcomes.add(trouble == null ? Outcome.taken(land(entry)) : Outcome.failed(trouble, "as the test wants"));
        }
        return new Answer(request, outcomes);
    }

    private String land(Entry entry) {
        HashKey key = entry.explicitHashKey() == null
                ? HashKey.of(entry.partitionKey())
                : HashKey.parse(entry.explicitHashKey());
        Shard shard = open.stream()
                .filter(candidate -> candidate.owns(key))
                .findFirst()
                .orElseThrow();
        landed.add(new Landed(shard.id(), entry));
        return shard.id();
    }

    private void schedule(long nanos, java.util.function.Supplier<Answer> action) {
        events.add(new Event(now[0] + nanos, eventCount++, action));
    }

    private void add(BigInteger first, BigInteger last) {
        Shard shard =
                new Shard("shard-" + shardCount++, HashKey.parse(first.toString()), HashKey.parse(last.toString()));
        open.add(shard);
        all.put(shard.id(), shard);
    }

    private static BigInteger number(HashKey key) {
        return new BigInteger(key.toString());
    }

    private record Landed(String shard, Entry entry) {}

    private record Event(long time, long number, java.util.function.Supplier<Answer> action) {}
}
