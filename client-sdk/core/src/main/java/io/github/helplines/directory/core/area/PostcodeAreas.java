package io.github.helplines.directory.core.area;

import static java.util.Objects.requireNonNull;

/**
 * Where somebody with a postcode may live.
 *
 * @param possible every place that is possible; everywhere when the postcode is not listed
 * @param listed whether anything is known of the postcode
 */
public record PostcodeAreas(AreaSet possible, boolean listed) {
    public PostcodeAreas {
        requireNonNull(possible, "possible");
    }

    @Override
    public String toString() {
        return "PostcodeAreas[redacted]";
    }
}
