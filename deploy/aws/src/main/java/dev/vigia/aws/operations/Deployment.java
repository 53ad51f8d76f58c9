package dev.vigia.aws.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.assembly.AssembledStack;
import dev.vigia.aws.assembly.Assembly;
import dev.vigia.aws.profiles.Engine;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.monitor.settings.MonitorSetting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A deployment as the scripts see it: its package-private methods are the names that their templates use. Names in the account are
 * read from the CloudFormation templates, so that a script cannot disagree with what it deploys.
 *
 * @param jars those whose keys the CloudFormation templates name
 */
public record Deployment(Profile profile, Assembly assembly, List<Jar> jars) {
    private static final String BUCKET = "AWS::S3::Bucket";
    private static final String TABLE = "AWS::DynamoDB::GlobalTable";
    private static final String BUCKET_NAME = "/Properties/BucketName";

    public Deployment {
        jars = List.copyOf(jars);
    }

    /** A jar and its address in the bucket of artifacts. */
    record Upload(Path file, Shell.Word url) {}

    /** The address of a bucket, and that of the bucket that holds copies of its files. */
    record Backup(Shell.Word bucket, Shell.Word copy) {}

    /** A type of resource that stays when its stack is deleted. */
    record Kept(String type, boolean byHand) {}

    List<Stack> stacks() {
        return assembly.stacks().stream().map(Stack::of).toList();
    }

    /** Returns the stack with the bucket of artifacts, and those that it depends on. */
    List<Stack> stacksBeforeJars() {
        return assembly.stacks().stream().filter(beforeJars()).map(Stack::of).toList();
    }

    List<Stack> stacksAfterJars() {
        return assembly.stacks().stream()
                .filter(beforeJars().negate())
                .map(Stack::of)
                .toList();
    }

    /** Returns each stack before those that it depends on. */
    List<Stack> stacksBackwards() {
        List<Stack> backwards = new ArrayList<>(stacks());
        Collections.reverse(backwards);
        return backwards;
    }

    /** Returns the name of the machine that ends a run: one, or none where there are no runs. */
    List<String> killSwitch() {
        return profile.isAlwaysOn() ? List.of() : List.of(profile.names().killSwitch());
    }

    /** Returns the stack with the network of EMR's clusters: one, or none where there are no clusters. */
    List<String> clusters() {
        return profile.weekly().engine() == Engine.EMR ? List.of(profile.names().weekly()) : List.of();
    }

    /** Returns the name of the secret with Kaggle's token, which no template makes: one, or none where nothing is downloaded. */
    List<String> kaggleToken() {
        return profile.weekly().download() ? List.of(profile.names().kaggleToken()) : List.of();
    }

    JsonNode application() {
        return application("ApplicationName");
    }

    /** Returns the name of the bucket of jars: the application says where its code is. */
    JsonNode artifacts() {
        String arn = Shell.text(application("ApplicationConfiguration")
                .at("/ApplicationCodeConfiguration/CodeContent/S3ContentLocation/BucketARN"));
        return resources(BUCKET)
                .map(bucket -> bucket.at(BUCKET_NAME))
                .filter(name -> arn.endsWith(":" + Shell.text(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No template has the bucket of the application's code."));
    }

    List<Upload> uploads() {
        JsonNode bucket = artifacts();
        return jars.stream()
                .map(jar -> new Upload(jar.file(), url(bucket, "/" + jar.key())))
                .toList();
    }

    /** Returns the names of the parameters of Systems Manager that hold a secret of the application. No template makes them. */
    Set<String> secrets() {
        Set<String> secrets = new TreeSet<>();
        for (JsonNode group : application("ApplicationConfiguration").at("/EnvironmentProperties/PropertyGroups")) {
            JsonNode name = group.path("PropertyMap").path(MonitorSetting.MONITOR_ACCOUNT_SECRET_PARAMETER.key);
            if (name.isTextual()) {
                secrets.add(name.asText());
            }
        }
        return secrets;
    }

    List<Backup> backups() {
        List<Backup> backups = new ArrayList<>();
        for (AssembledStack stack : assembly.stacks()) {
            for (JsonNode bucket : stack.resources(BUCKET)) {
                // The destination of copies is a bucket of the same stack, by its logical id.
                String copy = bucket.at("/Properties/ReplicationConfiguration/Rules/0/Destination/Bucket/Fn::GetAtt/0")
                        .asText();
                if (!copy.isEmpty()) {
                    JsonNode target = stack.resources().get(copy);
                    backups.add(new Backup(url(bucket.at(BUCKET_NAME), ""), url(target.at(BUCKET_NAME), "")));
                }
            }
        }
        return backups;
    }

    /** Returns the types of the resources that stay when the stacks are deleted. */
    List<Kept> kept() {
        return assembly.stacks().stream()
                .flatMap(stack -> stack.resources().values().stream())
                .filter(Deployment::isKept)
                .map(resource -> resource.path("Type").asText())
                .distinct()
                .sorted()
                .map(type -> new Kept(type, !Set.of(BUCKET, TABLE).contains(type)))
                .toList();
    }

    /** Returns the names of the buckets that stay. That of access logs is last: S3 writes to it as long as others are there. */
    List<JsonNode> buckets() {
        return resources(BUCKET)
                .filter(Deployment::isKept)
                .sorted(Comparator.comparing(
                        // The bucket of access logs is the only one that logs nothing. False comes before true.
                        bucket -> bucket.at("/Properties/LoggingConfiguration").isMissingNode()))
                .map(bucket -> bucket.at(BUCKET_NAME))
                .toList();
    }

    /** Returns the names of the tables that stay. */
    List<JsonNode> tables() {
        return resources(TABLE)
                .filter(Deployment::isKept)
                .map(table -> table.at("/Properties/TableName"))
                .toList();
    }

    private Predicate<AssembledStack> beforeJars() {
        JsonNode artifacts = artifacts();
        AssembledStack holder = assembly.stacks().stream()
                .filter(stack -> stack.resources(BUCKET).stream()
                        .anyMatch(bucket -> bucket.at(BUCKET_NAME).equals(artifacts)))
                .findFirst()
                .orElseThrow();
        return stack -> stack.equals(holder) || holder.dependencies().contains(stack.name());
    }

    private JsonNode application(String property) {
        return resources("AWS::KinesisAnalyticsV2::Application")
                .findFirst()
                .orElseThrow()
                .path("Properties")
                .path(property);
    }

    private Stream<JsonNode> resources(String type) {
        return assembly.stacks().stream().flatMap(stack -> stack.resources(type).stream());
    }

    private static Shell.Word url(JsonNode bucket, String path) {
        return new Shell.Word(Shell.word("s3://", bucket, path));
    }

    private static boolean isKept(JsonNode resource) {
        return resource.path("DeletionPolicy").asText().startsWith("Retain");
    }
}
