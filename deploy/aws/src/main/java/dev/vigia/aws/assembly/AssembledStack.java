package dev.vigia.aws.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stack as it goes to CloudFormation.
 *
 * @param bytes of the template file
 * @param dependencies the names of stacks that are there before
 */
public record AssembledStack(
        String name, Path file, long bytes, List<String> dependencies, Map<String, String> tags, JsonNode template) {
    /** The resources by their logical ids, in the template's order. */
    public Map<String, JsonNode> resources() {
        Map<String, JsonNode> resources = new LinkedHashMap<>();
        template.path("Resources").properties().forEach(one -> resources.put(one.getKey(), one.getValue()));
        return resources;
    }

    /** The resources of a type, for example {@code AWS::S3::Bucket}. */
    public List<JsonNode> resources(String type) {
        return resources().values().stream()
                .filter(resource -> resource.path("Type").asText().equals(type))
                .toList();
    }
}
