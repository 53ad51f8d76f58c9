package dev.vigia.aws.constructs;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Names;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/** A Lambda function in Java, from a jar in the bucket of artifacts. It has its own log, and a role that may only write to it. */
public final class JavaFunction extends Construct {
    /** With this much memory in MB a function has one whole vCPU. */
    public static final int ONE_CPU_MB = 1769;

    private final Role role;
    private final Function function;

    /**
     * The settings of a function.
     *
     * @param handler the name of a class in the jar
     * @param memory in MB; a function's share of a processor grows with it
     */
    public record Settings(
            String name, String handler, Jar jar, int memory, Duration timeout, Map<String, String> environment) {
        public Settings {
            environment = Map.copyOf(environment);
        }
    }

    public JavaFunction(Construct scope, String id, Settings settings, Names names) {
        super(scope, id);
        String log = "/aws/lambda/" + settings.name();
        role = Roles.of(this, "Role", "The function " + settings.name() + ".", "lambda.amazonaws.com");
        Statements.allowAll(
                role,
                "Each instance of the function has a stream of its own in its log.",
                "WriteLogs",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                Arns.of("logs", "log-group:" + log + ":*"));
        function = Function.Builder.create(this, "Code")
                .functionName(settings.name())
                .runtime(Runtime.JAVA_25)
                // ARM costs a fifth less per second than x86, and Java runs on both.
                .architecture(Architecture.ARM_64)
                .handler(settings.handler())
                .code(Code.fromBucket(
                        Bucket.fromBucketName(this, "Artifacts", names.artifacts()),
                        settings.jar().key()))
                .memorySize(settings.memory())
                // The size that is free.
                .ephemeralStorageSize(Size.mebibytes(512))
                .timeout(settings.timeout())
                .environment(settings.environment())
                .role(role)
                // Without a group of ours, Lambda makes one that keeps its lines for ever.
                .logGroup(Logs.of(this, "Logs", log))
                .build();
    }

    /** Returns the role of the function, for the rights that it needs beside its log. */
    public Role role() {
        return role;
    }

    public Function function() {
        return function;
    }
}
