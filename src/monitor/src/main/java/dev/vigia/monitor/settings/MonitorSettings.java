package dev.vigia.monitor.settings;

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
    /** Under five minutes: that long Kinesis keeps a reader's place in a shard. */
    private static final Duration MOST_POLL = Duration.ofMinutes(4);

    private static final Duration LONGEST = RuleBook.LONGEST_REACH;
    private static final Duration MOST_KEPT = Duration.ofDays(3_650);
    private static final Duration MOST_LINGER = Duration.ofMinutes(1);
    private static final int LEAST_SECRET = 16;
    private static final String SECRET = LEAST_SECRET + " characters or more, drawn at random";

    /** The Kinesis stream of transactions. */
    public final String stream;

    public final String region;
    /** The address of Kinesis, if it is not AWS. */
    public final Optional<URI> kinesisEndpoint;
    /** {@code TRIM_HORIZON} or {@code LATEST}: where a job without a snapshot begins. */
    public final String startAt;
    /** How often each shard is asked for records. */
    public final Duration poll;
    /** How many records one answer may bring; aggregated ones hold many transactions each. */
    public final int recordsPerPoll;
    /** How often the stream is asked for new shards. */
    public final Duration discovery;
    /** How long a shard that is read to its tip may be silent before it no longer holds event time back. */
    public final Duration idleShard;
    /** How long a sender that has promised markers may be silent before it is given up. */
    public final Duration silentSender;
    /** How many rows a subtask may send on from shards ahead of the slowest one; these wait in memory. */
    public final int rowsAhead;

    /** How far back in event time a transaction may come after a later one. Zero: judged at once, as delivered. */
    public final Duration disorder;
    /** The source's mapping, as YAML. */
    public final String mapping;
    /** The rule book, as YAML. */
    public final String rules;
    /** The Kinesis stream of pushed rule books; none if books cannot be pushed. */
    public final Optional<String> rulesStream;
    /** The Kinesis stream of answers to pushes. */
    public final String rulesStatusStream;
    /** The Kinesis stream of labels, if there is one. */
    public final Optional<String> feedbackStream;
    /** How long judging waits for a silent stream of labels. Zero: labels count when they come. */
    public final Duration feedbackWait;
    /** How long after a transaction, in event time, a label of it may come. */
    public final Duration feedbackMemory;
    /** The secret of account tokens; never shown. */
    public final String accountSecret;

    /** The address of the lake up to the zone's name: {@code s3a://vigia} for the bucket {@code vigia-raw} and so on. */
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
        stream = settings.required(MonitorSetting.SOURCE_STREAM, "the name of the Kinesis stream");
        region = settings.required(MonitorSetting.SOURCE_REGION, "an AWS region such as ap-south-1");
        kinesisEndpoint = settings.address(MonitorSetting.SOURCE_ENDPOINT);
        startAt = settings.choice(MonitorSetting.SOURCE_START_AT, List.of("TRIM_HORIZON", "LATEST"));
        poll = settings.duration(MonitorSetting.SOURCE_POLL, TICK, MOST_POLL, Duration.ofMillis(200));
        recordsPerPoll = settings.wholeNumber(MonitorSetting.SOURCE_RECORDS_PER_POLL, 1, 10_000, 10_000);
        discovery = settings.duration(MonitorSetting.SOURCE_DISCOVERY, TICK, MOST_POLL, Duration.ofSeconds(10));
        idleShard = settings.duration(MonitorSetting.SOURCE_IDLE_SHARD, TICK, LONGEST, Duration.ofSeconds(30));
        silentSender = settings.duration(MonitorSetting.SOURCE_SILENT_SENDER, TICK, LONGEST, Duration.ofMinutes(15));
        rowsAhead = settings.wholeNumber(MonitorSetting.SOURCE_ROWS_AHEAD, 1_000, 10_000_000, 50_000);
        disorder = settings.duration(MonitorSetting.MONITOR_DISORDER, Duration.ZERO, LONGEST, Duration.ofMinutes(1));
        mapping = settings.file(MonitorSetting.MONITOR_MAPPING, files, SourceMapping.kaggleBankText());
        rules = settings.file(MonitorSetting.MONITOR_RULES, files, RuleBook.shippedText());
        rulesStream = settings.optional(MonitorSetting.RULES_STREAM);
        rulesStatusStream = rulesStream.isPresent()
                ? settings.required(
                        MonitorSetting.RULES_STATUS_STREAM, "the name of the Kinesis stream of answers to pushed rules")
                : settings.optional(MonitorSetting.RULES_STATUS_STREAM).orElse("");
        feedbackStream = settings.optional(MonitorSetting.FEEDBACK_STREAM);
        feedbackWait = settings.duration(MonitorSetting.FEEDBACK_WAIT, Duration.ZERO, LONGEST, Duration.ZERO);
        feedbackMemory = settings.duration(MonitorSetting.FEEDBACK_MEMORY, TICK, MOST_KEPT, Duration.ofDays(30));
        accountSecret = secret(settings, secrets);
        lake = settings.required(MonitorSetting.LAKE_LOCATION, "for example s3a://vigia");
        topicArn = settings.required(MonitorSetting.ALERTS_TOPIC_ARN, "the ARN of the SNS topic");
        topicEndpoint = settings.address(MonitorSetting.ALERTS_TOPIC_ENDPOINT);
        alertTable = settings.required(MonitorSetting.ALERTS_TABLE, "the name of the DynamoDB table");
        alertTableEndpoint = settings.address(MonitorSetting.ALERTS_TABLE_ENDPOINT);
        keepAlerts = settings.duration(MonitorSetting.ALERTS_KEEP, Duration.ofDays(1), MOST_KEPT, Duration.ofDays(90));
        linger = settings.duration(MonitorSetting.ALERTS_LINGER, TICK, MOST_LINGER, Duration.ofMillis(50));
        check(settings);
        checkDocument(settings, MonitorSetting.MONITOR_MAPPING, mapping, text -> SourceMapping.parse("mapping", text));
        checkDocument(settings, MonitorSetting.MONITOR_RULES, rules, text -> RuleBook.parse("rules", text));
    }

    private String secret(Settings settings, Secrets secrets) {
        Optional<String> parameter = settings.optional(MonitorSetting.MONITOR_ACCOUNT_SECRET_PARAMETER);
        if (parameter.isEmpty()) {
            return settings.required(MonitorSetting.MONITOR_ACCOUNT_SECRET, SECRET);
        }
        if (settings.optional(MonitorSetting.MONITOR_ACCOUNT_SECRET).isPresent()) {
            settings.refuse("Settings " + MonitorSetting.MONITOR_ACCOUNT_SECRET + " and "
                    + MonitorSetting.MONITOR_ACCOUNT_SECRET_PARAMETER
                    + " are both there. Leave the first one out.");
        }
        try {
            return secrets.read(region, parameter.get());
        } catch (RuntimeException unreadable) {
            settings.refuse("Cannot read the parameter of setting " + MonitorSetting.MONITOR_ACCOUNT_SECRET_PARAMETER
                    + ": \"" + parameter.get() + "\" (" + unreadable.getMessage()
                    + "). Write the name of a parameter that the job's role may read.");
            return "";
        }
    }

    private void check(Settings settings) {
        if (!accountSecret.isEmpty() && accountSecret.length() < LEAST_SECRET) {
            settings.refuse(
                    "Setting " + MonitorSetting.MONITOR_ACCOUNT_SECRET + " is too short. Write " + SECRET + ".");
        }
        if (lake.endsWith("/")) {
            settings.refuse("Setting " + MonitorSetting.LAKE_LOCATION + " ends with a slash: \"" + lake
                    + "\". Leave it out; the zone's name is added, as in s3a://vigia-raw.");
        }
        if (!topicArn.isEmpty() && !topicArn.matches("arn:[^:]+:sns:[^:]+:[^:]+:[^:]+")) {
            settings.refuse("Setting " + MonitorSetting.ALERTS_TOPIC_ARN + " is no topic: \"" + topicArn
                    + "\". Write its ARN, for example arn:aws:sns:ap-south-1:000000000000:alerts.");
        }
    }

    /**
     * Reads and checks the settings.
     *
     * @param files reads the text of the file at an address, for the mapping and the rule book
     * @param secrets reads the account secret, if it is kept elsewhere
     * @throws IllegalArgumentException with every problem, a line each
     */
    public static MonitorSettings of(Map<String, Properties> groups, UnaryOperator<String> files, Secrets secrets) {
        Settings settings = new Settings(groups);
        MonitorSettings result = new MonitorSettings(settings, files, secrets);
        settings.refuseIfAnyProblem();
        return result;
    }

    /** Returns settings that are allowed but cannot be meant, a sentence each. */
    public List<String> warnings() {
        Source source = SourceMapping.parse("mapping", mapping).source();
        List<String> warnings = new ArrayList<>(RuleBook.parse("rules", rules).misfits(source));
        if (rules.equals(RuleBook.shippedText())) {
            RuleBook.shippedMisfit(source).ifPresent(warnings::add);
        }
        return warnings;
    }

    private static void checkDocument(Settings settings, MonitorSetting name, String text, Consumer<String> parse) {
        try {
            parse.accept(text);
        } catch (InvalidDocument invalid) {
            settings.refuse(
                    "The file of setting " + name + " is refused:" + System.lineSeparator() + invalid.getMessage());
        }
    }

    /** A store of secrets. */
    public interface Secrets {
        /** Returns the secret under a name; the message of an exception says why it cannot be read, without the secret. */
        String read(String region, String name);
    }
}
