package dev.vigia.transactions.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes and reads the few forms that every {@link Codec} is made of. */
public final class Bytes {
    private Bytes() {}

    /** Writes seven bits a byte, the lowest first (the base 128 of Protocol Buffers); small numbers are short. */
    public static void writeCount(long number, DataOutput out) throws IOException {
        // A number below zero counts as an unsigned one, takes ten bytes, and is read back as it was.
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            // The highest bit says that another byte follows.
            out.writeByte((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    public static long readCount(DataInput in) throws IOException {
        long number = 0;
        int shift = 0;
        byte next = in.readByte();
        // A byte is below zero where its highest bit is set.
        while (next < 0) {
            number |= (next & 0x7fL) << shift;
            shift += 7;
            next = in.readByte();
        }
        return number | (long) next << shift;
    }

    /** Writes a text that may be {@code null}. */
    public static void writeText(String text, DataOutput out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    public static String readText(DataInput in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    /** Writes bytes after their number. */
    public static void writeBytes(byte[] bytes, DataOutput out) throws IOException {
        writeCount(bytes.length, out);
        out.write(bytes);
    }

    public static byte[] readBytes(DataInput in) throws IOException {
        return readBytes((int) readCount(in), in);
    }

    private static byte[] readBytes(int length, DataInput in) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    /** Writes a text that may be {@code null}, without the limit of {@link #writeText}, which is 65,535 bytes. */
    public static void writeLongText(String text, DataOutput out) throws IOException {
        byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        // Zero stands for null, so an empty text is one.
        writeCount(bytes == null ? 0 : bytes.length + 1L, out);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    public static String readLongText(DataInput in) throws IOException {
        int length = (int) readCount(in) - 1;
        return length < 0 ? null : new String(readBytes(length, in), StandardCharsets.UTF_8);
    }

    /** Reads the version byte of a value that no other version can be turned into. */
    public static void requireVersion(int version, DataInput in) throws IOException {
        int found = in.readByte();
        if (found != version) {
            throw new IOException(
                    "Cannot read a value of version " + found + ": this program reads version " + version + " alone.");
        }
    }

    /** Reads a version byte; what a newer program wrote is refused, not guessed at. */
    public static int readVersion(int newest, DataInput in) throws IOException {
        int version = in.readByte();
        if (version < 1 || version > newest) {
            throw new IOException(
                    "Cannot read a value of version " + version + ": this program knows 1 to " + newest + ".");
        }
        return version;
    }
}
