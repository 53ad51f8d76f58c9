package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.local.work.EarlierRun;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountSecretTest {
    @TempDir
    private Path work;

    @TempDir
    private Path other;

    @Test
    void secret_isDrawnOncePerWorkFolder() throws Exception {
        String secret = AccountSecret.of(work);
        assertTrue(secret.matches("[0-9a-f]{64}"), "64 hexadecimal digits");
        assertNotEquals(secret, AccountSecret.of(other));
        Files.createFile(work.resolve(".in-use"));
        EarlierRun.clear(work, List.of());
        assertEquals(secret, AccountSecret.of(work));
    }

    @Test
    void damagedSecret_isRefused() throws Exception {
        Path file = Files.writeString(work.resolve(AccountSecret.FILE), "short\n");
        String refused = assertThrows(ExplainedFailure.class, () -> AccountSecret.of(work))
                .getMessage();
        assertEquals(
                "Cannot use the account secret in " + file
                        + ": it has fewer than 16 characters. Delete the file, and the next run draws another.",
                refused);
    }
}
