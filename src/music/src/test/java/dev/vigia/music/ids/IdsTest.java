package dev.vigia.music.ids;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void ids_areNumberedAsTheyFirstCome() {
        Ids ids = new Ids();

        assertEquals(0, ids.add(bytes("b")));
        assertEquals(1, ids.add(bytes("a")));
        assertEquals(0, ids.add(bytes("b")));
        assertEquals(2, ids.add(bytes("")));
        assertEquals(3, ids.size());
        assertEquals("a", ids.text(1));
        assertEquals(-1, ids.find(bytes("c")));
    }

    @Test
    void ids_areFoundAgainHoweverManyThereAre() {
        Ids ids = new Ids();
        for (int number = 0; number < 50_000; number++) {
            assertEquals(number, ids.add(bytes("user-" + number)));
        }
        for (int number = 0; number < 50_000; number++) {
            assertEquals(number, ids.find(bytes("user-" + number)));
            assertEquals("user-" + number, ids.text(number));
        }
    }

    @Test
    void ids_areFoundAfterTheyHaveTravelled() throws IOException, ClassNotFoundException {
        Ids ids = new Ids();
        for (int number = 0; number < 1_000; number++) {
            ids.add(bytes("track " + number * 7));
        }

        Ids arrived = travelled(ids);

        assertEquals(1_000, arrived.size());
        assertEquals(999, arrived.find(bytes("track " + 999 * 7)));
        assertEquals(1_000, arrived.add(bytes("new")));
    }

    @Test
    void order_isThatOfUnsignedBytes() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            Set<List<Byte>> seen = new HashSet<>();
            Ids ids = new Ids();
            List<byte[]> texts = new ArrayList<>();
            for (int each = 0; each < random.nextInt(200); each++) {
                byte[] text = new byte[random.nextInt(3) * 8 + random.nextInt(3)];
                for (int at = 0; at < text.length; at++) {
                    text[at] = (byte) (random.nextInt(3) - 1);
                }
                if (seen.add(boxed(text))) {
                    texts.add(text);
                    ids.add(text);
                }
            }
            texts.sort(Arrays::compareUnsigned);

            byte[][] ordered = Arrays.stream(ids.inOrder()).mapToObj(ids::copy).toArray(byte[][]::new);

            assertArrayEquals(texts.toArray(), ordered);
        }
    }

    @Test
    void order_ofManyHexadecimalIds() {
        Random random = new Random(6);
        Ids ids = new Ids();
        for (int each = 0; each < 100_000; each++) {
            ids.add(bytes(String.format("%016x%024x", random.nextInt(1000), random.nextLong())));
        }

        int[] order = ids.inOrder();

        for (int place = 1; place < order.length; place++) {
            assertEquals(true, ids.text(order[place - 1]).compareTo(ids.text(order[place])) < 0);
        }
    }

    private static Ids travelled(Ids ids) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(ids);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Ids) in.readObject();
        }
    }

    private static List<Byte> boxed(byte[] text) {
        List<Byte> boxed = new ArrayList<>();
        for (byte each : text) {
            boxed.add(each);
        }
        return boxed;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
