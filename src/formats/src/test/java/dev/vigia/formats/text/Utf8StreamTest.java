package dev.vigia.formats.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8StreamTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-8", "GB18030"})
    void anyText_isTheSameInUtf8HoweverItsBytesArrive(String encoding) throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Random chance = new Random(seed);
            String text = chance.ints(0, Character.MAX_CODE_POINT + 1)
                    .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                    .limit(chance.nextInt(30_000))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            byte[] bytes = text.getBytes(Charset.forName(encoding));
            int atOnce = 1 + chance.nextInt(5_000);
            assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), utf8(bytes, encoding, atOnce), "seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, 80 e9 41, e282ac c3a9 41",
        "windows-1250, b3 9c, c582 c59b",
        "ISO-8859-15, a4, e282ac",
        "ISO-8859-1, a4, c2a4",
        "IBM850, 81, c3bc",
    })
    void singleBytes_areWhatTheEncodingSays(String encoding, String bytes, String expected) throws IOException {
        assertEquals(expected.replace(" ", ""), hex(utf8(bytes(bytes), encoding, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, 41 81 42, 41 ff 42",
        "UTF-8, 41 e2 82, 41 ff ff",
        "UTF-8, c3 41 ff 42, ff 41 ff 42",
        "UTF-16LE, 41 00 00 d8 42 00, 41 ff 42",
        "UTF-16LE, 41 00 42, 41 ff",
        "US-ASCII, e9 0a, ff 0a",
    })
    void unknownBytes_becomeWhatIsNoUtf8AndSwallowNothing(String encoding, String bytes, String expected)
            throws IOException {
        assertEquals(expected.replace(" ", ""), hex(utf8(bytes(bytes), encoding, 1)));
        assertEquals(expected.replace(" ", ""), hex(utf8(bytes(bytes), encoding, 100)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "ef bb bf 41, UTF_8, 41",
                "ff fe 41 00, UTF_16LE, 4100",
                "fe ff 00 41, UTF_16BE, 0041",
                "ff fe 00 00 41 00 00 00, UTF_32LE, 41000000",
                "ff fe, UTF_16LE, ''",
                "ef bb, none, efbb",
                "41, none, 41",
            })
    void byteOrderMark_saysTheEncodingAndIsPassedOver(String bytes, ByteOrderMark expected, String left)
            throws IOException {
        InputStream in = new ByteArrayInputStream(bytes(bytes));
        assertEquals(expected, ByteOrderMark.take(in));
        assertEquals(left, hex(in.readAllBytes()));
    }

    @Test
    void byteByByte_isTheSame() throws IOException {
        InputStream in = new Utf8Stream(new ByteArrayInputStream(bytes("e9 0a")), StandardCharsets.ISO_8859_1);
        assertEquals(0xC3, in.read());
        assertEquals(1, in.skip(1));
        assertEquals('\n', in.read());
        assertEquals(-1, in.read());
        assertEquals(0, in.skip(1));
    }

    private static byte[] utf8(byte[] bytes, String encoding, int atOnce) throws IOException {
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, atOnce));
            }
        };
        return new Utf8Stream(slow, Charset.forName(encoding)).readAllBytes();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
