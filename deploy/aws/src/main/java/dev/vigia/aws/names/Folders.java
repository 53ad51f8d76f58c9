package dev.vigia.aws.names;

/** Folders of the buckets that more than one stack names. */
public final class Folders {
    /** In the raw bucket: files as they were published, before a program reads them. */
    public static final String LANDING = "landing/";

    /** In the raw bucket: a folder per week with the music's files. */
    public static final String MUSIC = LANDING + "music/";

    /** In the raw bucket: the file that a run replays if it is told no other. */
    public static final String TRANSACTIONS_FILE = LANDING + "bank/bank_transactions.csv";

    /** In the bucket of query results: those of the analysts' workgroup. */
    public static final String ANALYSTS = "athena";

    /** In the bucket of query results: those of the operators' workgroup. */
    public static final String OPERATORS = "operators";

    /** In the bucket of access logs: the logs of clusters. */
    public static final String CLUSTER_LOGS = "emr/";

    private Folders() {}
}
