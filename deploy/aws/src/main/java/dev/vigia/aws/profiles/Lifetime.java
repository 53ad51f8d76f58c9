package dev.vigia.aws.profiles;

/** The lifetime of the Kinesis streams. Kinesis bills a shard by the hour, whether it is used or not. */
public enum Lifetime {
    /** Each run makes its stream and deletes it at the end. */
    RUN,
    /** The streams belong to the deployment. */
    ALWAYS
}
