package dev.vigia.monitor.crowds;

import dev.vigia.fraud.crowds.Crowds;
import dev.vigia.fraud.crowds.Place;
import dev.vigia.fraud.crowds.Seen;
import dev.vigia.monitor.encoding.SurroundingsTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;

/** What places remembered when the last snapshot was taken, in keyed state, at any parallelism. */
final class CrowdState {
    private static final ListStateDescriptor<Seen> SEEN = new ListStateDescriptor<>("seen", SurroundingsTypes.SEEN);

    private final KeyedStateBackend<String> backend;
    private final ListState<Seen> state;
    /** The places that have something in {@link #state}. */
    private final Set<String> places = new HashSet<>();

    CrowdState(KeyedStateBackend<String> backend, KeyedStateStore store) {
        this.backend = backend;
        this.state = store.getListState(SEEN);
    }

    void restore(Crowds crowds) throws Exception {
        backend.applyToAllKeys(VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, SEEN, (place, known) -> {
            for (Seen seen : known.get()) {
                crowds.at(place).restore(seen);
                places.add(place);
            }
        });
    }

    void snapshot(Crowds crowds) throws Exception {
        for (String place : places) {
            backend.setCurrentKey(place);
            state.clear();
        }
        places.clear();
        for (Map.Entry<String, Place> place : crowds.places().entrySet()) {
            List<Seen> all = new ArrayList<>();
            place.getValue().each(all::add);
            backend.setCurrentKey(place.getKey());
            state.update(all);
            places.add(place.getKey());
        }
    }
}
