package dev.vigia.music.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.dictionary.DictionaryValuesReader;
import org.apache.parquet.column.values.dictionary.PlainValuesDictionary.PlainBinaryDictionary;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;

class NumberedTextsTest {
    private static final int NUMBERS = 5_000;

    private final NumberedTexts writer = new NumberedTexts(NUMBERS, number -> Binary.fromString("text " + number));

    @Test
    void values_areWhatParquetReads() throws IOException {
        Random random = new Random(8);
        for (int page = 0; page < 3; page++) {
            writer.reset();
            int[] numbers = random.ints(40_000, 0, NUMBERS)
                    .map(number -> number * number % NUMBERS)
                    .toArray();
            for (int number : numbers) {
                writer.writeInteger(number);
            }
            check(numbers);
        }
    }

    @Test
    void oneTextAlone_needsNoBits() throws IOException {
        int[] numbers = new int[100];
        for (int number : numbers) {
            writer.writeInteger(number);
        }
        check(numbers);
    }

    @Test
    void noValues_referToNoDictionary() {
        assertEquals(0, writer.getBytes().size());
        assertEquals(Encoding.PLAIN, writer.getEncoding());
        assertNull(writer.toDictPageAndClose());
    }

    @Test
    void dictionary_beginsAnew() throws IOException {
        writer.writeInteger(7);
        writer.resetDictionary();
        writer.reset();
        assertNull(writer.toDictPageAndClose());

        writer.writeInteger(9);
        check(new int[] {9});
        assertEquals(1, writer.toDictPageAndClose().getDictionarySize());
    }

    private void check(int[] numbers) throws IOException {
        BytesInput bytes = writer.getBytes();
        assertEquals(Encoding.RLE_DICTIONARY, writer.getEncoding());
        DictionaryPage page = writer.toDictPageAndClose();
        DictionaryValuesReader reader = new DictionaryValuesReader(new PlainBinaryDictionary(page));
        reader.initFromPage(numbers.length, ByteBufferInputStream.wrap(buffer(bytes)));
        for (int number : numbers) {
            assertEquals("text " + number, reader.readBytes().toStringUsingUTF8());
        }
    }

    private static ByteBuffer buffer(BytesInput bytes) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        bytes.writeAllTo(copy);
        return ByteBuffer.wrap(copy.toByteArray());
    }
}
