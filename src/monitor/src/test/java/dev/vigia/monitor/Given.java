package dev.vigia.monitor;

import dev.vigia.monitor.settings.MonitorSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Settings of a job on this machine. */
public final class Given {
    private final Map<String, Properties> groups = new HashMap<>();

    public Given(String lake, URI topic, URI table) {
        put("source", "stream", "transactions");
        put("source", "region", "ap-south-1");
        put("source", "endpoint", "http://127.0.0.1:1");
        put("rules", "stream", "rules");
        put("rules", "status-stream", "rules-status");
        put("monitor", "account-secret", "0123456789abcdef");
        put("lake", "location", lake);
        put("alerts", "topic-arn", "arn:aws:sns:ap-south-1:000000000000:alerts");
        put("alerts", "topic-endpoint", topic.toString());
        put("alerts", "table", "vigia-alerts");
        put("alerts", "table-endpoint", table.toString());
    }

    public Given with(String group, String key, String value) {
        put(group, key, value);
        return this;
    }

    private void put(String group, String key, String value) {
        groups.computeIfAbsent(group, name -> new Properties()).setProperty(key, value);
    }

    public MonitorSettings settings() {
        return MonitorSettings.of(
                groups,
                address -> {
                    throw new AssertionError(address);
                },
                (region, name) -> {
                    throw new AssertionError(name);
                });
    }
}
