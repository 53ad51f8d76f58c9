package dev.vigia.aws.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.aws.Programs;
import dev.vigia.aws.VigiaApp;
import dev.vigia.aws.profiles.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.LegacyStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.s3.Bucket;

class AssemblyTest {
    @TempDir
    private Path folder;

    @Test
    void stacks_comeAfterAllThatTheyDependOn() {
        for (String profile : Profile.SHIPPED) {
            List<String> seen = new ArrayList<>();
            for (AssembledStack stack : Assemblies.of(profile).stacks()) {
                assertTrue(seen.containsAll(stack.dependencies()), stack::toString);
                seen.add(stack.name());
            }
            assertTrue(seen.size() >= 3, seen::toString);
        }
    }

    @Test
    void findings_areNoneInWhatShips() throws IOException {
        assertEquals(List.of(), Assembly.findings(Assemblies.of("small").folder()));
    }

    /** The synthesis itself does not say anything of it. */
    @Test
    void findings_nameWhatCdkNagFound() throws IOException {
        App app = VigiaApp.of(Profile.shipped("null"), Programs.jars(), folder);
        Bucket.Builder.create(another(app), "Open").build();
        app.synth();
        List<String> findings = Assembly.findings(folder);
        assertTrue(
                findings.stream().anyMatch(finding -> finding.startsWith("another/Open/Resource: AwsSolutions-S1: ")),
                findings::toString);
    }

    /** The synthesis fails, and its report is there. */
    @Test
    void findings_nameWhatTheSchemasRefuse() throws IOException {
        App app = VigiaApp.of(Profile.shipped("null"), Programs.jars(), folder);
        CfnResource.Builder.create(another(app), "Misspelt")
                .type("AWS::SNS::Topic")
                .properties(Map.of("TopicNam", "alerts"))
                .build();
        try {
            app.synth();
        } catch (RuntimeException refused) {
            List<String> findings = Assembly.findings(folder);
            assertEquals(1, findings.size(), findings::toString);
            assertTrue(findings.get(0).startsWith("another/Misspelt: F3002: TopicNam: "), findings::toString);
            return;
        }
        throw new AssertionError("It was not refused.");
    }

    @Test
    void findings_areToldWithoutAManifest() throws IOException {
        Files.writeString(
                folder.resolve("validation-report.json"),
                "{\"pluginReports\":[{\"violations\":[{\"severity\":\"error\",\"ruleName\":\"F1\",\"description\":\"no\","
                        + "\"violatingConstructs\":[{\"constructPath\":\"a/b\"}]},{\"severity\":\"warning\"}]}]}");
        assertEquals(List.of("a/b: F1: no"), Assembly.findings(folder));
    }

    private static Stack another(App app) {
        return new Stack(
                app,
                "another",
                StackProps.builder().synthesizer(new LegacyStackSynthesizer()).build());
    }
}
