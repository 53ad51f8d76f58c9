package dev.vigia.music.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.music.csv.InputFile;
import dev.vigia.music.csv.Kind;
import dev.vigia.music.csv.Reason;
import dev.vigia.music.listening.SplitReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.fs.Path;
import org.junit.jupiter.api.Test;

class AccountTest {
    private final Account account =
            new Account(List.of(new InputFile(Kind.LISTENING, new Path("a.csv"))), new RejectLimit(5));

    @Test
    void splits_meetInWhateverOrderTheyAreTold() {
        account.add(split(100, 200, 5));
        account.add(split(200, 200, 0));
        account.add(split(0, 100, 4));
        assertTrue(account.splitsMeet());

        account.add(split(230, 300, 4));
        assertFalse(account.splitsMeet());
    }

    @Test
    void rejects_haveTheLineOfTheFile() throws IOException {
        account.add(split(200, 300, 3, 1, 3));
        account.add(split(0, 100, 10, 2));
        account.add(split(100, 200, 20, 7));
        assertTrue(account.splitsMeet());

        List<String> told = new ArrayList<>();
        account.rejects((file, line, reason) -> told.add(file + " " + line + " " + reason));

        assertEquals(List.of("a.csv 2 NO_TRACK", "a.csv 17 NO_TRACK", "a.csv 31 NO_TRACK", "a.csv 33 NO_TRACK"), told);
        assertEquals(4, account.counts().get(Kind.LISTENING).rejected);
    }

    private static SplitReport split(long start, long end, long lines, int... rejectedLines) {
        SplitReport report = new SplitReport();
        report.kind = Kind.LISTENING;
        report.start = start;
        report.end = end;
        report.lines = lines;
        report.rejectedLines = rejectedLines;
        report.rejectedReasons = new byte[rejectedLines.length];
        for (int index = 0; index < rejectedLines.length; index++) {
            report.rejectedReasons[index] = (byte) Reason.NO_TRACK.ordinal();
        }
        return report;
    }
}
