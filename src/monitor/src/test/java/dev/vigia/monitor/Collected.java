package dev.vigia.monitor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;

/** A sink that keeps what it gets, in this JVM, under a name of its own. */
public final class Collected<T> implements Sink<T> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, List<Object>> BY_NAME = new ConcurrentHashMap<>();

    private final String name;

    public Collected(String name) {
        this.name = name;
        BY_NAME.put(name, new CopyOnWriteArrayList<>());
    }

    @SuppressWarnings("unchecked") // Only this sink puts anything under its name.
    public List<String> sorted(Function<T, String> text) {
        return BY_NAME.get(name).stream()
                .map(value -> text.apply((T) value))
                .sorted()
                .collect(Collectors.toList());
    }

    @Override
    @SuppressWarnings("deprecation") // Abstract still.
    public SinkWriter<T> createWriter(InitContext context) {
        return new Writer<>(BY_NAME.get(name));
    }

    private static final class Writer<T> implements SinkWriter<T> {
        private final List<Object> values;

        Writer(List<Object> values) {
            this.values = values;
        }

        @Override
        public void write(T value, Context context) {
            values.add(value);
        }

        @Override
        public void flush(boolean end) {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
