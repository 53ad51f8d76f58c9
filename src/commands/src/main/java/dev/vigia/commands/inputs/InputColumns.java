package dev.vigia.commands.inputs;

import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.Rows;
import dev.vigia.transactions.errors.ExplainedFailure;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** The columns in the first line of an input. */
public final class InputColumns {
    private InputColumns() {}

    /** Refuses an input that lacks a column of the mapping. */
    public static void require(Path input, SourceMapping mapping) {
        try {
            // Reads the header alone, which the constructor of Rows compares with the mapping.
            Rows.open(Input.of(input.toString()), mapping, null, 0, Clock.systemUTC())
                    .close();
        } catch (IOException unreadable) {
            throw ExplainedFailure.badInput("Cannot read " + input + ": " + unreadable + ". Give a CSV with --input.");
        }
    }
}
