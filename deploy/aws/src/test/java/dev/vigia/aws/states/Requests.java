package dev.vigia.aws.states;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The requests of each service, from the models of the AWS SDKs: their members by path, and the names of the errors. */
final class Requests {
    private static final Map<?, ?> KNOWN = read();

    private Requests() {}

    /** Refuses a request that the service would not understand: a member it does not know, or one that is missing. */
    static void check(String call, Map<String, Object> arguments) {
        Set<String> given = new TreeSet<>();
        collect("", arguments, given);
        Set<String> unknown = new TreeSet<>(given);
        Set<String> all = new HashSet<>(list(call, "required"));
        all.addAll(list(call, "optional"));
        unknown.removeIf(path -> all.contains(path) || deeperThanKnown(path, all));
        Set<String> missing = new TreeSet<>(list(call, "required"));
        missing.removeIf(path -> given.contains(path) || !given.contains(parent(path)) && path.contains("."));
        if (!unknown.isEmpty() || !missing.isEmpty()) {
            throw new AssertionError(call + " has no " + unknown + " and needs " + missing + ".");
        }
    }

    /** Returns the names of the errors that a call ends with, without the service's name before them. */
    static Collection<String> errors(String call) {
        return list(call, "errors");
    }

    /** Returns whether a path is in a map that the model gives no names for, or below what is listed. */
    private static boolean deeperThanKnown(String path, Set<String> all) {
        String parent = parent(path);
        return path.contains(".") && all.stream().noneMatch(known -> known.startsWith(parent + "."));
    }

    private static String parent(String path) {
        int end = path.lastIndexOf('.');
        return end < 0 ? "" : path.substring(0, end);
    }

    private static void collect(String prefix, Object value, Set<String> paths) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> {
                paths.add(prefix + name);
                collect(prefix + name + ".", each, paths);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(each -> collect(prefix, each, paths));
        }
    }

    private static List<String> list(String call, String kind) {
        Map<?, ?> known = (Map<?, ?>) KNOWN.get(call);
        if (known == null) {
            throw new AssertionError("No call is known as " + call + ".");
        }
        return ((List<?>) known.get(kind)).stream().map(String::valueOf).toList();
    }

    private static Map<?, ?> read() {
        try (InputStream json = Requests.class.getResourceAsStream("requests.json")) {
            return new ObjectMapper().readValue(json, Map.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
