package dev.vigia.aws.runs;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.constructs.Function;
import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.names.Names;
import dev.vigia.fraud.lake.Table.Zone;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.constructs.Construct;

/** What replays a file of the lake into the stream: as much as goes through in a quarter of an hour. */
final class ReplayFunction {
    private static final String HANDLER = "dev.vigia.aws.functions.ReplayFunction";
    /** With which a function has a processor of its own. */
    private static final int MEMORY_MB = 1769;

    private ReplayFunction() {}

    /** The function's address. */
    static String of(Construct scope, Names names, Jar jar) {
        Function function = new Function(
                scope,
                "Replay",
                new Function.Settings(names.replay(), HANDLER, jar, MEMORY_MB, Duration.minutes(15), Map.of()),
                names);
        Statements.allowAll(
                function.role(),
                "A run names the file that it replays.",
                "ReadInput",
                List.of("s3:GetObject"),
                Names.bucketArn(names.bucket(Zone.RAW)) + "/landing/*");
        Statements.allow(
                function.role(),
                "WriteTransactions",
                List.of("kinesis:ListShards", "kinesis:PutRecords"),
                names.streamArn(names.transactions()));
        return function.code().getFunctionArn();
    }
}
