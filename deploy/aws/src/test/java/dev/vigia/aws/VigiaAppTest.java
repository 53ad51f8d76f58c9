package dev.vigia.aws;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.constructs.IConstruct;

class VigiaAppTest {
    private static final List<String> PROFILES = List.of("null", "small", "bank", Templates.ALL_ON);

    @ParameterizedTest
    @FieldSource("PROFILES")
    void checks_findNothing(String profile) {
        App app = Templates.app(profile);
        app.synth();
        for (IConstruct child : app.getNode().getChildren()) {
            // Some are parts of CDK itself.
            if (child instanceof Stack stack) {
                Annotations.fromStack(stack).hasNoError("*", Match.stringLikeRegexp("AwsSolutions-.*"));
            }
        }
    }
}
