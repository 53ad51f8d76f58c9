package dev.vigia.monitor;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads typed settings from the application's property groups, and reports all that is wrong with them at once. */
final class Settings {
    private final Map<String, Properties> groups;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    Settings(Map<String, Properties> groups) {
        this.groups = groups;
    }

    /** @param name group and key, for example {@code monitor.disorder} */
    Optional<String> optional(String name) {
        asked.add(name);
        Properties group = groups.getOrDefault(SettingKeys.group(name), new Properties());
        return Optional.ofNullable(group.getProperty(SettingKeys.property(name)))
                .filter(text -> !text.isBlank());
    }

    String required(String name, String example) {
        Optional<String> text = optional(name);
        if (text.isEmpty()) {
            problems.add("Setting " + name + " is missing. Write " + example + ".");
        }
        return text.orElse("");
    }

    Duration duration(String name, Duration least, Duration most, Duration otherwise) {
        String expected = "an ISO-8601 duration from " + least + " to " + most + ", for example " + otherwise;
        return parsed(name, otherwise, expected, text -> {
            Duration duration = Duration.parse(text);
            return duration.compareTo(least) < 0 || duration.compareTo(most) > 0 ? null : duration;
        });
    }

    int wholeNumber(String name, int least, int most, int otherwise) {
        return parsed(name, otherwise, "a whole number from " + least + " to " + most, text -> {
            int number = Integer.parseInt(text);
            return number < least || number > most ? null : number;
        });
    }

    Optional<URI> address(String name) {
        return Optional.ofNullable(parsed(name, null, "an address such as http://127.0.0.1:4567", text -> {
            try {
                URI address = new URI(text);
                return address.getHost() == null ? null : address;
            } catch (URISyntaxException noAddress) {
                return null;
            }
        }));
    }

    String choice(String name, List<String> choices) {
        return parsed(
                name,
                choices.get(0),
                "one of " + String.join(", ", choices),
                text -> choices.contains(text) ? text : null);
    }

    /** What {@code reader} makes of the address that the setting holds; {@code otherwise} if it holds none. */
    String file(String name, UnaryOperator<String> reader, String otherwise) {
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
        for (Map.Entry<String, Properties> group : groups.entrySet()) {
            for (String key : new TreeSet<>(group.getValue().stringPropertyNames())) {
                String name = group.getKey() + "." + key;
                if (isOurs(group.getKey()) && !asked.contains(name)) {
                    problems.add("Setting " + name + " is not known.");
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
        }
    }

    private boolean isOurs(String group) {
        return asked.stream().anyMatch(name -> name.startsWith(group + "."));
    }

    private <T> T parsed(String name, T otherwise, String expected, Function<String, T> parser) {
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
