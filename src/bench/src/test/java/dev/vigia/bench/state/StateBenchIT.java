package dev.vigia.bench.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.bench.Bench;
import dev.vigia.bench.soak.SoakPlan;
import dev.vigia.commands.Vigia;
import dev.vigia.fraud.rules.RuleBook;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateBenchIT {
    /** A book whose memory is so long that no timer is moved. */
    private static final String BOOK =
            "book: test\nrules:\n- {id: v, owner: me, pattern: velocity-count, parameters: {limit: 3}, cooldown: P11D}\n";

    @TempDir
    private Path folder;

    /** Does not compare the accounts on the way: their number is RocksDB's estimate, which may be some seconds old. */
    @Test
    void job_judgesWhatTheKernelJudgesAndForgetsAll() throws Exception {
        Path rules = Files.writeString(folder.resolve("book.yaml"), BOOK);
        StringWriter out = new StringWriter();
        int code = Vigia.commandLineWith(new Bench())
                .setOut(new PrintWriter(out))
                .execute(
                        "bench",
                        "state",
                        "--job",
                        "--accounts=1000",
                        "--days=20",
                        "--rules=" + rules,
                        "--work=" + folder.resolve("work"));
        assertEquals(0, code, out::toString);
        assertEquals(byTheKernel(), judged(out.toString()), out::toString);
        assertTrue(out.toString().contains(" 0 remembered, "), out::toString);
        try (Stream<Path> left = Files.list(folder.resolve("work"))) {
            assertEquals(0, left.count());
        }
    }

    private static List<Long> byTheKernel() {
        SoakPlan plan = new SoakPlan(1_000, 20, 1);
        RuleBook book = RuleBook.parse("test", BOOK);
        Soak soak = new Soak(plan, book);
        List<Long> judged = new ArrayList<>();
        int day = 0;
        for (int look : new SoakDays(plan, StateBench.longest(book)).looks()) {
            for (; day < look; day++) {
                soak.live(day);
            }
            judged.add(soak.judged());
        }
        return judged;
    }

    private static List<Long> judged(String table) {
        return table.lines()
                .filter(line -> line.matches("\\s*\\d.*"))
                .map(line -> line.strip().split("\\s+")[1].replace(",", ""))
                .map(Long::valueOf)
                .toList();
    }
}
