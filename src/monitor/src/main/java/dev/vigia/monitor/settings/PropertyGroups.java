package dev.vigia.monitor.settings;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Properties for the job in the making, by group and key as the managed service keeps them. */
public final class PropertyGroups {
    private final Map<String, Map<String, String>> groups = new TreeMap<>();

    public PropertyGroups put(MonitorSetting setting, String value) {
        groups.computeIfAbsent(setting.group, name -> new TreeMap<>())
                .put(setting.key, Objects.requireNonNull(value, setting.toString()));
        return this;
    }

    /** Returns the groups by name; each holds its properties by key. */
    public Map<String, Map<String, String>> byName() {
        return Collections.unmodifiableMap(groups);
    }
}
