package dev.vigia.aws.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The result of a synthesis: a folder of templates.
 *
 * @param stacks the stacks, each after all that it depends on, otherwise sorted by name
 */
public record Assembly(Path folder, List<AssembledStack> stacks) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MANIFEST = "manifest.json";

    public Assembly {
        stacks = List.copyOf(stacks);
    }

    /** Returns whether a folder holds the result of a synthesis. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(MANIFEST));
    }

    /**
     * Reads the result of a synthesis.
     *
     * @throws IOException if the folder holds no synthesis, or a part of it is missing
     */
    public static Assembly read(Path folder) throws IOException {
        Map<String, AssembledStack> byName = new TreeMap<>();
        for (Map.Entry<String, JsonNode> artifact : artifacts(folder)) {
            byName.put(artifact.getKey(), stack(folder, artifact.getKey(), artifact.getValue()));
        }
        Map<String, AssembledStack> ordered = new LinkedHashMap<>();
        byName.values().forEach(stack -> order(stack, byName, ordered));
        return new Assembly(folder, List.copyOf(ordered.values()));
    }

    /**
     * Returns the findings of the checks that nobody accepted, one line each. It also works for a folder whose synthesis broke off.
     */
    static List<String> findings(Path folder) throws IOException {
        List<String> findings = new ArrayList<>();
        if (isIn(folder)) {
            for (Map.Entry<String, JsonNode> artifact : artifacts(folder)) {
                addErrors(metadata(folder, artifact.getValue()), findings);
            }
        }
        Path report = folder.resolve("validation-report.json");
        if (Files.exists(report)) {
            addViolations(JSON.readTree(report.toFile()), findings);
        }
        return findings;
    }

    private static List<Map.Entry<String, JsonNode>> artifacts(Path folder) throws IOException {
        JsonNode manifest = JSON.readTree(folder.resolve(MANIFEST).toFile());
        return manifest.path("artifacts").properties().stream()
                .filter(artifact -> artifact.getValue().path("type").asText().equals("aws:cloudformation:stack"))
                .toList();
    }

    private static AssembledStack stack(Path folder, String id, JsonNode artifact) throws IOException {
        JsonNode properties = artifact.path("properties");
        Path file = folder.resolve(properties.path("templateFile").asText());
        Map<String, String> tags = new TreeMap<>();
        properties
                .path("tags")
                .properties()
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
        List<String> dependencies = new ArrayList<>();
        artifact.path("dependencies").forEach(dependency -> dependencies.add(dependency.asText()));
        return new AssembledStack(
                properties.path("stackName").asText(id),
                file,
                Files.size(file),
                dependencies,
                tags,
                JSON.readTree(file.toFile()));
    }

    private static void order(
            AssembledStack stack, Map<String, AssembledStack> byId, Map<String, AssembledStack> ordered) {
        if (ordered.containsKey(stack.name())) {
            return;
        }
        // A stack may depend on artifacts that are not stacks; they are not in the map.
        stack.dependencies().stream()
                .sorted()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .forEach(before -> order(before, byId, ordered));
        ordered.put(stack.name(), stack);
    }

    /** Returns the metadata of constructs, by their paths. CDK writes it to a file of its own or into the manifest. */
    private static JsonNode metadata(Path folder, JsonNode artifact) throws IOException {
        String file = artifact.path("additionalMetadataFile").asText("");
        return file.isEmpty()
                ? artifact.path("metadata")
                : JSON.readTree(folder.resolve(file).toFile());
    }

    private static void addErrors(JsonNode metadata, List<String> findings) {
        metadata.properties().forEach(construct -> construct.getValue().forEach(entry -> {
            if (entry.path("type").asText().equals("aws:cdk:error")) {
                // A construct's path begins with a slash.
                findings.add(construct.getKey().substring(1) + ": "
                        + entry.path("data").asText().strip());
            }
        }));
    }

    private static void addViolations(JsonNode report, List<String> findings) {
        for (JsonNode plugin : report.path("pluginReports")) {
            for (JsonNode violation : plugin.path("violations")) {
                // Counts every severity but this one, so that a new severity of CDK is not passed over.
                if (!violation.path("severity").asText().equals("warning")) {
                    findings.add(places(violation) + ": "
                            + violation.path("ruleName").asText() + ": "
                            + violation.path("description").asText().strip());
                }
            }
        }
    }

    private static String places(JsonNode violation) {
        List<String> places = new ArrayList<>();
        violation
                .path("violatingConstructs")
                .forEach(construct -> places.add(construct.path("constructPath").asText()));
        return String.join(", ", places);
    }
}
