package dev.vigia.replay.reading;

import dev.vigia.formats.csv.CsvRecords;
import dev.vigia.transactions.mappings.MadeId;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the ids of an input whose mapping asks for it. An instance belongs to one thread. */
final class IdMaker {
    /** 128 bits: among 10^12 rows, two different ones have one id with a probability of 10^-15. */
    private static final int BYTES = 16;

    private final MadeId id;
    /** Of the columns that make the id, their places in the header. */
    private final int[] columns;

    private final MessageDigest digest;

    private IdMaker(MadeId id, int[] columns) {
        this.id = id;
        this.columns = columns;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256.", impossible);
        }
    }

    /** @return {@code null} if the input has ids of its own */
    static IdMaker of(SourceMapping mapping, Header header) {
        MadeId id = mapping.madeId().orElse(null);
        if (id == null) {
            return null;
        }
        // What is withheld must not show in the id either: a label would make another one.
        IntStream columns = id.ofWholeRow()
                ? IntStream.range(0, header.width).filter(at -> !mapping.withheld.contains(header.columns.get(at)))
                : id.parts.stream().mapToInt(header.columns::indexOf);
        return new IdMaker(id, columns.toArray());
    }

    String id(CsvRecords record) {
        return id.ofWholeRow() ? hash(record) : MadeId.of(texts(record));
    }

    private List<String> texts(CsvRecords record) {
        List<String> texts = new ArrayList<>();
        for (int column : columns) {
            texts.add(column < record.fields() ? record.text(column) : "");
        }
        return texts;
    }

    private String hash(CsvRecords record) {
        for (int column : columns) {
            boolean there = column < record.fields();
            int from = there ? record.from(column) : 0;
            int length = there ? record.to(column) - from : 0;
            // With its length before each field, no two rows have the same bytes.
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
            digest.update(record.buffer(), from, length);
        }
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
    }
}
