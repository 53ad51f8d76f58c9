package dev.vigia.aws;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.constructs.IConstruct;

class SynthesisTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"null", "small", "bank"})
    void checks_findNothing(String name) {
        App app = VigiaApp.of(Profile.shipped(name), Programs.jars(), folder);
        app.synth();
        for (IConstruct child : app.getNode().getChildren()) {
            // Some are parts of CDK itself.
            if (child instanceof Stack stack) {
                Annotations.fromStack(stack).hasNoError("*", Match.stringLikeRegexp("AwsSolutions-.*"));
            }
        }
    }
}
