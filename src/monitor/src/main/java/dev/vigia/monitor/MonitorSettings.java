package dev.vigia.monitor;

import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.mappings.Source;
import dev.vigia.transactions.mappings.SourceMapping;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The job's settings, from the property groups {@code source}, {@code rules}, {@code feedback}, {@code monitor}, {@code lake} and
 * {@code alerts} of the application. All are checked before anything starts.
 */
public final class MonitorSettings {
    private static final Duration TICK = Duration.ofMillis(1);
    /** The connector waits no longer than under five minutes, which is how long Kinesis keeps a place in a shard. */
    private static final Duration MOST_POLL = Duration.ofMinutes(4);

    private static final Duration LONGEST = RuleBook.LONGEST_REACH;
    private static final Duration MOST_KEPT = Duration.ofDays(3_650);
    private static final Duration MOST_LINGER = Duration.ofMinutes(1);

    /** The Kinesis stream of transactions. */
    public final String stream;

    public final String region;
    /** Where Kinesis is, if it is not AWS. */
    public final Optional<URI> kinesisEndpoint;
    /** {@code TRIM_HORIZON} or {@code LATEST}: where a job without a snapshot begins. */
    public final String startAt;
    /** How often each shard is asked for records. */
    public final Duration poll;
    /** How many records one answer may bring; aggregated ones hold many transactions each. */
    public final int recordsPerPoll;
    /** How often the stream is asked for new shards. */
    public final Duration discovery;
    /** How long a shard may be silent, though it is read to its tip, before it no longer holds back event time. */
    public final Duration idleShard;
    /** How long a sender that has promised markers of event time may be silent before it is no longer waited for. */
    public final Duration silentSender;
    /** How many rows a subtask may send on from shards that are ahead of the slowest one; these wait in memory. */
    public final int rowsAhead;

    /** How far back in event time a transaction may come after a later one. Zero: judged at once, as delivered. */
    public final Duration disorder;
    /** The source's mapping, as YAML. */
    public final String mapping;
    /** The rule book, as YAML. */
    public final String rules;
    /** The Kinesis stream by which other books come while the job runs; none if they cannot. */
    public final Optional<String> rulesStream;
    /** The Kinesis stream of the answers to them. */
    public final String rulesStatusStream;
    /** The Kinesis stream of labels; none if the job hears of none. */
    public final Optional<String> feedbackStream;
    /** How long judging waits for a stream of labels that says nothing. Zero: labels count when they come. */
    public final Duration feedbackWait;
    /** How long after a transaction, in event time, a label of it may come. */
    public final Duration feedbackMemory;
    /** What account tokens are made with; never shown. */
    public final String accountSecret;

    /** Where the lake is, up to the zone's name: {@code s3a://vigia} for the bucket {@code vigia-raw} and so on. */
    public final String lake;

    public final String topicArn;
    public final Optional<URI> topicEndpoint;
    public final String alertTable;
    public final Optional<URI> alertTableEndpoint;
    /** How long the table keeps an alert. */
    public final Duration keepAlerts;
    /** How long an alert waits for others to be published together with it. */
    public final Duration linger;

    private MonitorSettings(Settings settings, UnaryOperator<String> files, Secrets secrets) {
        stream = settings.required(SettingKeys.STREAM, "the name of the Kinesis stream");
        region = settings.required(SettingKeys.REGION, "an AWS region such as ap-south-1");
        kinesisEndpoint = settings.address(SettingKeys.KINESIS_ENDPOINT);
        startAt = settings.choice(SettingKeys.START_AT, List.of("TRIM_HORIZON", "LATEST"));
        poll = settings.duration(SettingKeys.POLL, TICK, MOST_POLL, Duration.ofMillis(200));
        recordsPerPoll = settings.wholeNumber(SettingKeys.RECORDS_PER_POLL, 1, 10_000, 10_000);
        discovery = settings.duration(SettingKeys.DISCOVERY, TICK, MOST_POLL, Duration.ofSeconds(10));
        idleShard = settings.duration(SettingKeys.IDLE_SHARD, TICK, LONGEST, Duration.ofSeconds(30));
        silentSender = settings.duration(SettingKeys.SILENT_SENDER, TICK, LONGEST, Duration.ofMinutes(15));
        rowsAhead = settings.wholeNumber(SettingKeys.ROWS_AHEAD, 1_000, 10_000_000, 50_000);
        disorder = settings.duration(SettingKeys.DISORDER, Duration.ZERO, LONGEST, Duration.ofMinutes(1));
        mapping = settings.file(SettingKeys.MAPPING, files, SourceMapping.kaggleBankText());
        rules = settings.file(SettingKeys.RULES, files, RuleBook.shippedText());
        rulesStream = settings.optional(SettingKeys.RULES_STREAM);
        rulesStatusStream = rulesStream.isPresent()
                ? settings.required(
                        SettingKeys.RULES_STATUS_STREAM, "the name of the Kinesis stream of answers to pushed rules")
                : settings.optional(SettingKeys.RULES_STATUS_STREAM).orElse("");
        feedbackStream = settings.optional(SettingKeys.FEEDBACK_STREAM);
        feedbackWait = settings.duration(SettingKeys.FEEDBACK_WAIT, Duration.ZERO, LONGEST, Duration.ZERO);
        feedbackMemory = settings.duration(SettingKeys.FEEDBACK_MEMORY, TICK, MOST_KEPT, Duration.ofDays(30));
        accountSecret = secret(settings, secrets);
        lake = settings.required(SettingKeys.LAKE, "for example s3a://vigia");
        topicArn = settings.required(SettingKeys.TOPIC_ARN, "the ARN of the SNS topic");
        topicEndpoint = settings.address(SettingKeys.TOPIC_ENDPOINT);
        alertTable = settings.required(SettingKeys.ALERT_TABLE, "the name of the DynamoDB table");
        alertTableEndpoint = settings.address(SettingKeys.ALERT_TABLE_ENDPOINT);
        keepAlerts = settings.duration(SettingKeys.KEEP_ALERTS, Duration.ofDays(1), MOST_KEPT, Duration.ofDays(90));
        linger = settings.duration(SettingKeys.LINGER, TICK, MOST_LINGER, Duration.ofMillis(50));
        check(settings);
        checkDocument(settings, SettingKeys.MAPPING, mapping, text -> SourceMapping.parse("mapping", text));
        checkDocument(settings, SettingKeys.RULES, rules, text -> RuleBook.parse("rules", text));
    }

