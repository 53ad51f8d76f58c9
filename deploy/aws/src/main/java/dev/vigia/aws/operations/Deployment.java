package dev.vigia.aws.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.assembly.AssembledStack;
import dev.vigia.aws.assembly.Assembly;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is deployed, as its templates say: every name is read from them.
 *
 * @param jars whose keys the templates name
 */
public record Deployment(Profile profile, Assembly assembly, List<Jar> jars) {
    private static final String BUCKET = "AWS::S3::Bucket";

    /** A bucket and the one that holds copies of what is in it, as words of a script. */
    record Backup(String bucket, String copy) {}

    List<AssembledStack> stacks() {
        return assembly.stacks();
    }

    /** The Flink application's name, as a word of a script. */
    String application() {
        return Shell.word(application("ApplicationName"));
    }

    /** What the profile calls things that are in no template. */
    Names names() {
        return new Names(profile.prefix());
    }

    /** Whether it runs between runs of a state machine, too. */
    boolean isAlwaysOn() {
        return profile.streams().lifetime() == Profile.Lifetime.ALWAYS;
    }

    /** The bucket of jars, as a word of a script: the application says where its code is. */
    String artifacts() {
        JsonNode arn = application("ApplicationConfiguration")
                .at("/ApplicationCodeConfiguration/CodeContent/S3ContentLocation/BucketARN");
        for (JsonNode name : names(BUCKET, "BucketName")) {
            if (endsWith(arn, name)) {
                return Shell.word(name);
            }
        }
        throw new IllegalStateException("No template has the bucket of the application's code.");
    }

    /** Those that must be there before the jars are uploaded. */
    List<AssembledStack> before(String bucket) {
        AssembledStack holder = stacks().stream()
                .filter(stack -> stack.resources(BUCKET).stream()
                        .anyMatch(one ->
                                Shell.word(one.at("/Properties/BucketName")).equals(bucket)))
                .findFirst()
                .orElseThrow();
        return stacks().stream()
                .filter(stack -> stack.equals(holder) || holder.dependencies().contains(stack.name()))
                .toList();
    }

    /** Names of parameters of Systems Manager that hold a secret which the application reads, and which no template makes. */
    List<String> secrets() {
        TreeSet<String> secrets = new TreeSet<>();
        for (JsonNode group : application("ApplicationConfiguration").at("/EnvironmentProperties/PropertyGroups")) {
            JsonNode name = group.path("PropertyMap").path("account-secret-parameter");
            if (name.isTextual()) {
                secrets.add(name.asText());
            }
        }
        return List.copyOf(secrets);
    }

    List<Backup> backups() {
        List<Backup> backups = new ArrayList<>();
        for (AssembledStack stack : stacks()) {
            for (JsonNode bucket : stack.resources(BUCKET)) {
                String copy = bucket.at("/Properties/ReplicationConfiguration/Rules/0/Destination/Bucket/Fn::GetAtt/0")
                        .asText();
                if (!copy.isEmpty()) {
                    backups.add(new Backup(
                            Shell.word(bucket.at("/Properties/BucketName")),
                            Shell.word(stack.resources().get(copy).at("/Properties/BucketName"))));
                }
            }
        }
        return backups;
    }

    /** What stays when its stack is deleted, by logical id, of one type. */
    Map<String, JsonNode> kept(String type) {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        stacks().forEach(stack -> stack.resources().forEach((id, resource) -> {
            if (isKept(resource) && resource.path("Type").asText().equals(type)) {
                kept.put(id, resource);
            }
        }));
        return kept;
    }

    /** The types of what stays when its stack is deleted. */
    List<String> keptTypes() {
        return stacks().stream()
                .flatMap(stack -> stack.resources().values().stream())
                .filter(Deployment::isKept)
                .map(resource -> resource.path("Type").asText())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isKept(JsonNode resource) {
        return resource.path("DeletionPolicy").asText().startsWith("Retain");
    }

    private JsonNode application(String property) {
        return names("AWS::KinesisAnalyticsV2::Application", property).get(0);
    }

    private List<JsonNode> names(String type, String property) {
        return stacks().stream()
                .flatMap(stack -> stack.resources(type).stream())
                .map(resource -> resource.path("Properties").path(property))
                .toList();
    }

    private static boolean endsWith(JsonNode arn, JsonNode name) {
        return Shell.text(arn).endsWith(":" + Shell.text(name));
    }
}
