package dev.vigia.aws.cost;

import dev.vigia.aws.profiles.Engine;
import dev.vigia.aws.profiles.Profile;
import java.util.LinkedHashMap;
import java.util.Map;

/** The quantities that a month takes of each service, in the units of the price list. */
final class Quantities {
    // What AWS bills as a gigabyte has 2^30 bytes.
    private static final double GB = 1 << 30;
    private static final double TB = GB * 1024;
    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;
    private static final double MINUTES_PER_HOUR = 60;
    private static final double SECONDS_PER_HOUR = 3600;
    // 365.25 / 12 / 7.
    private static final double WEEKS_PER_MONTH = 4.35;
    /** The service bills this much running storage per processing unit. */
    private static final int STORAGE_PER_KPU_GB = 50;
    /** A replay fills records up to 100 KB, and a payload unit is 25 KB. */
    private static final int UNITS_PER_RECORD = 4;
    /** Glacier Instant Retrieval charges a smaller file as if it had this many bytes. */
    private static final double SMALLEST_BACKUP = 128 * 1024;

    private final Profile profile;
    private final Figures figures;
    private final Inventory inventory;
    private final Sizing sizing;
    private final double transactions;
    private final int months;
    private final boolean always;
    private final double alerts;
    private final double checkpoints;
    private final Map<String, Double> quantities = new LinkedHashMap<>();

    Quantities(Profile profile, Figures figures, Inventory inventory, Sizing sizing, Load load) {
        this.profile = profile;
        this.figures = figures;
        this.inventory = inventory;
        this.sizing = sizing;
        transactions = load.transactions();
        months = load.months();
        always = profile.isAlwaysOn();
        alerts = transactions * (figures.each("alerts") + figures.each("updates"));
        checkpoints =
                sizing.hours() * 3600_000 / profile.monitor().checkpoints().toMillis();
    }

    Map<String, Double> all() {
        flink();
        streams();
        lake();
        alerts();
        operations();
        if (profile.weekly().schedule().isPresent()) {
            weekly();
        }
        return quantities;
    }

    private void flink() {
        // The service bills one more unit for itself.
        double kpuHours = (sizing.kpus() + 1) * sizing.hours();
        put("kpu-hour", kpuHours);
        // Billed by gigabyte and month, so the hours become a part of a month.
        put("running-storage", kpuHours / Sizing.HOURS_PER_MONTH * STORAGE_PER_KPU_GB);
        double snapshots = figures.assumed("snapshots");
        put("snapshots", transactions * figures.each("state-bytes") * snapshots / GB);
    }

    private void streams() {
        double shardHours = (sizing.shards() + inventory.controlShards()) * sizing.hours();
        put("shard-hour", shardHours);
        // Only a replay aggregates many transactions into one record. Live ones are sent one by one.
        double units = always ? transactions : transactions * figures.each("stream-records") * UNITS_PER_RECORD;
        put("payload-units", units / MILLION);
        // The price of a shard includes the first day.
        if (profile.streams().retention().toDays() > 1) {
            put("retention", shardHours);
        }
    }

    private void lake() {
        // Each subtask of a sink finishes its file at every checkpoint.
        double steady = checkpoints * sizing.kpus() * profile.monitor().parallelismPerKpu();
        double raw = files("raw-files", steady);
        double processed = files("processed-files", steady);
        // A file has one alert at least, so there cannot be more files than alerts.
        double curated = Math.min(alerts, files("curated-files", steady));
        double bytes = bytes("raw", raw) + bytes("processed", processed) + bytes("curated", curated);
        put("storage", months * bytes / GB);
        put("writes", (raw + processed + curated) * figures.assumed("requests-per-file") / THOUSAND);
        put("events", (raw + processed + curated) / MILLION);
        if (profile.lake().backup()) {
            double copied = Math.max(bytes("raw", raw), raw * SMALLEST_BACKUP)
                    + Math.max(bytes("curated", curated), curated * SMALLEST_BACKUP);
            put("backup-storage", months * copied / GB);
            put("backup-writes", (raw + curated) / THOUSAND);
        }
        put("queries", figures.assumed("queries") * bytes("processed", processed) / TB);
        if (inventory.count("AWS::Lambda::Function") > 0) {
            // An upper bound: a call takes up to a hundred files.
            put("invocations", (raw + processed + curated) / MILLION);
            double registering = (raw + processed + curated) * figures.assumed("gb-seconds-per-invocation");
            double replaying = sizing.replayHours() * SECONDS_PER_HOUR * figures.assumed("replay-gigabytes");
            put("function-time", (registering + replaying) / MILLION);
        }
    }

    /** A replay of many days writes a file per day, and not per checkpoint. */
    private double files(String name, double steady) {
        return always ? steady : Sizing.runs(profile, figures) * figures.measured(name);
    }

    private double bytes(String table, double files) {
        double empty = figures.measured("empty-file-bytes");
        // What a file has before its rows is charged per file, and only the rest grows with the transactions.
        double rows = figures.measured(table + "-bytes") - figures.measured(table + "-files") * empty;
        return transactions * rows / figures.measured("transactions") + files * empty;
    }

    private void alerts() {
        put("table-writes", alerts * figures.measured("write-units") / figures.measured("alerts") / MILLION);
        // Months that an alert is kept, which give the size that the table settles at.
        double kept = profile.monitor().keepAlerts().toDays() / 30.0;
        double items = kept * transactions * figures.each("item-bytes") / GB;
        put("table-storage", items);
        // Recovery to a point in time is billed by the size of the table.
        put("table-recovery", items);
        put("messages", alerts / MILLION);
        // SNS sends to SQS for free. Each message is received and deleted, which is two requests.
        put("queue", 2 * transactions * figures.each("severe") / MILLION);
    }

    private void operations() {
        // The secret with Kaggle's token is made by hand and is in no template.
        put(
                "secrets",
                inventory.count("AWS::SecretsManager::Secret")
                        + (profile.weekly().download() ? 1 : 0));
        put("keys", inventory.count("AWS::KMS::Key"));
        put("alarms", inventory.alarmMetrics());
        put("dashboards", inventory.count("AWS::CloudWatch::Dashboard"));
        double starts = Sizing.runs(profile, figures) * figures.measured("log-bytes-per-run");
        put("logs", (starts + sizing.hours() * figures.assumed("log-bytes-per-hour")) / GB);
        if (inventory.count("AWS::StepFunctions::StateMachine") > 0) {
            double runs = Sizing.runs(profile, figures) + WEEKS_PER_MONTH;
            put("transitions", runs * figures.assumed("transitions-per-run") / THOUSAND);
        }
    }

    private void weekly() {
        double hours = WEEKS_PER_MONTH * figures.assumed("weekly-minutes") / MINUTES_PER_HOUR;
        if (profile.weekly().engine() == Engine.EMR) {
            put("cluster", hours * figures.assumed("cluster-machines"));
        } else {
            put("container-cores", hours * figures.assumed("weekly-cores"));
            put("container-memory", hours * figures.assumed("weekly-gigabytes"));
        }
        quantities.merge("storage", months * WEEKS_PER_MONTH * figures.measured("week-bytes") / GB, Double::sum);
    }

    private void put(String id, double quantity) {
        quantities.put(id, quantity);
    }
}
