package dev.vigia.aws.states;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the state machines of the profile {@code null}. Each test has an account of its own. */
abstract class NullProfileStates {
    @TempDir
    private static Path folder;

    static Definitions definitions;

    Account account;

    @BeforeAll
    static void synthesise() {
        definitions = Definitions.of("null", folder);
    }

    @BeforeEach
    void account() {
        account = new Account(definitions);
    }
}
