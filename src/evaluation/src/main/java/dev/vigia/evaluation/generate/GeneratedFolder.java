package dev.vigia.evaluation.generate;

import java.io.IOException;
import java.util.function.IntConsumer;

/** Several generated files. */
public interface GeneratedFolder {
    /** Returns how many rows all files have, without the headers. */
    int rows();

    /** Writes the files. Tells {@code progress} now and then, and at the end, how many rows are written. */
    void write(Folder folder, IntConsumer progress) throws IOException;
}
