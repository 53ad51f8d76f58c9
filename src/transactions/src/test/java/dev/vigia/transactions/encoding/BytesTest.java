package dev.vigia.transactions.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytesTest {
    @Test
    void counts_readBackAsTheyWereWritten() {
        Random random = new Random(1);
        for (int bits = 0; bits < 64; bits++) {
            for (long number : new long[] {1L << bits, (1L << bits) - 1, random.nextLong() >>> bits}) {
                assertEquals(number, Encoded.copy(COUNTS, number));
            }
        }
    }

    @Test
    void counts_takeSevenBitsAByteLowestFirst() {
        assertArrayEquals(new byte[] {0x7f}, Encoded.bytes(COUNTS, 127L));
        assertArrayEquals(new byte[] {(byte) 0x80, 0x01}, Encoded.bytes(COUNTS, 128L));
        assertArrayEquals(new byte[] {(byte) 0xac, 0x02}, Encoded.bytes(COUNTS, 300L));
        assertEquals(10, Encoded.bytes(COUNTS, -1L).length);
    }

    @Test
    void longTexts_readBackBeyondTheLimitOfShortOnes() {
        for (String text : new String[] {null, "", "x".repeat(100_000), "नमस्ते 😀\u0000"}) {
            assertEquals(text, Encoded.copy(LONG_TEXTS, text));
        }
    }

    @Test
    void versions_ofANewerProgramAreRefused() {
        DataInput newer = new DataInputStream(new ByteArrayInputStream(new byte[] {3}));
        IOException refused = assertThrows(IOException.class, () -> Bytes.readVersion(2, newer));
        assertTrue(refused.getMessage().contains("version 3"), refused.getMessage());
        DataInput none = new DataInputStream(new ByteArrayInputStream(new byte[] {0}));
        assertThrows(IOException.class, () -> Bytes.readVersion(2, none));
    }

    private static final Codec<Long> COUNTS = new Codec<>() {
        @Override
        public void write(Long value, DataOutput out) throws IOException {
            Bytes.writeCount(value, out);
        }

        @Override
        public Long read(DataInput in) throws IOException {
            return Bytes.readCount(in);
        }
    };

    private static final Codec<String> LONG_TEXTS = new Codec<>() {
        @Override
        public void write(String value, DataOutput out) throws IOException {
            Bytes.writeLongText(value, out);
        }

        @Override
        public String read(DataInput in) throws IOException {
            return Bytes.readLongText(in);
        }
    };
}
