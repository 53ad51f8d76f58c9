package dev.vigia.replay.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.replay.stream.Answer;
import dev.vigia.replay.stream.Request;
import dev.vigia.replay.stream.Shard;
import dev.vigia.replay.stream.Stream;
import dev.vigia.replay.stream.StreamTrouble;
import dev.vigia.replay.stream.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
    private static final int ROWS = 3_000;
    private static final int ACCOUNTS = 80;
    private static final DeliverySettings SMALL = DeliverySettings.usual().withAggregateBytes(900);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void delivery_losesNothingAndKeepsEveryAccountsOrderInAnyWeather(boolean aggregated) throws Exception {
        for (int seed = 0; seed < 30; seed++) {
            FakeStream stream = new FakeStream(seed, 1 + seed % 5);
            stream.weather(FakeStream.weather(0.1, 0.1, 0.1));
            Delivery delivery = new Delivery(stream, stream, SMALL.withAggregated(aggregated));
            sendAll(delivery, seed, row -> {});
            assertWholeAndOrdered(stream, delivery);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void delivery_losesNothingAndKeepsEveryAccountsOrderThroughReshards(boolean aggregated) throws Exception {
        for (int seed = 0; seed < 30; seed++) {
            Random chance = new Random(seed);
            FakeStream stream = new FakeStream(seed, 2 + seed % 3);
            stream.weather(FakeStream.weather(0.05, 0.05, 0.05));
            Delivery delivery = new Delivery(stream, stream, SMALL.withAggregated(aggregated));
            sendAll(delivery, seed, row -> {
                if (row % 500 == 250) {
                    stream.split(chance.nextInt(100));
                } else if (row % 1_000 == 999) {
                    stream.merge();
                }
            });
            assertWholeAndOrdered(stream, delivery);
            assertTrue(delivery.delivered().reshards() > 0);
        }
    }

    @Test
    void delivery_endMarkersReachEveryOpenShardAfterAReshardToo() throws Exception {
        FakeStream stream = new FakeStream(7, 3);
        Delivery delivery = new Delivery(stream, stream, SMALL);
        sendAll(delivery, 7, row -> {});
        stream.split(0);
        delivery.markAll(Instant.parse("2016-10-21T00:00:00Z"));
        Set<String> marked = new HashSet<>();
        stream.markers().forEach(marker -> marked.add(marker.split(" ")[0]));
        stream.shards().forEach(shard -> assertTrue(marked.contains(shard.id()), shard.id()));
        String marker = stream.markers().get(0);
        String shard = marker.split(" ")[0];
        assertEquals(
                shard + " {\"_vigia_no_earlier_than\":\"2016-10-21T00:00:00Z\",\"shard\":\"" + shard + "\"}", marker);
    }

    /** In bad weather requests are repeated, carried out long after they were given up, and shards change. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void delivery_noRowComesForTheFirstTimeAfterAMarkerOfItsShardSaidNoneWould(boolean aggregated) throws Exception {
        for (int seed = 0; seed < 30; seed++) {
            FakeStream stream = new FakeStream(seed, 1 + seed % 3);
            stream.weather(FakeStream.weather(0.05, 0.05, 0.2));
            Delivery delivery = new Delivery(stream, stream, SMALL.withAggregated(aggregated));
            delivery.open();
            delivery.promise("sender", Instant.EPOCH, null, () -> false);
            sendAll(delivery, seed, row -> {
                if (row % 1_000 == 500) {
                    stream.split(row);
                } else if (row % 1_000 == 999) {
                    stream.merge();
                }
            });
            delivery.markAll(Instant.ofEpochMilli(ROWS));
            assertTrue(stream.promised() > 20, "markers between rows: " + stream.promised());
            assertEquals(List.of(), stream.brokenPromises(row -> Long.parseLong(row.split(" of ")[0])));
        }
    }

    @Test
    void delivery_silentShardHearsHowFarEventTimeHasCome() throws Exception {
        FakeStream stream = new FakeStream(1, 2);
        Delivery delivery = new Delivery(stream, stream, SMALL);
        delivery.open();
        long end = 12_000_000_000L;
        while (stream.getAsLong() < end) {
            delivery.turn(end, 86_400_000L);
        }
        assertEquals(4, stream.markers().size());
        assertTrue(stream.markers().get(0).contains("1970-01-02T00:00:00Z"));
    }

    @Test
    void delivery_shardWithRowsOnTheirWayHearsNoMarker() throws Exception {
        FakeStream stream = new FakeStream(1, 1);
        stream.weather(FakeStream.weather(1, 0, 0));
        Delivery delivery = new Delivery(stream, stream, SMALL);
        delivery.open();
        offer(delivery, stream, 0, 1);
        for (long until = 0; until < 20_000_000_000L; until += 1_000_000_000L) {
            delivery.turn(until, 86_400_000L);
        }
        assertEquals(List.of(), stream.markers());
        assertEquals(0, delivery.taken(1));
    }

    @Test
    void delivery_aggregateWaitsNoLongerThanItsLinger() throws Exception {
        FakeStream stream = new FakeStream(1, 1);
        Delivery delivery = new Delivery(stream, stream, SMALL);
        delivery.open();
        offer(delivery, stream, 0, 1);
        delivery.turn(99_000_000L, Delivery.NO_MARKER);
        assertEquals(0, stream.putCount());
        delivery.turn(100_000_000L, Delivery.NO_MARKER);
        delivery.turn(200_000_000L, Delivery.NO_MARKER);
        assertEquals(1, stream.putCount());
    }

    @Test
    void delivery_throttledForHoursGoesOn() throws Exception {
        FakeStream stream = new FakeStream(1, 1);
        stream.weather(FakeStream.weather(1, 0, 0));
        Delivery delivery = new Delivery(stream, stream, SMALL.withPatience(Duration.ofMinutes(1)));
        delivery.open();
        offer(delivery, stream, 0, 1);
        delivery.flush();
        while (stream.getAsLong() < Duration.ofHours(3).toNanos()) {
            delivery.turn(Long.MAX_VALUE, Delivery.NO_MARKER);
        }
        stream.weather(FakeStream.FINE);
        delivery.drain();
        assertEquals(1, stream.rows().size());
    }

    @Test
    void delivery_withoutAnswersGivesUpWhenItsPatienceEnds() throws Exception {
        FakeStream stream = new FakeStream(1, 1);
        stream.weather(FakeStream.weather(0, 1, 0));
        Delivery delivery = new Delivery(stream, stream, SMALL.withPatience(Duration.ofMinutes(1)));
        delivery.open();
        offer(delivery, stream, 0, 1);
        DeliveryFailed failed = assertThrows(DeliveryFailed.class, delivery::drain);
        assertTrue(failed.getMessage().contains("PT1M"), failed.getMessage());
        assertTrue(stream.getAsLong() < Duration.ofMinutes(2).toNanos());
    }

    @Test
    void delivery_refusedGivesUpAtOnce() throws Exception {
        FakeStream stream = new FakeStream(1, 1);
        stream.weather(new FakeStream.Weather() {
            @Override
            public Trouble entry(Random chance) {
                return Trouble.REFUSED;
            }

            @Override
            public boolean timeout(Random chance) {
                return false;
            }
        });
        Delivery delivery = new Delivery(stream, stream, SMALL);
        delivery.open();
        offer(delivery, stream, 0, 1);
        assertThrows(DeliveryFailed.class, delivery::drain);
        assertEquals(1, stream.putCount());
    }

    @Test
    void delivery_shardsThatCannotBeListedAreAskedForAgain() throws Exception {
        FakeStream stream = new FakeStream(1, 1);
        int[] refusals = {3};
        Stream shy = new Stream() {
            @Override
            public List<Shard> shards() throws StreamTrouble {
                if (refusals[0]-- > 0) {
                    throw new StreamTrouble(Trouble.UNAVAILABLE, "as the test wants");
                }
                return stream.shards();
            }

            @Override
            public void put(Request request) {
                stream.put(request);
            }

            @Override
            public Answer await(long nanos) {
                return stream.await(nanos);
            }

            @Override
            public void close() {}
        };
        Delivery delivery = new Delivery(shy, stream, SMALL);
        delivery.open();
        assertEquals(1, delivery.shardCount());
    }

    @Test
    void delivery_takenIsNeverMoreThanWhatArrived() throws Exception {
        for (int seed = 0; seed < 10; seed++) {
            FakeStream stream = new FakeStream(seed, 4);
            stream.weather(FakeStream.weather(0.2, 0.1, 0.1));
            Delivery delivery = new Delivery(stream, stream, SMALL);
            delivery.open();
            for (int row = 0; row < 600; row++) {
                offer(delivery, stream, row, account(seed, row));
                if (row % 100 == 99) {
                    Set<String> arrived = new HashSet<>(stream.rows());
                    for (int taken = 0; taken < delivery.taken(row + 1); taken++) {
                        assertTrue(arrived.contains(text(taken, account(seed, taken))), "row " + taken);
                    }
                }
            }
            delivery.drain();
            assertEquals(600, delivery.taken(600));
        }
    }

    /** Does something between two rows. */
    private interface Between {
        void rows(int row);
    }

    private static void sendAll(Delivery delivery, int seed, Between between) throws Exception {
        delivery.open();
        for (int row = 0; row < ROWS; row++) {
            between.rows(row);
            offer(delivery, null, row, account(seed, row));
        }
        delivery.drain();
    }

    private static void offer(Delivery delivery, FakeStream stream, int row, long account) throws Exception {
        byte[] json = text(row, account).getBytes(StandardCharsets.UTF_8);
        while (!delivery.offer(row, account, row, json, json.length)) {
            delivery.turn(Long.MAX_VALUE, Delivery.NO_MARKER);
        }
        if (stream == null && row % 7 == 0) {
            delivery.turn(0, Delivery.NO_MARKER);
        }
    }

    private static long account(int seed, int row) {
        long account = new Random(seed * 31L + row).nextInt(ACCOUNTS);
        return new Random(account).nextLong();
    }

    private static String text(int row, long account) {
        return row + " of " + account;
    }

    private static void assertWholeAndOrdered(FakeStream stream, Delivery delivery) {
        List<String> rows = new ArrayList<>(new LinkedHashSet<>(stream.rows()));
        assertEquals(ROWS, rows.size());
        assertEquals(ROWS, delivery.delivered().rows());
        Map<String, Integer> last = new HashMap<>();
        for (String row : rows) {
            String[] parts = row.split(" of ");
            int number = Integer.parseInt(parts[0]);
            Integer before = last.put(parts[1], number);
            assertTrue(before == null || before < number, () -> "row " + row + " came after " + before);
        }
    }
}
