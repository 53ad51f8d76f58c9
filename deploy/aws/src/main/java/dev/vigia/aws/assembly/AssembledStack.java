package dev.vigia.aws.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A stack in the form that CloudFormation gets.
 *
 * @param bytes the size of the template file
 * @param dependencies the names of the stacks that must be deployed first
 */
public record AssembledStack(
        String name, Path file, long bytes, List<String> dependencies, Map<String, String> tags, JsonNode template) {
    public AssembledStack {
        dependencies = List.copyOf(dependencies);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** Returns the resources by their logical ids, in the order of the template. */
    public Map<String, JsonNode> resources() {
        Map<String, JsonNode> resources = new LinkedHashMap<>();
        template.path("Resources").properties().forEach(one -> resources.put(one.getKey(), one.getValue()));
        return resources;
    }

    /**
     * Returns the resources of a type.
     *
     * @param type for example {@code AWS::S3::Bucket}
     */
    public List<JsonNode> resources(String type) {
        return resources().values().stream()
                .filter(resource -> resource.path("Type").asText().equals(type))
                .toList();
    }
}
