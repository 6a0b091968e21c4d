package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.AreaSet;
import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.model.Service;
import java.util.Optional;

/** Where services work. */
final class Coverage {
    private Coverage() {}

    /**
     * Whether a service may work in some of these places. Unknown is never "no": a service of unknown coverage may work
     * anywhere, and so may one that names an area which is not listed.
     */
    static boolean mayInclude(Service service, AreaSet places, Geography geography) {
        if (service.coverage().isEmpty()) {
            return true;
        }
        AreaSet covered = AreaSet.none();
        for (AreaCode code : service.coverage()) {
            Optional<AreaSet> area = geography.area(code);
            if (area.isEmpty()) {
                return true;
            }
            covered = covered.union(area.get());
        }
        return !covered.isDisjointFrom(places);
    }
}
