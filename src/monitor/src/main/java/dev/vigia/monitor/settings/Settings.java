package dev.vigia.monitor.settings;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads typed settings from the application's property groups, and reports all that is wrong with them at once. */
final class Settings {
    private final Map<String, Properties> groups;
    private final List<String> problems = new ArrayList<>();

    Settings(Map<String, Properties> groups) {
        this.groups = groups;
    }

    /** Returns the text of a setting, nothing if it is absent or blank. */
    Optional<String> optional(MonitorSetting name) {
        Properties group = groups.getOrDefault(name.group, new Properties());
        return Optional.ofNullable(group.getProperty(name.key)).filter(text -> !text.isBlank());
    }

    String required(MonitorSetting name, String example) {
        Optional<String> text = optional(name);
        if (text.isEmpty()) {
            problems.add("Setting " + name + " is missing. Write " + example + ".");
        }
        return text.orElse("");
    }

    Duration duration(MonitorSetting name, Duration least, Duration most, Duration otherwise) {
        String expected = "an ISO-8601 duration from " + least + " to " + most + ", for example " + otherwise;
        return parsed(name, otherwise, expected, text -> {
            Duration duration = Duration.parse(text);
            return duration.compareTo(least) < 0 || duration.compareTo(most) > 0 ? null : duration;
        });
    }

    int wholeNumber(MonitorSetting name, int least, int most, int otherwise) {
        return parsed(name, otherwise, "a whole number from " + least + " to " + most, text -> {
            int number = Integer.parseInt(text);
            return number < least || number > most ? null : number;
        });
    }

    Optional<URI> address(MonitorSetting name) {
        return Optional.ofNullable(parsed(name, null, "an address such as http://127.0.0.1:4567", text -> {
            try {
                URI address = new URI(text);
                return address.getHost() == null ? null : address;
            } catch (URISyntaxException noAddress) {
                return null;
            }
        }));
    }

    String choice(MonitorSetting name, List<String> choices) {
        return parsed(
                name,
                choices.get(0),
                "one of " + String.join(", ", choices),
                text -> choices.contains(text) ? text : null);
    }

    /** Returns the text that {@code reader} finds at the setting's address; {@code otherwise} if it holds none. */
    String file(MonitorSetting name, UnaryOperator<String> reader, String otherwise) {
        Optional<String> address = optional(name);
        try {
            return address.map(reader).orElse(otherwise);
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            problems.add("Cannot read the file of setting " + name + ": \"" + address.orElseThrow() + "\" ("
                    + reason(unreadable) + "). Write where it is, for example s3://bucket/file.yaml.");
            return otherwise;
        }
    }

    private static String reason(RuntimeException unreadable) {
        Throwable cause = unreadable.getCause() == null ? unreadable : unreadable.getCause();
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    void refuse(String problem) {
        problems.add(problem);
    }

    /** @throws IllegalArgumentException with every problem, unknown names included, if there is any */
    void refuseIfAnyProblem() {
        groups.forEach(this::refuseUnknown);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
        }
    }

    private void refuseUnknown(String group, Properties properties) {
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (MonitorSetting.isGroup(group) && MonitorSetting.of(group, key).isEmpty()) {
                problems.add("Setting " + group + "." + key + " is not known.");
            }
        }
    }

    private <T> T parsed(MonitorSetting name, T otherwise, String expected, Function<String, T> parser) {
        Optional<String> text = optional(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        T value = null;
        try {
            value = parser.apply(text.get());
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            // Answered below, with what would be right.
        }
        if (value == null) {
            problems.add("Cannot read setting " + name + ": \"" + text.get() + "\". Write " + expected + ".");
        }
        return value == null ? otherwise : value;
    }
}
