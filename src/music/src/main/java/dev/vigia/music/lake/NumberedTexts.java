package dev.vigia.music.lake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.io.api.Binary;

/**
 * Writes a column of texts that have numbers already, by dictionary encoding.
 *
 * <p>Parquet's own writer looks up each value's text in a hash table, which takes half of the time of the whole file. From a
 * number, the place in the dictionary is one look into an array. The file's format is the same: encoding RLE_DICTIONARY of the
 * specification, section "Dictionary Encoding".
 */
final class NumberedTexts extends ValuesWriter {
    private static final ByteBufferAllocator ALLOCATOR = HeapByteBufferAllocator.getInstance();
    private static final int SLAB = 1 << 10;
    private static final int LARGEST_SLAB = 1 << 20;

    private final IntFunction<Binary> texts;
    /** For each number the place in the dictionary plus one, or 0 if the text is not in it yet. */
    private int[] placeOf;

    private int[] numberAt = new int[1 << 8];
    private int size;

    private int[] values = new int[1 << 14];
    private int count;

    /**
     * Begins a column.
     *
     * @param numbers how many different texts there are
     */
    NumberedTexts(int numbers, IntFunction<Binary> texts) {
        this.texts = texts;
        placeOf = new int[numbers];
    }

    /** Adds a text by its number. */
    @Override
    public void writeInteger(int number) {
        int place = placeOf[number];
        if (place == 0) {
            place = add(number);
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = place - 1;
    }

    /** Returns the page's first text. */
    Binary first() {
        return texts.apply(numberAt[values[0]]);
    }

    /** Returns the page's last text. */
    Binary last() {
        return texts.apply(numberAt[values[count - 1]]);
    }

    @Override
    public long getBufferedSize() {
        return (long) count * bits() / Byte.SIZE;
    }

    /** Returns the page: one byte with the width of a place in bits, then the places, bit-packed or as runs. */
    @Override
    public BytesInput getBytes() {
        if (size == 0) {
            return BytesInput.empty();
        }
        try (RunLengthBitPackingHybridEncoder encoder =
                new RunLengthBitPackingHybridEncoder(bits(), SLAB, LARGEST_SLAB, ALLOCATOR)) {
            for (int value = 0; value < count; value++) {
                encoder.writeInt(values[value]);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) getBufferedSize() + SLAB);
            // The width of the dictionary so far: it grows from page to page, and each page names its own.
            bytes.write(bits());
            encoder.toBytes().writeAllTo(bytes);
            return BytesInput.from(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A chunk of nulls alone has no dictionary, and must not refer to one. */
    @Override
    public Encoding getEncoding() {
        return size == 0 ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
    }

    @Override
    public void reset() {
        count = 0;
    }

    @Override
    public DictionaryPage toDictPageAndClose() {
        if (size == 0) {
            return null;
        }
        try (PlainValuesWriter plain = new PlainValuesWriter(SLAB, LARGEST_SLAB, ALLOCATOR)) {
            for (int place = 0; place < size; place++) {
                plain.writeBytes(texts.apply(numberAt[place]));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            plain.getBytes().writeAllTo(bytes);
            return new DictionaryPage(BytesInput.from(bytes.toByteArray()), size, Encoding.PLAIN);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void resetDictionary() {
        for (int place = 0; place < size; place++) {
            placeOf[numberAt[place]] = 0;
        }
        size = 0;
    }

    @Override
    public long getAllocatedSize() {
        return (long) Integer.BYTES * (values.length + placeOf.length + numberAt.length);
    }

    @Override
    public String memUsageString(String prefix) {
        return prefix + " numbered texts: " + size + " in the dictionary, " + count + " values";
    }

    private int add(int number) {
        if (size == numberAt.length) {
            numberAt = Arrays.copyOf(numberAt, 2 * size);
        }
        numberAt[size] = number;
        size++;
        placeOf[number] = size;
        return size;
    }

    private int bits() {
        // A dictionary of one text needs 0 bits, which the format allows.
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, size - 1));
    }
}
