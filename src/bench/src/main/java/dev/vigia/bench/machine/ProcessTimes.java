package dev.vigia.bench.machine;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the processor time of some processes, to show which of them a run was spent in. */
public final class ProcessTimes {
    private final Map<String, Long> pids;
    private final Map<String, Duration> last = new LinkedHashMap<>();

    /** @param pids by the names in the report */
    public ProcessTimes(Map<String, Long> pids) {
        this.pids = new LinkedHashMap<>(pids);
    }

    /** Reads the times again. A process that has ended keeps its last time. */
    public void look() {
        pids.forEach((name, pid) -> time(pid).ifPresent(time -> last.put(name, time)));
    }

    /** Returns the processor time of each process since its start. */
    public Map<String, Duration> times() {
        return Map.copyOf(last);
    }

    private static Optional<Duration> time(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration());
    }
}
