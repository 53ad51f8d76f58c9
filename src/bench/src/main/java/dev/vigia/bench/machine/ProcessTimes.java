package dev.vigia.bench.machine;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The processor time of some processes, so that it can be said which of them a run went into. */
public final class ProcessTimes {
    private final Map<String, Long> pids;
    private final Map<String, Duration> last = new LinkedHashMap<>();

    /** @param pids by the names under which they are shown */
    public ProcessTimes(Map<String, Long> pids) {
        this.pids = new LinkedHashMap<>(pids);
    }

    /** Looks once more; a process that has ended keeps what was seen last. */
    public void look() {
        pids.forEach((name, pid) -> time(pid).ifPresent(time -> last.put(name, time)));
    }

    /** Since the processes began; the time of this very process is the one called so in {@code pids}. */
    public Map<String, Duration> times() {
        return Map.copyOf(last);
    }

    private static Optional<Duration> time(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration());
    }
}
