package dev.vigia.aws.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.aws.Programs;
import dev.vigia.aws.errors.DeployFailed;
import dev.vigia.aws.profiles.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthesisTest {
    @TempDir
    private Path folder;

    @Test
    void synthesis_takesThePlaceOfTheOneBefore() throws IOException {
        Assembly first = Synthesis.into(folder, Profile.shipped("null"), Programs.jars());
        Files.writeString(folder.resolve("left.template.json"), "{}");
        Assembly again = Synthesis.into(folder, Profile.shipped("null"), Programs.jars());
        assertEquals(first.stacks().size(), again.stacks().size());
        assertTrue(Files.notExists(folder.resolve("left.template.json")));
    }

    @Test
    void synthesis_leavesOtherFilesAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        DeployFailed refused = assertThrows(
                DeployFailed.class, () -> Synthesis.into(folder, Profile.shipped("null"), Programs.jars()));
        assertEquals(2, refused.exitCode());
        assertTrue(Files.exists(folder.resolve("thesis.txt")));
    }

    @Test
    void findings_areALineEachAndExitCode1() throws IOException {
        Files.writeString(
                folder.resolve("validation-report.json"),
                "{\"pluginReports\":[{\"violations\":[{\"ruleName\":\"F1\",\"description\":\"no\","
                        + "\"violatingConstructs\":[{\"constructPath\":\"a/b\"}]}]}]}");
        DeployFailed refused = assertThrows(DeployFailed.class, () -> Synthesis.refuse(folder));
        assertEquals(1, refused.exitCode());
        assertTrue(refused.getMessage().startsWith("a/b: F1: no\n"), refused::getMessage);
    }
}
