package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that customers' ids and dates of birth stay in the stream and in the raw zone. */
final class Privacy {
    private static final Pattern CUSTOMER = Pattern.compile("C[0-9]{5,}");
    private static final Pattern BORN =
            Pattern.compile("\\b[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}\\b|CustomerDOB|customer_dob");

    private Privacy() {}

    static void assertKept(DemoRun.Outcome outcome, LakeReader lake) throws Exception {
        String secret = Files.readString(outcome.work().resolve(AccountSecret.FILE));
        assertTrue(secret.matches("[0-9a-f]{64}"), "the secret is not drawn at random");
        assertClosed(outcome.work());
        Set<String> customers = new HashSet<>(lake.texts("select customer_id from raw"));
        assertTrue(customers.size() > 1_000, "too few customers to look for");
        for (String table : List.of("processed", "alerts")) {
            for (String row : lake.texts("select row::varchar from " + table + " as row")) {
                assertNobody(table, row, customers, secret);
                assertFalse(BORN.matcher(row).find(), () -> table + " has a date of birth: " + row);
            }
        }
        for (Path file : kept(outcome.work())) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertNobody(file.toString(), text, customers, secret);
            assertFalse(text.contains("CustomerDOB\":\""), () -> file + " has a row");
        }
    }

    /** Checks that all a run leaves, but for the lock's empty file, is closed to others or lies in a folder that is. */
    private static void assertClosed(Path work) throws IOException {
        if (work.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (Stream<Path> left = Files.list(work)) {
                for (Path entry :
                        left.filter(entry -> !entry.endsWith(".in-use")).toList()) {
                    String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(entry));
                    assertTrue(permissions.endsWith("------"), () -> entry + " is " + permissions);
                }
            }
        }
    }

    /** Returns the logs and the stores of alerts. */
    private static List<Path> kept(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            List<Path> kept = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".log")
                            || file.startsWith(work.resolve("dynamodb"))
                            || file.startsWith(work.resolve("sns")))
                    .toList();
            assertTrue(kept.size() >= 5, kept::toString);
            return kept;
        }
    }

    private static void assertNobody(String where, String text, Set<String> customers, String secret) {
        Matcher words = CUSTOMER.matcher(text);
        while (words.find()) {
            assertFalse(customers.contains(words.group()), () -> where + " names a customer");
        }
        assertEquals(-1, text.indexOf(secret), where);
    }
}