    private String secret(Settings settings, Secrets secrets) {
        Optional<String> parameter = settings.optional(SettingKeys.ACCOUNT_SECRET_PARAMETER);
        if (parameter.isEmpty()) {
            return settings.required(SettingKeys.ACCOUNT_SECRET, "16 characters or more, drawn at random");
        }
        if (settings.optional(SettingKeys.ACCOUNT_SECRET).isPresent()) {
            settings.refuse("Settings monitor.account-secret and monitor.account-secret-parameter are both there."
                    + " Leave the first one out.");
        }
        try {
            return secrets.read(region, parameter.get());
        } catch (RuntimeException unreadable) {
            settings.refuse("Cannot read the parameter of setting monitor.account-secret-parameter: \""
                    + parameter.get() + "\" (" + unreadable.getMessage()
                    + "). Write the name of a parameter that the job's role may read.");
            return "";
        }
    }

    private void check(Settings settings) {
        if (!accountSecret.isEmpty() && accountSecret.length() < 16) {
            settings.refuse(
                    "Setting monitor.account-secret is too short. Write 16 characters or more, drawn at random.");
        }
        if (lake.endsWith("/")) {
            settings.refuse("Setting lake.location ends with a slash: \"" + lake
                    + "\". Leave it out; the zone's name is added, as in s3a://vigia-raw.");
        }
        if (!topicArn.isEmpty() && !topicArn.matches("arn:[^:]+:sns:[^:]+:[^:]+:[^:]+")) {
            settings.refuse("Setting alerts.topic-arn is no topic: \"" + topicArn
                    + "\". Write its ARN, for example arn:aws:sns:ap-south-1:000000000000:alerts.");
        }
    }

    /**
     * Reads and checks the settings.
     *
     * @param files reads the text of the file at an address, for the mapping and the rule book
     * @param secrets reads what is kept elsewhere than in the groups, for the account secret
     * @throws IllegalArgumentException with every problem, a line each
     */
    public static MonitorSettings of(Map<String, Properties> groups, UnaryOperator<String> files, Secrets secrets) {
        Settings settings = new Settings(groups);
        MonitorSettings result = new MonitorSettings(settings, files, secrets);
        settings.refuseIfAnyProblem();
        return result;
    }

    /** What is allowed and yet cannot be meant, a sentence each. */
    public List<String> warnings() {
        Source source = SourceMapping.parse("mapping", mapping).source();
        List<String> warnings = new ArrayList<>(RuleBook.parse("rules", rules).misfits(source));
        if (rules.equals(RuleBook.shippedText())) {
            RuleBook.shippedMisfit(source).ifPresent(warnings::add);
        }
        return warnings;
    }

    private static void checkDocument(Settings settings, String name, String text, Consumer<String> parse) {
        try {
            parse.accept(text);
        } catch (InvalidDocument invalid) {
            settings.refuse(
                    "The file of setting " + name + " is refused:" + System.lineSeparator() + invalid.getMessage());
        }
    }

    /** Where secrets are kept. */
    public interface Secrets {
        /** The secret under a name; throws what says why it cannot be read, without the secret. */
        String read(String region, String name);
    }
}
