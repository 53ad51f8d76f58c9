package dev.vigia.aws.weekly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.artifacts.Jars;
import dev.vigia.aws.constructs.Function;
import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.constructs.Workflow;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.fraud.lake.Table.Zone;
import dev.vigia.warehouse.queries.NamedQueries;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.constructs.Construct;

/** The week's music: the machine that has it made, checked and told, and when it is started. */
public final class WeeklyStack extends Stack {
    private static final String DOWNLOAD = "dev.vigia.aws.functions.DownloadFunction";
    private static final int DOWNLOAD_MEMORY_MB = 1769;
    /** The published set, packed and unpacked. */
    private static final int DOWNLOAD_DISK_MB = 4096;

    private final Profile.Weekly settings;
    private final Names names;

    public WeeklyStack(Construct scope, String id, StackProps props, Profile profile, Names names, Jars jars) {
        super(scope, id, props);
        this.settings = profile.weekly();
        this.names = names;
        Tops tops = settings.engine() == Profile.Engine.EMR
                ? new EmrTops(this, names, jars.music())
                : new FargateTops(this, names, jars.music());
        tops.allow(Workflow.role(Workflow.of(this, "Tops", names.tops(), tops.definition(), tops.values())));
        Map<String, String> values = new TreeMap<>(Map.of(
                "project", names.prefix(),
                "raw", names.bucket(Zone.RAW),
                "curated", names.bucket(Zone.CURATED),
                "landing", TopsFiles.LANDING,
                "tops", TopsFiles.TOPS,
                "topsArn", Names.machineArn(names.tops()),
                "database", names.database(),
                "workgroup", names.workgroup(),
                "queries", queries(),
                "operationsArn", names.topicArn(names.operations())));
        values.put("secret", names.kaggleToken());
        values.put("rejectLimit", Double.toString(settings.rejectLimit()));
        values.put("download", Boolean.toString(settings.download()));
        values.put("downloadArn", Names.arn("lambda", "function:" + names.download()));
        Role role = Workflow.role(Workflow.of(this, "Weekly", names.weekly(), "weekly.asl.json", values));
        WeeklyRoles.allow(role, names);
        if (settings.download()) {
            download(jars.functions());
        }
        settings.schedule().ifPresent(when -> Workflow.schedule(this, names.weekly(), when));
    }

    /** The music's queries, as the definition has them: a list of name and text. */
    private static String queries() {
        try {
            return new ObjectMapper()
                    .writeValueAsString(NamedQueries.all().stream()
                            .filter(query -> query.name().startsWith("music_"))
                            .map(query -> new TreeMap<>(Map.of("name", query.name(), "sql", query.sql())))
                            .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void download(Jar jar) {
        Function function = new Function(
                this,
                "Download",
                new Function.Settings(
                        names.download(), DOWNLOAD, jar, DOWNLOAD_MEMORY_MB, Duration.minutes(15), Map.of()),
                names);
        ((CfnFunction) function.code().getNode().getDefaultChild())
                .setEphemeralStorage(CfnFunction.EphemeralStorageProperty.builder()
                        .size(DOWNLOAD_DISK_MB)
                        .build());
        Statements.allowAll(
                function.role(),
                "Secrets Manager adds six characters to a secret's name.",
                "ReadToken",
                List.of("secretsmanager:GetSecretValue"),
                Names.arn("secretsmanager", "secret:" + names.kaggleToken() + "-??????"));
        Statements.allowAll(
                function.role(),
                "Each week lands in a folder of its own.",
                "WriteLanding",
                List.of("s3:PutObject", "s3:AbortMultipartUpload"),
                Names.bucketArn(names.bucket(Zone.RAW)) + "/" + TopsFiles.LANDING + "*");
    }
}
