package dev.vigia.aws.names;

import dev.vigia.fraud.lake.Table;
import java.util.Locale;
import software.amazon.awscdk.Aws;

/**
 * The names of everything in an account. Every name is known before anything is made, so that one stack can name a resource of
 * another without depending on its outputs.
 *
 * @param prefix the beginning of all of them
 */
public record Names(String prefix) {
    public static final String USUAL_PREFIX = "vigia";

    public Names {
        if (!isPrefix(prefix)) {
            throw new IllegalArgumentException("No name can begin with \"" + prefix + "\".");
        }
    }

    /**
     * Returns whether names can begin with a text. Bucket names are the narrowest: 63 characters with the account's number and the
     * name of a zone after the prefix.
     */
    public static boolean isPrefix(String text) {
        return text.matches("[a-z][a-z0-9-]{1,23}");
    }

    /**
     * Returns the prefix of the buckets. It holds the account's number, because all accounts of the world share the names of
     * buckets.
     */
    public String lake() {
        return prefix + "-" + Aws.ACCOUNT_ID;
    }

    public String bucket(Table.Zone zone) {
        return zone.bucket(lake());
    }

    public String queryResults() {
        return lake() + "-query-results";
    }

    public String artifacts() {
        return lake() + "-artifacts";
    }

    public String accessLogs() {
        return lake() + "-access-logs";
    }

    public String backup(Table.Zone zone) {
        return bucket(zone) + "-backup";
    }

    public String transactions() {
        return prefix + "-transactions";
    }

    public String rules() {
        return prefix + "-rules";
    }

    public String rulesStatus() {
        return prefix + "-rules-status";
    }

    public String feedback() {
        return prefix + "-feedback";
    }

    /** Returns the name of the Flink application. */
    public String monitor() {
        return prefix + "-monitor";
    }

    /** Returns the name of the topic, the queue and the table of alerts. */
    public String alerts() {
        return prefix + "-alerts";
    }

    /** Returns the name of the queue of alerts that their reader failed on. */
    public String deadLetters() {
        return alerts() + "-dead-letters";
    }

    /** Returns the name of the queue of alerts that SNS could not put into the queue of alerts. */
    public String undeliveredAlerts() {
        return alerts() + "-undelivered";
    }

    /**
     * Returns the name of an alarm.
     *
     * @param about what the alarm is about, in camel case
     */
    public String alarm(String about) {
        // FailedCheckpoints becomes failed-checkpoints: a hyphen before each capital but the first.
        return prefix + "-" + about.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    public String dashboard() {
        return prefix;
    }

    /** Returns the name of the parameter of Systems Manager with the secret that account tokens are made with. */
    public String accountSecret() {
        return "/" + prefix + "/account-secret";
    }

    /** Returns the name of the secret of Secrets Manager with the token of Kaggle's API. */
    public String kaggleToken() {
        return prefix + "/kaggle-token";
    }

    /** Returns the name of the topic of the operators; that of the investigators is {@link #alerts}. */
    public String operations() {
        return prefix + "-operations";
    }

    /** Returns the name of the Glue database. It has no hyphens, because SQL would require quotes around them. */
    public String database() {
        return prefix.replace('-', '_');
    }

    /** Returns the name of the Athena workgroup of the analysts, and of the workgroup of Redshift. */
    public String workgroup() {
        return prefix;
    }

    /** Returns the name of the Athena workgroup of the operators, whose results may contain raw data. */
    public String operators() {
        return prefix + "-operators";
    }

    /** Returns the name of the state machine of a run on the null budget. */
    public String nullRun() {
        return prefix + "-null-run";
    }

    /** Returns the name of the state machine that deletes what a run left behind, and of the schedule that starts it. */
    public String killSwitch() {
        return prefix + "-kill-switch";
    }

    /** Returns the name of the table that counts the runs of each month. */
    public String runs() {
        return prefix + "-runs";
    }

    /** Returns the name of the function that replays a file into the stream. */
    public String replay() {
        return prefix + "-replay";
    }

    /** Returns the name of the state machine of a week. */
    public String weekly() {
        return prefix + "-weekly";
    }

    /** Returns the name of the state machine that computes the tops, on a cluster or in a container. */
    public String tops() {
        return weekly() + "-tops";
    }

    /** Returns the name of the function that fetches data sets from Kaggle. */
    public String download() {
        return prefix + "-download";
    }
}
