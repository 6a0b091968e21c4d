package io.github.helplines.directory.core.eligibility;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A fact about a person that a question may ask for and that the person may decline to give. {@code age} stands for
 * the age band too, {@code areas} for the areas the person does not live in, {@code postcode} for any part of it; a
 * fact of the service's own is {@code facts.} and its criterion.
 *
 * @param value the name on the wire
 */
public record FactName(String value) implements Comparable<FactName> {
    private static final String OWN = "facts.";
    private static final List<String> FIXED = List.of("age", "age_in_image", "postcode", "areas");

    public static final FactName AGE = new FactName("age");
    public static final FactName AGE_IN_IMAGE = new FactName("age_in_image");
    public static final FactName POSTCODE = new FactName("postcode");
    public static final FactName AREAS = new FactName("areas");

    public FactName {
        requireNonNull(value, "value");
        if (!isName(value)) {
            throw new IllegalArgumentException("not the name of a fact");
        }
    }

    public static Optional<FactName> parse(String text) {
        return isName(text) ? Optional.of(new FactName(text)) : Optional.empty();
    }

    /** The facts that are no service's own. */
    public static List<FactName> fixed() {
        return FIXED.stream().map(FactName::new).toList();
    }

    /** The fact behind a criterion of a {@link Rule.OneOf}. */
    public static FactName ofCriterion(String criterion) {
        return new FactName(OWN + criterion);
    }

    private static boolean isName(String text) {
        return FIXED.contains(text)
                || (text.startsWith(OWN)
                        && Rule.OneOf.NAME.matcher(text.substring(OWN.length())).matches());
    }

    @Override
    public int compareTo(FactName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
