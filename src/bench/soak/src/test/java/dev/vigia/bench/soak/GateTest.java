package dev.vigia.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    @TempDir
    private Path folder;

    @Test
    void gate_staysWhereItWasOpenedTo() throws Exception {
        Gate gate = new Gate(folder.resolve("gate"));
        gate.openFor(0);
        assertEquals(0, gate.minute());
        gate.openFor(3);
        assertEquals(3 * 24 * 60, new Gate(gate.file()).minute());
    }

    @Test
    void gate_thatIsMissingIsNamed() {
        Gate gate = new Gate(folder.resolve("none"));
        UncheckedIOException failure = assertThrows(UncheckedIOException.class, gate::minute);
        assertEquals("Cannot read " + gate.file() + ".", failure.getMessage());
    }
}
