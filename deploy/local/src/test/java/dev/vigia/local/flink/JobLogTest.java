package dev.vigia.local.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobLogTest {
    @TempDir
    private Path folder;

    @Test
    void reason_isTheFirstCauseOfTheLastException() {
        assertEquals("no bucket", reason("""
                java.lang.IllegalStateException: an older trouble
                \tat some.Where(Place.java:1)
                2026-11-21 04:51:13,310 INFO  o.a.f.Some   began again
                org.apache.flink.util.FlinkException: The job failed
                \tat some.Where(Place.java:1)
                Caused by: java.io.IOException: closed
                \tat some.Where(Place.java:2)
                \t... 12 more
                Caused by: java.io.FileNotFoundException: no bucket
                \tat some.Where(Place.java:3)
                \t... 3 more
                """));
    }

    @Test
    void reason_ofManyLinesIsCutAfterThree() {
        assertEquals("One is missing. Two is missing. Three is missing. and 2 more", reason("""
                Caused by: java.lang.IllegalArgumentException: One is missing.
                Two is missing.
                Three is missing.
                Four is missing.
                Five is missing.
                \tat some.Where(Place.java:3)
                """));
    }

    @Test
    void reason_isTheKindOfExceptionIfThatIsAllItSays() {
        assertEquals("NullPointerException", reason("Caused by: java.lang.NullPointerException\n\tat some.Where\n"));
    }

    @Test
    void reason_isSaidToBeUnknownWithoutAnException() {
        assertEquals("its log names no reason", reason("hello\n"));
        assertEquals(
                "its log names no reason",
                reason("java.lang.ClassNotFoundException: org.apache.flink.yarn.cli.FlinkYarnSessionCli\n\tat some\n"));
        assertEquals("its log cannot be read", JobLog.reason(folder.resolve("absent")));
    }

    @Test
    void reason_isFoundAtTheEndOfALongLog() throws Exception {
        String log = "a line of no interest\n".repeat(50_000) + "Caused by: java.io.IOException: disk full\n";
        assertEquals("disk full", JobLog.reason(Files.writeString(folder.resolve("job.log"), log)));
    }

    private static String reason(String log) {
        return JobLog.reason(log.lines().toList());
    }
}
