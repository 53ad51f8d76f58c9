package dev.vigia.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
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

    /** A map without an order would change the templates from one synthesis to the next, and every diff with them. */
    @ParameterizedTest
    @FieldSource("PROFILES")
    void listsFromMaps_areInOrder(String profile) {
        for (IConstruct child : Templates.app(profile).getNode().getChildren()) {
            if (child instanceof Stack stack) {
                JsonNode template =
                        new ObjectMapper().valueToTree(Template.fromStack(stack).toJSON());
                template.findValues("Environment").forEach(list -> assertInOrder(list, "Name"));
                template.findValues("Metrics").forEach(list -> assertInOrder(list, "Id"));
            }
        }
    }

    private static void assertInOrder(JsonNode list, String key) {
        List<String> found = StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.has(key))
                .map(each -> each.get(key).asText())
                .filter(name -> !name.startsWith("expr"))
                .toList();
        assertEquals(found.stream().sorted().toList(), found);
    }
}
