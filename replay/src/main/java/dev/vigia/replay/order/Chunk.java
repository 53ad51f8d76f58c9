package dev.vigia.replay.order;

import java.util.Arrays;

/**
 * A chunk of packed rows, as many as fit into a given number of bytes of heap, and their order. The rows stay in
 * place. Their numbers are sorted by a merge sort, which keeps equal rows in the order of arrival.
 */
final class Chunk {
    // Start (4) and time (8) of each row, and its number (4) in two arrays while sorting.
    private static final int INDEX_BYTES_A_ROW = 20;
    // Starts are of 32 bits. 1 GiB keeps sums of them clear of an overflow.
    private static final int LARGEST = 1 << 30;

    private final int capacity;
    private final int idColumn;
    private byte[] bytes;
    private int size;
    private int rows;
    private int[] starts = new int[1 << 10];
    private long[] times = new long[1 << 10];
    private int[] order;

    /** @param heapBytes the size of buffer and index together, roughly */
    Chunk(long heapBytes, int idColumn) {
        this.capacity = (int) Math.max(1, Math.min(heapBytes, LARGEST));
        this.idColumn = idColumn;
        this.bytes = new byte[Math.min(capacity, 1 << 20)];
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** Takes the row if there is room, or if it is the first one. */
    boolean add(byte[] row, int length) {
        if (rows > 0 && (long) size + length + (rows + 1L) * INDEX_BYTES_A_ROW > capacity) {
            return false;
        }
        if (bytes.length - size < length) {
            long doubled = Math.min(2L * bytes.length, capacity);
            bytes = Arrays.copyOf(bytes, (int) Math.max(doubled, (long) size + length));
        }
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, 2 * rows);
            times = Arrays.copyOf(times, 2 * rows);
        }
        System.arraycopy(row, 0, bytes, size, length);
        starts[rows] = size;
        times[rows++] = PackedRow.time(row, 0);
        size += length;
        return true;
    }

    void clear() {
        rows = 0;
        size = 0;
        order = null;
    }

    /** Gives the heap back. */
    void release() {
        clear();
        bytes = new byte[0];
        starts = new int[1];
        times = new long[1];
    }

    /** Sorts the rows, unless they are sorted, and returns them in order. They stay valid until {@link #clear}. */
    SortedRows sorted() {
        if (order == null) {
            int[] numbers = new int[rows];
            for (int row = 0; row < rows; row++) {
                numbers[row] = row;
            }
            order = mergeSorted(numbers);
        }
        return new Walk();
    }

    private int[] mergeSorted(int[] numbers) {
        // Bottom-up and on numbers: no object per row, and stable, which Arrays.sort of numbers is not.
        int[] from = numbers;
        int[] to = new int[from.length];
        for (int width = 1; width < from.length; width *= 2) {
            for (int left = 0; left < from.length; left += 2 * width) {
                merge(from, to, left, width);
            }
            int[] swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }

    private void merge(int[] from, int[] to, int left, int width) {
        int middle = Math.min(left + width, from.length);
        int right = Math.min(middle + width, from.length);
        if (middle == right || compare(from[middle - 1], from[middle]) <= 0) {
            System.arraycopy(from, left, to, left, right - left);
            return;
        }
        int first = left;
        int second = middle;
        for (int at = left; at < right; at++) {
            boolean takeFirst = second == right || first < middle && compare(from[first], from[second]) <= 0;
            to[at] = takeFirst ? from[first++] : from[second++];
        }
    }

    private int compare(int left, int right) {
        int byTime = Long.compare(times[left], times[right]);
        return byTime != 0 ? byTime : PackedRow.compareIds(bytes, starts[left], bytes, starts[right], idColumn);
    }

    /** Walks through the rows of this chunk in order. */
    private final class Walk implements SortedRows {
        private int at = -1;

        @Override
        public boolean next() {
            return ++at < rows;
        }

        @Override
        public byte[] bytes() {
            return bytes;
        }

        @Override
        public int start() {
            return starts[order[at]];
        }

        @Override
        public int size() {
            int row = order[at];
            // Rows lie in the order of arrival, so each ends where the next one starts.
            return (row + 1 == rows ? Chunk.this.size : starts[row + 1]) - starts[row];
        }

        @Override
        public void close() {}
    }
}
