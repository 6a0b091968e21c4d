package io.github.helplines.directory.core.eligibility;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.AreaSet;
import io.github.helplines.directory.core.area.Geography;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Circumstances worked out: every place and every age that is still possible for the person.
 *
 * @param places where the person may live; none when what was given contradicts itself
 * @param age ages now that are possible; null when what was given contradicts itself
 * @param ageInImage ages in the picture that are possible; null when what was given contradicts itself
 * @param given what it was worked out from
 */
record Situation(
        AreaSet places, @Nullable AgeBand age, @Nullable AgeBand ageInImage, Circumstances given) {
    Situation {
        requireNonNull(places, "places");
        requireNonNull(given, "given");
    }

    static Situation of(Circumstances given, Geography geography) {
        AreaSet places = Places.possible(given, geography);
        Optional<AgeBand> now = stated(given.age(), given.ageBand());
        Optional<AgeBand> then = stated(given.ageInImage(), given.ageInImageBand());
        if (now.isEmpty() || then.isEmpty()) {
            return new Situation(places, null, null, given);
        }
        // A picture cannot be older than its subject: the age in it is at most the age now.
        AgeBand upToNow = new AgeBand(0, now.get().max());
        AgeBand sinceThen = new AgeBand(then.get().min(), AgeBand.OLDEST);
        return new Situation(
                places,
                now.get().intersect(sinceThen).orElse(null),
                then.get().intersect(upToNow).orElse(null),
                given);
    }

    /** The ages that one exact age and one band leave; empty when they contradict each other. */
    static Optional<AgeBand> stated(@Nullable Integer exact, @Nullable AgeBand band) {
        AgeBand stated = exact == null ? AgeBand.ANY : AgeBand.exactly(exact);
        return band == null ? Optional.of(stated) : stated.intersect(band);
    }

    @Override
    public String toString() {
        return "Situation[redacted]";
    }
}
