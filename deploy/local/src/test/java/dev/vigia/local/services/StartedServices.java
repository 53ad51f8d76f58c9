package dev.vigia.local.services;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of all stand-ins, which are started once for the class. */
abstract class StartedServices {
    static LocalServices services;

    @TempDir
    static Path work;

    @BeforeAll
    static void start() {
        services = LocalServices.start(work);
    }

    @AfterAll
    static void stop() {
        services.close();
    }
}
