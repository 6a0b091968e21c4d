package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.representation.EmergencyItemRepresentation;
import java.util.List;
import java.util.function.Supplier;

/** The emergency floor of the snapshot in force, the same list for as long as it is the same. Safe for threads. */
final class FloorInForce implements Supplier<List<EmergencyItemRepresentation>> {
    private final CurrentSnapshot current;
    private volatile Made made;

    /** The floor, and what it was made of. */
    private record Made(Emergency emergency, List<EmergencyItemRepresentation> floor) {
        static Made of(Emergency emergency) {
            return new Made(emergency, EmergencyItemRepresentation.floor(emergency));
        }
    }

    FloorInForce(CurrentSnapshot current) {
        this.current = requireNonNull(current, "current");
        this.made = Made.of(current.get().helpDesk().emergency());
    }

    @Override
    public List<EmergencyItemRepresentation> get() {
        Emergency emergency = current.get().helpDesk().emergency();
        Made known = made;
        if (!known.emergency().equals(emergency)) {
            known = Made.of(emergency);
            made = known;
        }
        return known.floor();
    }
}
