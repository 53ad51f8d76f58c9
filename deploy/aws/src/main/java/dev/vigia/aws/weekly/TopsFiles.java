package dev.vigia.aws.weekly;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Folders;
import dev.vigia.aws.names.Names;
import dev.vigia.fraud.lake.Table.Zone;
import dev.vigia.music.tables.Table;
import java.util.List;
import software.amazon.awscdk.services.iam.Role;

/** The files that the program of the tops reads and writes. */
final class TopsFiles {
    private TopsFiles() {}

    /** Gives a role the rights of the program. */
    static void allow(Role role, Names names, Jar jar) {
        Statements.allow(role, "ReadProgram", List.of("s3:GetObject"), Arns.objects(names.artifacts(), jar.key()));
        Statements.allowAll(
                role,
                "Each week lands in a folder of its own.",
                "ReadLanding",
                List.of("s3:GetObject"),
                Arns.objects(names.bucket(Zone.RAW), Folders.MUSIC + "*"));
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
                Arns.objects(names.bucket(Zone.CURATED), Table.TOPS + "*"));
        Statements.allow(
                role,
                "FindFiles",
                List.of("s3:ListBucket"),
                Arns.bucket(names.bucket(Zone.RAW)),
                Arns.bucket(names.bucket(Zone.CURATED)));
    }
}
