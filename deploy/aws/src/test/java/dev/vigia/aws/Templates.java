package dev.vigia.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.aws.profiles.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/** The shipped profiles' stacks, made once for all tests. */
public final class Templates {
    /** A profile with all that is off in those that ship. */
    public static final String ALL_ON = "all-on";

    private static final String ALL_ON_TEXT = """
            redshift: yes
            email: somebody@example.org
            streams:
              lifetime: run
            weekly:
              engine: fargate
              schedule: cron(0 4 ? * MON *)
              download: yes
            budget:
              schedule: cron(0 6 ? * MON *)
            """;

    private static final Map<String, App> APPS = new ConcurrentHashMap<>();

    private Templates() {}

    /**
     * Returns the template of a stack.
     *
     * @param capability for example {@code lake}
     */
    public static Template of(String profile, String capability) {
        return Template.fromStack(
                (Stack) app(profile).getNode().findChild(profile(profile).prefix() + "-" + capability));
    }

    /** Returns a stack's template as JSON. */
    public static JsonNode json(String profile, String capability) {
        return new ObjectMapper().valueToTree(of(profile, capability).toJSON());
    }

    /** Returns the statements of all policies of a stack. */
    public static List<JsonNode> statements(String profile, String capability) {
        return StreamSupport.stream(json(profile, capability).get("Resources").spliterator(), false)
                .filter(resource -> resource.get("Type").asText().endsWith("Policy"))
                .flatMap(policy -> StreamSupport.stream(
                        policy.at("/Properties/PolicyDocument/Statement").spliterator(), false))
                .collect(Collectors.toList());
    }

    public static App app(String profile) {
        return APPS.computeIfAbsent(profile, Templates::make);
    }

    private static Profile profile(String name) {
        return name.equals(ALL_ON) ? Profile.parse(name, ALL_ON_TEXT) : Profile.shipped(name);
    }

    private static App make(String profile) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "synthesis-");
            return VigiaApp.of(profile(profile), Programs.jars(), folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
