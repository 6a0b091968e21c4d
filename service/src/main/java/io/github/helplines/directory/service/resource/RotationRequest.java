package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.service.problem.ProblemException;
import java.time.Duration;

/** Reads the body that asks for a key in the place of another. */
final class RotationRequest {
    private RotationRequest() {}

    /**
     * For how long the old key is to be taken beside the new one; not at all when nothing is said.
     *
     * @throws ProblemException with every fault of the body
     */
    static Duration read(JsonValue body) {
        Faults faults = new Faults();
        long seconds = ObjectReader.of(body, "", faults)
                .map(reader -> {
                    long found = reader.integer("overlap_seconds").orElse(0);
                    reader.finish();
                    return found;
                })
                .orElse(0L);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.toList());
        }
        return Duration.ofSeconds(seconds);
    }
}
