package dev.vigia.aws.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.aws.errors.DeployFailed;
import dev.vigia.transactions.documents.InvalidDocument;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ProfileTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void shipped_onlyTheNullProfileIsNotAlwaysOn() {
        assertFalse(Profile.shipped("null").isAlwaysOn());
        assertTrue(Profile.shipped("small").isAlwaysOn());
        assertTrue(Profile.shipped("bank").isAlwaysOn());
    }

    @Test
    void problems_areReportedTogether() {
        String yaml =
                "prefix: X\nstreams:\n  retention: PT1H\nmonitor:\n  parallelism-per-kpu: 9\nbudget:\n  quarantine-limit: 101\n";
        String message = assertThrows(InvalidDocument.class, () -> Profile.parse("mine", yaml))
                .getMessage();
        for (String name : List.of("prefix", "retention", "parallelism-per-kpu", "quarantine-limit")) {
            assertTrue(message.contains("`" + name + "`"), message);
        }
    }

    @Test
    void nameThatIsNoTag_isRefused() {
        Profile of = Profile.shipped("null");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Profile(
                        "two\nlines",
                        of.prefix(),
                        of.email(),
                        of.streams(),
                        of.monitor(),
                        of.lake(),
                        of.weekly(),
                        of.budget(),
                        of.redshift()));
    }

    @Test
    void fileThatIsNotThere_isBadInput() {
        DeployFailed refused = assertThrows(DeployFailed.class, () -> Profile.of("nowhere.yaml"));
        assertEquals(DeployFailed.BAD_INPUT, refused.exitCode());
    }

    @Test
    void settings_refuseWhatCannotExist() {
        List<Executable> impossible = List.of(
                () -> new StreamSettings(Lifetime.ALWAYS, 0, DAY),
                () -> new StreamSettings(Lifetime.ALWAYS, 1, DAY.minusSeconds(1)),
                () -> new StreamSettings(Lifetime.ALWAYS, 1, Duration.ofDays(366)),
                () -> new ApplicationSettings(0, 1, false, DAY, DAY, DAY),
                () -> new ApplicationSettings(1, 9, false, DAY, DAY, DAY),
                () -> new ApplicationSettings(1, 1, false, Duration.ZERO, DAY, DAY),
                () -> new LakeSettings(true, DAY, DAY.negated(), DAY),
                () -> new WeeklySettings(Engine.EMR, Optional.empty(), false, -1),
                () -> new BudgetSettings(0, 1, DAY, Optional.empty(), 5),
                () -> new BudgetSettings(1, -1, DAY, Optional.empty(), 5),
                () -> new BudgetSettings(1, 1, DAY, Optional.empty(), Double.NaN));
        impossible.forEach(one -> assertThrows(IllegalArgumentException.class, one));
    }
}
