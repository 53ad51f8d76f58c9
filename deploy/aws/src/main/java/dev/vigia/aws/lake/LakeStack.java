package dev.vigia.aws.lake;

import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.fraud.lake.Table.Zone;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.BucketProps;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucket.EventBridgeConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationConfigurationProperty;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ReplicationRule;
import software.amazon.awscdk.services.s3.StorageClass;
import software.amazon.awscdk.services.s3.Transition;
import software.constructs.Construct;

/** The buckets: three zones, and what is made from them or needed for it. None is ever deleted with its stack. */
public final class LakeStack extends Stack {
    /** Longer than the longest checkpoint could keep an upload open: a job may finish an upload days after it began. */
    private static final Duration UNFINISHED = Duration.days(8);

    private static final String EVERY_FILE = "Whatever file comes is copied.";
    private static final Duration OLD_VERSIONS = Duration.days(30);
    private static final int SHORTEST_COLD_DAYS = 30;

    private final Profile profile;
    private final Bucket accessLogs;

    public LakeStack(Construct scope, String id, StackProps props, Profile profile, Names names) {
        super(scope, id, props);
        this.profile = profile;
        accessLogs = new Bucket(
                this,
                "AccessLogs",
                guarded(names.accessLogs())
                        .lifecycleRules(
                                List.of(unfinished(), expiring(profile.lake().keepLogs())))
                        .build());
        for (Zone zone : Zone.values()) {
            zone(zone, names);
        }
        // A result can be had again by asking again.
        new Bucket(
                this,
                "QueryResults",
                logged(names.queryResults(), "query-results")
                        .lifecycleRules(
                                List.of(unfinished(), expiring(profile.lake().keepQueryResults())))
                        .build());
        // Jars are kept by their content's hash; an old one is what a rollback starts.
        new Bucket(
                this,
                "Artifacts",
                logged(names.artifacts(), "artifacts")
                        .versioned(true)
                        .lifecycleRules(List.of(unfinished(), oldVersions()))
                        .build());
    }

    private void zone(Zone zone, Names names) {
        // Raw cannot be had again, and curated is what people have seen; processed can be made from raw.
        boolean versioned = zone != Zone.PROCESSED;
        BucketProps.Builder bucket = logged(names.bucket(zone), label(zone))
                .versioned(versioned)
                .lifecycleRules(
                        versioned ? List.of(unfinished(), colder(), oldVersions()) : List.of(unfinished(), colder()));
        if (versioned && profile.lake().backup()) {
            Bucket backup = backup(zone, names);
            bucket.replicationRole(copier(zone, names))
                    .replicationRules(List.of(ReplicationRule.builder()
                            .destination(backup)
                            .storageClass(StorageClass.GLACIER_INSTANT_RETRIEVAL)
                            // What is deleted here stays there.
                            .deleteMarkerReplication(false)
                            .build()));
        }
        tellOfFiles(new Bucket(this, id(zone), bucket.build()));
    }

    /** Finished files are told to whoever listens, which are rules elsewhere. Bucket's own setting for it brings a function. */
    private static void tellOfFiles(Bucket bucket) {
        ((CfnBucket) bucket.getNode().getDefaultChild())
                .setNotificationConfiguration(NotificationConfigurationProperty.builder()
                        .eventBridgeConfiguration(EventBridgeConfigurationProperty.builder()
                                .eventBridgeEnabled(true)
                                .build())
                        .build());
    }

    private Bucket backup(Zone zone, Names names) {
        return new Bucket(
                this,
                id(zone) + "Backup",
                logged(names.backup(zone), label(zone) + "-backup")
                        .versioned(true)
                        .lifecycleRules(List.of(unfinished(), oldVersions()))
                        .build());
    }

    /** Who copies: may read every version of the one bucket, and write copies into the other. */
    private Role copier(Zone zone, Names names) {
        String from = Names.bucketArn(names.bucket(zone));
        String to = Names.bucketArn(names.backup(zone));
        Role role = Role.Builder.create(this, id(zone) + "Copier")
                .description("Copies what is new in " + label(zone) + " to its backup.")
                .assumedBy(new ServicePrincipal("s3.amazonaws.com"))
                .build();
        Statements.allow(role, "ReadConfiguration", List.of("s3:GetReplicationConfiguration", "s3:ListBucket"), from);
        Statements.allowAll(
                role,
                EVERY_FILE,
                "ReadVersions",
                List.of("s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"),
                from + "/*");
        Statements.allowAll(
                role, EVERY_FILE, "WriteCopies", List.of("s3:ReplicateObject", "s3:ReplicateTags"), to + "/*");
        return role;
    }

    private BucketProps.Builder logged(String name, String label) {
        return guarded(name).serverAccessLogsBucket(accessLogs).serverAccessLogsPrefix(label + "/");
    }

    private static BucketProps.Builder guarded(String name) {
        return BucketProps.builder()
                .bucketName(name)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .minimumTlsVersion(1.2)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    }

    private LifecycleRule colder() {
        long days = Math.max(SHORTEST_COLD_DAYS, profile.lake().coldAfter().toDays());
        return LifecycleRule.builder()
                .id("colder")
                .transitions(List.of(
                        Transition.builder()
                                .storageClass(StorageClass.INFREQUENT_ACCESS)
                                .transitionAfter(Duration.days(days))
                                .build(),
                        Transition.builder()
                                .storageClass(StorageClass.GLACIER_INSTANT_RETRIEVAL)
                                .transitionAfter(Duration.days(4 * days))
                                .build()))
                .build();
    }

    private static LifecycleRule unfinished() {
        return LifecycleRule.builder()
                .id("unfinished-uploads")
                .abortIncompleteMultipartUploadAfter(UNFINISHED)
                .build();
    }

    private static LifecycleRule oldVersions() {
        return LifecycleRule.builder()
                .id("old-versions")
                .noncurrentVersionExpiration(OLD_VERSIONS)
                .build();
    }

    private static LifecycleRule expiring(java.time.Duration after) {
        return LifecycleRule.builder()
                .id("expire")
                .expiration(Duration.days(after.toDays()))
                .build();
    }

    private static String id(Zone zone) {
        return zone.name().charAt(0) + label(zone).substring(1);
    }

    private static String label(Zone zone) {
        return zone.name().toLowerCase(Locale.ROOT);
    }
}
