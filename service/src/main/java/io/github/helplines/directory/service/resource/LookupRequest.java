package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.service.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/**
 * A postcode to look up. Silent in {@link #toString()}.
 *
 * @param postcode as much of it as was given
 * @param areas the areas asked about; none for every area with a record
 */
record LookupRequest(Postcode postcode, List<AreaCode> areas) {
    private static final int MAX_AREAS = 400;

    LookupRequest {
        requireNonNull(postcode, "postcode");
        areas = List.copyOf(areas);
    }

    /** @throws ProblemException with every fault of the body */
    static LookupRequest read(JsonValue body) {
        Faults faults = new Faults();
        Optional<Postcode> postcode = Optional.empty();
        List<AreaCode> areas = List.of();
        Optional<ObjectReader> opened = ObjectReader.of(body, "", faults);
        if (opened.isPresent()) {
            ObjectReader reader = opened.get();
            postcode = reader.requiredString("postcode").flatMap(typed -> postcode(typed, reader));
            if (reader.items("areas").size() > MAX_AREAS) {
                reader.fault("areas", "too_many", "must hold at most " + MAX_AREAS);
            } else {
                areas = reader.parsedStrings("areas", "a GSS code", AreaCode::parse);
            }
            reader.finish();
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.toList());
        }
        return new LookupRequest(postcode.orElseThrow(), areas);
    }

    private static Optional<Postcode> postcode(String typed, ObjectReader reader) {
        Optional<Postcode> postcode = Postcode.parse(typed);
        if (postcode.isEmpty()) {
            reader.fault(
                    "postcode",
                    "invalid_postcode",
                    "must be a UK postcode, its first part, or its first part, a space and one digit");
        }
        return postcode;
    }

    List<AreaCode> areasOr(List<AreaCode> otherwise) {
        return areas.isEmpty() ? otherwise : areas;
    }

    @Override
    public String toString() {
        return "LookupRequest[redacted]";
    }
}
