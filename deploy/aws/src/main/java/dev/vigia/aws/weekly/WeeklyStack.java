package dev.vigia.aws.weekly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.artifacts.Jars;
import dev.vigia.aws.constructs.JavaFunction;
import dev.vigia.aws.constructs.Schedules;
import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.constructs.Workflow;
import dev.vigia.aws.functions.DownloadFunction;
import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Folders;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Engine;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.aws.profiles.WeeklySettings;
import dev.vigia.fraud.lake.Table.Zone;
import dev.vigia.music.tables.Table;
import dev.vigia.warehouse.queries.NamedQueries;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.constructs.Construct;

/** The weekly tops: the state machine that computes, checks and reports them, and its schedule. */
public final class WeeklyStack extends Stack {
    /** Room for the published data set, packed and unpacked. */
    private static final int DOWNLOAD_DISK_MB = 4096;

    private final WeeklySettings settings;
    private final Names names;

    public WeeklyStack(Construct scope, String id, StackProps props, Profile profile, Jars jars) {
        super(scope, id, props);
        this.settings = profile.weekly();
        names = profile.names();
        Tops tops = settings.engine() == Engine.EMR
                ? new EmrTops(this, names, jars.music())
                : new FargateTops(this, names, jars.music());
        tops.allow(Workflow.of(this, "Tops", names.tops(), tops.definition(), tops.values()));
        Map<String, String> values = new TreeMap<>(Map.of(
                "project", names.prefix(),
                "raw", names.bucket(Zone.RAW),
                "curated", names.bucket(Zone.CURATED),
                "landing", Folders.MUSIC,
                "tops", Table.TOPS,
                "topsArn", Arns.machine(names.tops()),
                "database", names.database(),
                "workgroup", names.workgroup(),
                "queries", queries(),
                "operationsArn", Arns.topic(names.operations())));
        values.put("secret", names.kaggleToken());
        values.put("rejectLimit", Double.toString(settings.rejectLimit()));
        values.put("download", Boolean.toString(settings.download()));
        values.put("downloadArn", Arns.function(names.download()));
        WeeklyRoles.allow(Workflow.of(this, "Weekly", names.weekly(), "weekly.asl.json", values), names);
        if (settings.download()) {
            download(jars.functions());
        }
        settings.schedule().ifPresent(when -> Schedules.start(this, names.weekly(), when));
    }

    /** Returns the music's queries as the definition takes them: a JSON list of names and texts. */
    private static String queries() {
        try {
            return new ObjectMapper()
                    .writeValueAsString(NamedQueries.music().stream()
                            .map(query -> new TreeMap<>(Map.of("name", query.name(), "sql", query.sql())))
                            .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void download(Jar jar) {
        JavaFunction function = new JavaFunction(
                this,
                "Download",
                new JavaFunction.Settings(
                        names.download(),
                        DownloadFunction.class.getName(),
                        jar,
                        JavaFunction.ONE_CPU_MB,
                        Duration.minutes(15),
                        Map.of()),
                names);
        ((CfnFunction) function.function().getNode().getDefaultChild())
                // Replaces the size that JavaFunction sets for all functions.
                .setEphemeralStorage(CfnFunction.EphemeralStorageProperty.builder()
                        .size(DOWNLOAD_DISK_MB)
                        .build());
        Statements.allowAll(
                function.role(),
                "Secrets Manager adds six characters to a secret's name.",
                "ReadToken",
                List.of("secretsmanager:GetSecretValue"),
                Arns.of("secretsmanager", "secret:" + names.kaggleToken() + "-??????"));
        Statements.allowAll(
                function.role(),
                "Each week lands in a folder of its own.",
                "WriteLanding",
                List.of("s3:PutObject", "s3:AbortMultipartUpload"),
                Arns.objects(names.bucket(Zone.RAW), Folders.MUSIC + "*"));
    }
}
