package dev.vigia.bench.music;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The floor of every program that reads the file: two threads read it once and find its line ends and commas, eight
 * bytes at a time, and do nothing else.
 */
final class Floor {
    private static final int CHUNK = 1 << 20;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;

    private Floor() {}

    /** Takes the file. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(in(Path.of(arguments[0])));
    }

    static Found in(Path file) throws IOException, InterruptedException, ExecutionException {
        ExecutorService otherThread = Executors.newSingleThreadExecutor();
        try (FileChannel channel = FileChannel.open(file)) {
            // Bytes are counted and not lines, so that the cut may fall anywhere.
            long half = channel.size() / 2;
            Callable<Found> second = () -> between(channel, half, channel.size());
            Future<Found> later = otherThread.submit(second);
            return between(channel, 0, half).plus(later.get());
        } finally {
            otherThread.shutdown();
        }
    }

    private static Found between(FileChannel channel, long start, long end) throws IOException {
        byte[] chunk = new byte[CHUNK];
        Found found = new Found(0, 0);
        long position = start;
        while (position < end) {
            ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, (int) Math.min(CHUNK, end - position));
            int read = channel.read(buffer, position);
            if (read < 0) {
                throw new IOException("The file has become shorter while it was read.");
            }
            found = found.plus(inChunk(chunk, read));
            position += read;
        }
        return found;
    }

    private static Found inChunk(byte[] chunk, int length) {
        long lines = 0;
        long commas = 0;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            long bytes = (long) EIGHT_BYTES.get(chunk, at);
            lines += count(bytes, '\n');
            commas += count(bytes, ',');
        }
        for (; at < length; at++) {
            lines += chunk[at] == '\n' ? 1 : 0;
            commas += chunk[at] == ',' ? 1 : 0;
        }
        return new Found(lines, commas);
    }

    /** Returns how many of the eight bytes are {@code wanted}: those without a set bit after an exclusive or. */
    private static int count(long bytes, char wanted) {
        long other = bytes ^ ONES * wanted;
        // A byte that is not zero gets its highest bit set, and no sum carries into the next byte.
        // H. S. Warren, "Hacker's Delight", section 6-1.
        return Long.bitCount(~((other & LOW_BITS) + LOW_BITS | other | LOW_BITS));
    }

    /** The numbers of line ends and commas. */
    record Found(long lines, long commas) {
        Found plus(Found more) {
            return new Found(lines + more.lines, commas + more.commas);
        }
    }
}
