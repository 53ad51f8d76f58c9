package dev.vigia.aws.profiles;

/** How long the Kinesis streams exist. Kinesis bills a shard by the hour, whether it is used or not. */
public enum Lifetime {
    /** Each run makes its stream and deletes it at the end. */
    RUN,
    /** The streams belong to the deployment. */
    ALWAYS
}
