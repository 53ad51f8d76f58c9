package dev.vigia.replay.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vigia.replay.OpenFiles;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
    @TempDir
    private Path folder;

    @Test
    void runThatCannotBeOpened_leavesNoOtherOpen() throws IOException {
        List<Run> runs = List.of(run("a"), run("b"), run("c"));
        Files.delete(folder.resolve("b"));
        assertThrows(NoSuchFileException.class, () -> new Merge(runs, 0));
        assertEquals(List.of(), OpenFiles.under(folder));
    }

    @Test
    void runThatCannotBeRead_leavesNoOtherOpen() throws IOException {
        List<Run> runs = List.of(run("a"), run("b"), run("c"));
        Files.write(folder.resolve("b"), new byte[] {0, 0, 0, 9});
        assertThrows(EOFException.class, () -> new Merge(runs, 0));
        assertEquals(List.of(), OpenFiles.under(folder));
    }

    @Test
    void walkThatCannotBeClosed_keepsNoOtherFromIt() throws IOException {
        Merge merge = new Merge(List.of(run("a"), run("b")), 0);
        Files.delete(folder.resolve("a"));
        Files.createDirectories(folder.resolve("a/b"));
        assertThrows(IOException.class, merge::close);
        assertEquals(List.of(), OpenFiles.under(folder));
    }

    private Run run(String name) throws IOException {
        Chunk chunk = new Chunk(1 << 10, 0);
        PackedRow row = new PackedRow();
        row.begin(1, 1);
        row.add(new byte[] {'T'}, 0, 1);
        chunk.add(row.bytes(), row.size());
        return Run.write(folder.resolve(name), chunk.sorted());
    }
}
