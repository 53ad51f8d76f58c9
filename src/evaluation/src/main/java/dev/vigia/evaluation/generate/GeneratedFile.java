package dev.vigia.evaluation.generate;

import java.io.IOException;
import java.io.Writer;
import java.util.function.IntConsumer;

/** A file whose rows are generated as they are written. */
public interface GeneratedFile {
    /** Returns how many rows it has, without the header. */
    int rows();

    /** Writes header and rows. Tells {@code progress} now and then, and at the end, how many rows are written. */
    void write(Writer writer, IntConsumer progress) throws IOException;
}
