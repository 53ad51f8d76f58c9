package dev.vigia.aws.names;

import software.amazon.awscdk.Aws;

/** The ARNs that policies name, for resources of the account and region that a stack is deployed to. */
public final class Arns {
    private Arns() {}

    /**
     * Returns the ARN of a resource of the account and region.
     *
     * @param resource what follows the account, for example {@code stream/vigia-transactions}
     */
    public static String of(String service, String resource) {
        return "arn:" + Aws.PARTITION + ":" + service + ":" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":" + resource;
    }

    public static String stream(String name) {
        return of("kinesis", "stream/" + name);
    }

    public static String application(String name) {
        return of("kinesisanalytics", "application/" + name);
    }

    public static String topic(String name) {
        return of("sns", name);
    }

    public static String table(String name) {
        return of("dynamodb", "table/" + name);
    }

    public static String function(String name) {
        return of("lambda", "function:" + name);
    }

    public static String machine(String name) {
        return of("states", "stateMachine:" + name);
    }

    public static String bucket(String name) {
        return "arn:" + Aws.PARTITION + ":s3:::" + name;
    }

    /**
     * Returns the ARN of the objects whose keys match a pattern.
     *
     * @param keys a pattern, for example <code>landing/*</code>
     */
    public static String objects(String bucket, String keys) {
        return bucket(bucket) + "/" + keys;
    }

    /** Returns the catalog, a database in it and the database's tables: Glue asks for rights on all three. */
    public static String[] catalog(String database) {
        return new String[] {
            of("glue", "catalog"), of("glue", "database/" + database), of("glue", "table/" + database + "/*")
        };
    }
}
