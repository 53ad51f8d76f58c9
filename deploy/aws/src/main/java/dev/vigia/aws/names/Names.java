package dev.vigia.aws.names;

import dev.vigia.fraud.lake.Table;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.Aws;

/**
 * What things are called. Every name is known before anything is made, so that one stack can name what another holds without
 * being tied to it.
 *
 * @param prefix of all of them
 */
public record Names(String prefix) {
    /** Names of buckets are shared by all accounts of the world. */
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

    /** All streams, that of transactions first. */
    public List<String> streams() {
        return List.of(transactions(), rules(), rulesStatus(), feedback());
    }

    public String monitor() {
        return prefix + "-monitor";
    }

    public String alerts() {
        return prefix + "-alerts";
    }

    /** Alerts that their reader has failed on. */
    public String deadLetters() {
        return alerts() + "-dead-letters";
    }

    /** Alerts that could not be put into the queue. */
    public String undeliveredAlerts() {
        return alerts() + "-undelivered";
    }

    /** @param about what, in camel case */
    public String alarm(String about) {
        return prefix + "-" + about.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    public String dashboard() {
        return prefix;
    }

    /** The parameter with the secret that accounts' tokens are made with. */
    public String accountSecret() {
        return "/" + prefix + "/account-secret";
    }

    public String kaggleToken() {
        return prefix + "/kaggle-token";
    }

    /** The topic of who operates it, not of who investigates. */
    public String operations() {
        return prefix + "-operations";
    }

    /** The Glue database, whose name has no hyphens: SQL would ask for quotes. */
    public String database() {
        return prefix.replace('-', '_');
    }

    public String workgroup() {
        return prefix;
    }

    /** Where operators ask, whose answers may be of raw. */
    public String operators() {
        return prefix + "-operators";
    }

    public String nullRun() {
        return prefix + "-null-run";
    }

    /** The machine that takes away what a run left, and the schedule that starts it. */
    public String killSwitch() {
        return prefix + "-kill-switch";
    }

    /** The table of how many runs a month has had. */
    public String runs() {
        return prefix + "-runs";
    }

    /** The function that replays a file into the stream. */
    public String replay() {
        return prefix + "-replay";
    }

    public String weekly() {
        return prefix + "-weekly";
    }

    /** The machine that has the tops made, on a cluster or in a container. */
    public String tops() {
        return weekly() + "-tops";
    }

    /** The function that fetches what Kaggle publishes. */
    public String download() {
        return prefix + "-download";
    }

    /** The catalog, the database in it and its tables: Glue asks for rights on all three. */
    public List<String> catalogArns() {
        return List.of(
                arn("glue", "catalog"),
                arn("glue", "database/" + database()),
                arn("glue", "table/" + database() + "/*"));
    }

    public static String arn(String service, String resource) {
        return "arn:" + Aws.PARTITION + ":" + service + ":" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":" + resource;
    }

    public String streamArn(String stream) {
        return arn("kinesis", "stream/" + stream);
    }

    public String monitorArn() {
        return arn("kinesisanalytics", "application/" + monitor());
    }

    public String topicArn(String topic) {
        return arn("sns", topic);
    }

    public String tableArn() {
        return arn("dynamodb", "table/" + alerts());
    }

    public static String machineArn(String machine) {
        return arn("states", "stateMachine:" + machine);
    }

    public static String bucketArn(String bucket) {
        return "arn:" + Aws.PARTITION + ":s3:::" + bucket;
    }
}
