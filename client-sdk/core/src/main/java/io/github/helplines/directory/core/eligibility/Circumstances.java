package io.github.helplines.directory.core.eligibility;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.Postcode;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the person the help is for; everything may be absent. Immutable, and silent in
 * {@link #toString()}.
 *
 * @param age age now, 0 to 130; null when not given
 * @param ageBand range of the age now; null when not given
 * @param ageInImage age when the picture was taken; null when not given
 * @param ageInImageBand range of that age; null when not given
 * @param postcode as much of it as was given; null when none
 * @param areas areas the person lives in, all of them; unlisted codes say nothing
 * @param notInAreas areas the person does not live in
 * @param noFixedAddress whether the person said that they have no fixed address
 * @param declined facts the person will not give
 * @param facts for each criterion given, all the person's values of it; an empty set says nothing
 * @param askingAs who is writing; null when not given, which means the person
 */
public record Circumstances(
        @Nullable Integer age,
        @Nullable AgeBand ageBand,
        @Nullable Integer ageInImage,
        @Nullable AgeBand ageInImageBand,
        @Nullable Postcode postcode,
        Set<AreaCode> areas,
        Set<AreaCode> notInAreas,
        boolean noFixedAddress,
        Set<FactName> declined,
        Map<String, Set<String>> facts,
        @Nullable AskingAs askingAs) {

    private static final Circumstances NONE = builder().build();

    public Circumstances {
        if (!isAge(age) || !isAge(ageInImage)) {
            throw new IllegalArgumentException("an age is from 0 to " + AgeBand.OLDEST);
        }
        areas = ordered(areas);
        notInAreas = ordered(notInAreas);
        declined = ordered(declined);
        SortedMap<String, Set<String>> copy = new TreeMap<>();
        facts.forEach((criterion, values) -> copy.put(criterion, ordered(values)));
        facts = Collections.unmodifiableSortedMap(copy);
    }

    private static boolean isAge(@Nullable Integer age) {
        return age == null || (age >= 0 && age <= AgeBand.OLDEST);
    }

    private static <T extends Comparable<T>> SortedSet<T> ordered(Set<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    /** Nothing is known. */
    public static Circumstances none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Who is writing: the person, unless it was said otherwise. */
    public AskingAs asker() {
        return askingAs == null ? AskingAs.SELF : askingAs;
    }

    /** Whether the help is for somebody other than who is writing. */
    public boolean isForSomebodyElse() {
        return asker() != AskingAs.SELF;
    }

    public boolean hasDeclined(FactName fact) {
        return declined.contains(fact);
    }

    /**
     * These circumstances with an answer added: lists are joined, anything else in the answer stands in place of
     * what was there.
     */
    public Circumstances merge(Circumstances answer) {
        Builder merged = toBuilder();
        if (answer.age != null) {
            merged.age(answer.age);
        }
        if (answer.ageBand != null) {
            merged.ageBand(answer.ageBand);
        }
        if (answer.ageInImage != null) {
            merged.ageInImage(answer.ageInImage);
        }
        if (answer.ageInImageBand != null) {
            merged.ageInImageBand(answer.ageInImageBand);
        }
        if (answer.postcode != null) {
            merged.postcode(answer.postcode);
        }
        if (answer.askingAs != null) {
            merged.askingAs(answer.askingAs);
        }
        merged.areas(answer.areas).notInAreas(answer.notInAreas).declined(answer.declined);
        answer.facts.forEach(merged::fact);
        return merged.noFixedAddress(noFixedAddress || answer.noFixedAddress).build();
    }

    private Builder toBuilder() {
        Builder builder = new Builder();
        builder.age = age;
        builder.ageBand = ageBand;
        builder.ageInImage = ageInImage;
        builder.ageInImageBand = ageInImageBand;
        builder.postcode = postcode;
        builder.askingAs = askingAs;
        builder.areas(areas).notInAreas(notInAreas).declined(declined).noFixedAddress(noFixedAddress);
        facts.forEach(builder::fact);
        return builder;
    }

    @Override
    public String toString() {
        return "Circumstances[redacted]";
    }

    /** Gathers circumstances; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private @Nullable Integer age;
        private @Nullable AgeBand ageBand;
        private @Nullable Integer ageInImage;
        private @Nullable AgeBand ageInImageBand;
        private @Nullable Postcode postcode;
        private final Set<AreaCode> areas = new TreeSet<>();
        private final Set<AreaCode> notInAreas = new TreeSet<>();
        private boolean noFixedAddress;
        private final Set<FactName> declined = new TreeSet<>();
        private final Map<String, Set<String>> facts = new TreeMap<>();
        private @Nullable AskingAs askingAs;

        private Builder() {}

        public Builder age(int value) {
            age = value;
            return this;
        }

        public Builder ageBand(AgeBand value) {
            ageBand = requireNonNull(value, "value");
            return this;
        }

        public Builder ageInImage(int value) {
            ageInImage = value;
            return this;
        }

        public Builder ageInImageBand(AgeBand value) {
            ageInImageBand = requireNonNull(value, "value");
            return this;
        }

        public Builder postcode(Postcode value) {
            postcode = requireNonNull(value, "value");
            return this;
        }

        /** Adds areas that the person lives in. */
        public Builder areas(Collection<AreaCode> codes) {
            areas.addAll(codes);
            return this;
        }

        /** Adds areas that the person does not live in. */
        public Builder notInAreas(Collection<AreaCode> codes) {
            notInAreas.addAll(codes);
            return this;
        }

        public Builder noFixedAddress(boolean value) {
            noFixedAddress = value;
            return this;
        }

        /** Adds facts that the person will not give. */
        public Builder declined(Collection<FactName> names) {
            declined.addAll(names);
            return this;
        }

        /** All the person's values of a criterion, in place of those there were. */
        public Builder fact(String criterion, Collection<String> values) {
            facts.put(requireNonNull(criterion, "criterion"), new TreeSet<>(values));
            return this;
        }

        public Builder askingAs(AskingAs value) {
            askingAs = requireNonNull(value, "value");
            return this;
        }

        public Circumstances build() {
            return new Circumstances(
                    age,
                    ageBand,
                    ageInImage,
                    ageInImageBand,
                    postcode,
                    areas,
                    notInAreas,
                    noFixedAddress,
                    declined,
                    facts,
                    askingAs);
        }
    }
}
