package dev.vigia.aws.weekly;

import dev.vigia.aws.Jar;
import dev.vigia.aws.Names;
import dev.vigia.aws.Statements;
import dev.vigia.fraud.lake.Table.Zone;
import java.util.List;
import software.amazon.awscdk.services.iam.Role;

/** What the program of the tops reads and writes. */
final class TopsFiles {
    static final String LANDING = "landing/music/";

    /** The folder of the tops, in curated. */
    static final String TOPS = dev.vigia.music.tables.Table.TOPS;

    private TopsFiles() {}

    /** Lets a role do what the program does. */
    static void allow(Role role, Names names, Jar jar) {
        Statements.allow(
                role, "ReadProgram", List.of("s3:GetObject"), Names.bucketArn(names.artifacts()) + "/" + jar.key());
        Statements.allowAll(
                role,
                "Each week lands in a folder of its own.",
                "ReadLanding",
                List.of("s3:GetObject"),
                Names.bucketArn(names.bucket(Zone.RAW)) + "/" + LANDING + "*");
        Statements.allowAll(
                role,
                "Each week's tops are files whose names the program makes up, and replaces.",
                "WriteTops",
                List.of(
                        "s3:GetObject",
                        "s3:PutObject",
                        "s3:DeleteObject",
                        "s3:AbortMultipartUpload",
                        "s3:ListMultipartUploadParts"),
                Names.bucketArn(names.bucket(Zone.CURATED)) + "/" + TOPS + "*");
        Statements.allow(
                role,
                "FindFiles",
                List.of("s3:ListBucket"),
                Names.bucketArn(names.bucket(Zone.RAW)),
                Names.bucketArn(names.bucket(Zone.CURATED)));
    }
}
