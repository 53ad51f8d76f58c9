package dev.vigia.music.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopNTest {
    @Test
    void best_areThoseWithTheHighestScoreAndThenTheSmallestItem() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            int most = 1 + random.nextInt(40);
            TopN top = new TopN(most);
            List<long[]> all = new ArrayList<>();
            int offered = random.nextInt(100);
            for (int item = 0; item < offered; item++) {
                long[] each = {random.nextInt(20), item * 7919 % 101};
                all.add(each);
                top.offer(each[0], (int) each[1]);
            }
            all.sort((one, other) ->
                    one[0] != other[0] ? Long.compare(other[0], one[0]) : Long.compare(one[1], other[1]));

            assertEquals(Math.min(most, offered), top.size());
            for (int rank = 0; rank < top.size(); rank++) {
                assertEquals(all.get(rank)[0], top.score(rank));
                assertEquals(all.get(rank)[1], top.item(rank));
            }
        }
    }

    @Test
    void top_canBeUsedAgain() {
        TopN top = new TopN(2);
        top.offer(9, 1);
        top.clear();
        top.offer(3, 5);

        assertEquals(1, top.size());
        assertEquals(5, top.item(0));
    }
}
