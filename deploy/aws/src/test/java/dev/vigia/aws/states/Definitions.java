package dev.vigia.aws.states;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.aws.Programs;
import dev.vigia.aws.VigiaApp;
import dev.vigia.aws.profiles.Profile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awscdk.cxapi.CloudAssembly;

/** The state machines of a profile as they would be deployed: from the templates, with the values in their places. */
final class Definitions {
    static final String ACCOUNT = "123456789012";
    static final String REGION = "eu-west-1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::Partition",
            "aws",
            "AWS::Region",
            REGION,
            "AWS::AccountId",
            ACCOUNT,
            "AWS::URLSuffix",
            "amazonaws.com");

    private final Map<String, Map<String, Object>> machines = new LinkedHashMap<>();
    private final Map<String, List<String>> actions = new LinkedHashMap<>();

    private Definitions() {}

    static Definitions of(String profile, Path folder) {
        return of(Profile.shipped(profile), folder);
    }

    static Definitions of(Profile profile, Path folder) {
        CloudAssembly assembly = VigiaApp.synthesise(profile, Programs.jars(), folder);
        Definitions definitions = new Definitions();
        assembly.getStacks().forEach(stack -> definitions.add(JSON.convertValue(stack.getTemplate(), Map.class)));
        return definitions;
    }

    /** Returns the definition of the machine with a name. */
    Map<String, Object> machine(String name) {
        return machines.get(name);
    }

    /** Returns what the machine's role is allowed to do, as {@code service:Action}. */
    List<String> allowed(String machine) {
        return actions.get(machine);
    }

    private void add(Map<?, ?> template) {
        Map<?, ?> resources = (Map<?, ?>) template.get("Resources");
        resources.forEach((id, resource) -> {
            if ("AWS::StepFunctions::StateMachine".equals(((Map<?, ?>) resource).get("Type"))) {
                Map<?, ?> properties = (Map<?, ?>) ((Map<?, ?>) resource).get("Properties");
                String name = resolved(properties.get("StateMachineName"));
                machines.put(name, definition(properties));
                actions.put(name, actionsOf(properties.get("RoleArn"), resources));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> definition(Map<?, ?> properties) {
        String text = resolved(properties.get("DefinitionString"));
        Map<?, ?> substitutions = (Map<?, ?>) properties.get("DefinitionSubstitutions");
        for (Map.Entry<?, ?> each : substitutions.entrySet()) {
            text = text.replace("${" + each.getKey() + "}", resolved(each.getValue()));
        }
        if (text.contains("${")) {
            throw new AssertionError("A value is missing: "
                    + text.substring(text.indexOf("${")).lines().findFirst());
        }
        try {
            return JSON.readValue(text, Map.class);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static List<String> actionsOf(Object role, Map<?, ?> resources) {
        Object roleId = ((List<?>) ((Map<?, ?>) role).get("Fn::GetAtt")).get(0);
        return resources.values().stream()
                .map(resource -> (Map<?, ?>) resource)
                .filter(resource -> "AWS::IAM::Policy".equals(resource.get("Type")))
                .map(resource -> (Map<?, ?>) resource.get("Properties"))
                .filter(policy -> policy.get("Roles").toString().contains("Ref=" + roleId + "}"))
                .flatMap(policy -> ((List<?>) ((Map<?, ?>) policy.get("PolicyDocument")).get("Statement")).stream())
                .map(statement -> ((Map<?, ?>) statement).get("Action"))
                .flatMap(action -> action instanceof List<?> many ? many.stream() : List.of(action).stream())
                .map(String::valueOf)
                .collect(Collectors.toList());
    }

    /** Returns a value of a template as CloudFormation would resolve it. */
    private static String resolved(Object value) {
        if (!(value instanceof Map<?, ?> function)) {
            return String.valueOf(value);
        }
        if (function.containsKey("Ref")) {
            String name = (String) function.get("Ref");
            return PSEUDO.getOrDefault(name, name);
        }
        if (function.containsKey("Fn::GetAtt")) {
            List<?> attribute = (List<?>) function.get("Fn::GetAtt");
            return "arn:aws:any:" + REGION + ":" + ACCOUNT + ":" + attribute.get(0);
        }
        List<?> join = (List<?>) function.get("Fn::Join");
        return ((List<?>) join.get(1))
                .stream().map(Definitions::resolved).collect(Collectors.joining((String) join.get(0)));
    }
}
