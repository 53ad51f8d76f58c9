package dev.vigia.aws.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.aws.assembly.Change.Effect;
import dev.vigia.aws.assembly.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The differences between two syntheses, resource by resource. They need no account. */
public final class Changes {
    /** Properties that name a resource. Another name is another resource, so CloudFormation replaces the old one. */
    private static final Set<String> NAMES = Set.of(
            "ApplicationName",
            "BucketName",
            "FunctionName",
            "LogGroupName",
            "QueueName",
            "RoleName",
            "TableName",
            "TopicName");

    private Changes() {}

    /** Returns the changes, sorted by stack and logical id; none if both syntheses are equal. */
    public static List<Change> between(Assembly before, Assembly after) {
        List<Change> changes = new ArrayList<>();
        Map<String, Map<String, JsonNode>> old = byStack(before);
        Map<String, Map<String, JsonNode>> now = byStack(after);
        for (String stack : union(old.keySet(), now.keySet())) {
            compare(stack, old.getOrDefault(stack, Map.of()), now.getOrDefault(stack, Map.of()), changes);
        }
        return changes;
    }

    private static void compare(
            String stack, Map<String, JsonNode> before, Map<String, JsonNode> after, List<Change> changes) {
        for (String id : union(before.keySet(), after.keySet())) {
            JsonNode old = before.get(id);
            JsonNode now = after.get(id);
            if (old == null) {
                changes.add(new Change(Kind.ADDED, stack, id, type(now), List.of(), Effect.NONE));
            } else if (now == null) {
                changes.add(new Change(Kind.REMOVED, stack, id, type(old), List.of(), Effect.NONE));
            } else if (!old.equals(now)) {
                List<String> paths = new ArrayList<>();
                addPaths("", old, now, paths);
                changes.add(new Change(Kind.CHANGED, stack, id, type(now), paths, effect(paths)));
            }
        }
    }

    /** Adds the paths of all differences. A list is compared as a whole, because its elements have no names. */
    private static void addPaths(String path, JsonNode before, JsonNode after, List<String> paths) {
        if (before != null && after != null && before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name ->
                    addPaths(path.isEmpty() ? name : path + "." + name, before.get(name), after.get(name), paths));
        } else if (before == null || !before.equals(after)) {
            paths.add(path);
        }
    }

    private static Effect effect(List<String> paths) {
        if (paths.stream().anyMatch(Changes::isIdentity)) {
            return Effect.REPLACED;
        }
        return paths.stream().anyMatch(path -> path.startsWith("Properties")) ? Effect.UNKNOWN : Effect.NONE;
    }

    /** A path below a name belongs to the intrinsic function that makes the name, so only its first two parts count. */
    private static boolean isIdentity(String path) {
        String[] parts = path.split("\\.");
        return path.equals("Type") || parts.length > 1 && parts[0].equals("Properties") && NAMES.contains(parts[1]);
    }

    private static String type(JsonNode resource) {
        return resource.path("Type").asText();
    }

    private static Map<String, Map<String, JsonNode>> byStack(Assembly assembly) {
        Map<String, Map<String, JsonNode>> byStack = new TreeMap<>();
        assembly.stacks().forEach(stack -> byStack.put(stack.name(), stack.resources()));
        return byStack;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
