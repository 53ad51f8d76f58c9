package dev.vigia.aws.constructs;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.names.Names;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/** A Lambda function in Java from a jar in the bucket of artifacts, with a log of its own and a role that may write it only. */
public final class Function extends Construct {
    private final Role role;
    private final software.amazon.awscdk.services.lambda.Function code;

    /**
     * What a function is.
     *
     * @param handler the class
     * @param memory in megabytes; processor time comes with it
     */
    public record Settings(
            String name, String handler, Jar jar, int memory, Duration timeout, Map<String, String> environment) {}

    public Function(Construct scope, String id, Settings settings, Names names) {
        super(scope, id);
        LogGroup logs = LogGroup.Builder.create(this, "Logs")
                .logGroupName("/aws/lambda/" + settings.name())
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        role = Role.Builder.create(this, "Role")
                .description("The function " + settings.name() + ".")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        Statements.allowAll(
                role,
                "Each instance of the function has a stream of its own in its log.",
                "WriteLogs",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                Names.arn("logs", "log-group:/aws/lambda/" + settings.name() + ":*"));
        code = software.amazon.awscdk.services.lambda.Function.Builder.create(this, "Code")
                .functionName(settings.name())
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .handler(settings.handler())
                .code(Code.fromBucket(
                        Bucket.fromBucketName(this, "Artifacts", names.artifacts()),
                        settings.jar().key()))
                .memorySize(settings.memory())
                .ephemeralStorageSize(Size.mebibytes(512))
                .timeout(settings.timeout())
                .environment(settings.environment())
                .role(role)
                .logGroup(logs)
                .build();
    }

    public Role role() {
        return role;
    }

    public software.amazon.awscdk.services.lambda.Function code() {
        return code;
    }
}
