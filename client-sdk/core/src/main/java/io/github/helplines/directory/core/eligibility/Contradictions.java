package io.github.helplines.directory.core.eligibility;

import io.github.helplines.directory.core.area.AreaSet;
import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.json.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds circumstances that cannot all be so of one person. */
public final class Contradictions {
    public static final String CODE = "contradictory_circumstances";

    private Contradictions() {}

    /**
     * A fault for each circumstance that does not fit with those before it; none when all can be so.
     *
     * @param pointer where the circumstances stand in the input, as an RFC 6901 JSON pointer
     */
    public static List<Fault> find(Circumstances given, Geography geography, String pointer) {
        List<Fault> faults = new ArrayList<>();
        findInAges(given, pointer, faults);
        findInPlaces(given, geography, pointer, faults);
        return List.copyOf(faults);
    }

    private static void findInAges(Circumstances given, String pointer, List<Fault> faults) {
        Optional<AgeBand> now = Situation.stated(given.age(), given.ageBand());
        Optional<AgeBand> then = Situation.stated(given.ageInImage(), given.ageInImageBand());
        if (now.isEmpty()) {
            faults.add(fault(pointer, "age_band", "does not fit with age"));
        }
        if (then.isEmpty()) {
            faults.add(fault(pointer, "age_in_image_band", "does not fit with age_in_image"));
        }
        if (now.isPresent() && then.isPresent() && then.get().min() > now.get().max()) {
            faults.add(fault(
                    pointer,
                    nameOf("age_in_image", given.ageInImage(), then.get()),
                    "is above the age now: nobody is older in a picture than they are now"));
        }
    }

    /** The member that sets the lower end. */
    private static String nameOf(String fact, @Nullable Integer exact, AgeBand stated) {
        return exact != null && exact == stated.min() ? fact : fact + "_band";
    }

    private static void findInPlaces(Circumstances given, Geography geography, String pointer, List<Fault> faults) {
        AreaSet places = Places.within(given.areas(), geography);
        if (places.isEmpty()) {
            faults.add(fault(pointer, "areas", "have no place in common"));
            return;
        }
        AreaSet left = Places.outside(places, given.notInAreas(), geography);
        if (left.isEmpty()) {
            faults.add(fault(pointer, "not_in_areas", "leaves no place where the person could live"));
            return;
        }
        Optional<Postcode> postcode = Places.postcode(given);
        if (postcode.isPresent()
                && left.isDisjointFrom(geography.locate(postcode.get()).possible())) {
            faults.add(fault(pointer, "postcode", "does not fit with the areas given"));
        }
    }

    private static Fault fault(String pointer, String member, String message) {
        return new Fault(Fault.child(pointer, member), CODE, message);
    }
}
