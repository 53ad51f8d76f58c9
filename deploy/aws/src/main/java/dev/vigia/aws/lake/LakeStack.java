package dev.vigia.aws.lake;

import dev.vigia.aws.constructs.Roles;
import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.names.Arns;
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

/** The buckets: the three zones of the lake, query results, artifacts, and access logs. No bucket is deleted with its stack. */
public final class LakeStack extends Stack {
    /** A job may finish an upload days after it began it. Aborting earlier would lose files. */
    private static final Duration UNFINISHED = Duration.days(8);

    private static final String EVERY_FILE = "Whatever file comes is copied.";
    private static final Duration OLD_VERSIONS = Duration.days(30);
    private static final int SHORTEST_COLD_DAYS = 30;

    private final Profile profile;
    private final Bucket accessLogs;

    public LakeStack(Construct scope, String id, StackProps props, Profile profile) {
        super(scope, id, props);
        this.profile = profile;
        Names names = profile.names();
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
        // Results expire, because a query can be run again.
        new Bucket(
                this,
                "QueryResults",
                logged(names.queryResults(), "query-results")
                        .lifecycleRules(
                                List.of(unfinished(), expiring(profile.lake().keepQueryResults())))
                        .build());
        // Old jars stay, because a rollback starts one of them.
        new Bucket(
                this,
                "Artifacts",
                logged(names.artifacts(), "artifacts")
                        .versioned(true)
                        .lifecycleRules(List.of(unfinished(), oldVersions()))
                        .build());
    }

    private void zone(Zone zone, Names names) {
        // Nobody can deliver raw again, and people have seen curated. The job can make processed again from raw.
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
                            // A file that is deleted in the zone stays in the backup.
                            .deleteMarkerReplication(false)
                            .build()));
        }
        sendEvents(new Bucket(this, id(zone), bucket.build()));
    }

    /**
     * Sends an event to EventBridge for each finished file. The L2 construct has a setting for it too, which would add a Lambda
     * function.
     */
    private static void sendEvents(Bucket bucket) {
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
                // S3 copies only between buckets that both have versions.
                logged(names.backup(zone), label(zone) + "-backup")
                        .versioned(true)
                        .lifecycleRules(List.of(unfinished(), oldVersions()))
                        .build());
    }

    /** Makes the role of the replication: it reads every version in the zone and writes copies into the backup. */
    private Role copier(Zone zone, Names names) {
        String from = Arns.bucket(names.bucket(zone));
        String to = Arns.bucket(names.backup(zone));
        Role role = Roles.of(
                this,
                id(zone) + "Copier",
                "Copies what is new in " + label(zone) + " to its backup.",
                "s3.amazonaws.com");
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
        // S3 moves no file to infrequent access before its thirtieth day.
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
