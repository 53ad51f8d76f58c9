package dev.vigia.aws.runs;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.constructs.JavaFunction;
import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Folders;
import dev.vigia.aws.names.Names;
import dev.vigia.fraud.lake.Table.Zone;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.constructs.Construct;

/** The function that replays a file of the raw bucket into the stream, as much as goes through in a quarter of an hour. */
final class ReplayFunction {
    private ReplayFunction() {}

    /** Makes the function and returns its ARN. */
    static String of(Construct scope, Names names, Jar jar) {
        JavaFunction function = new JavaFunction(
                scope,
                "Replay",
                new JavaFunction.Settings(
                        names.replay(),
                        dev.vigia.aws.functions.ReplayFunction.class.getName(),
                        jar,
                        JavaFunction.ONE_CPU_MB,
                        Duration.minutes(15),
                        Map.of()),
                names);
        Statements.allowAll(
                function.role(),
                "A run names the file that it replays.",
                "ReadInput",
                List.of("s3:GetObject"),
                Arns.objects(names.bucket(Zone.RAW), Folders.LANDING + "*"));
        Statements.allow(
                function.role(),
                "WriteTransactions",
                List.of("kinesis:ListShards", "kinesis:PutRecords"),
                Arns.stream(names.transactions()));
        return function.function().getFunctionArn();
    }
}
