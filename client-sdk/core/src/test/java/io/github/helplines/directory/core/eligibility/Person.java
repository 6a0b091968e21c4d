package io.github.helplines.directory.core.eligibility;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.AreaSet;
import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.area.LocalAuthorities;
import io.github.helplines.directory.core.area.LocalAuthority;
import io.github.helplines.directory.core.area.Places;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.area.PostcodeRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Somebody of whom everything is settled, so that whatever is said of them is true and never contradicts itself.
 *
 * @param age age now
 * @param ageInImage at most the age now
 * @param home the authority they live in
 * @param postcode one that people in that authority have
 * @param housing the value of a criterion of the service's own
 * @param askingAs who asks for them
 */
record Person(int age, int ageInImage, AreaCode home, Postcode postcode, String housing, AskingAs askingAs) {
    static final List<String> HOUSING = List.of("homeless", "hostel", "owner", "none_of_these");
    static final List<AreaCode> AREAS = List.of(
            Places.POLICE_AREA,
            Places.COUNTY,
            Places.DERBY,
            Places.ENGLAND,
            Places.WALES,
            Places.UNITED_KINGDOM,
            Places.LEEDS,
            AreaCode.of("E07000037"),
            AreaCode.of("S92000003"));
    private static final Geography GEOGRAPHY = Places.geography();

    @Override
    public String toString() {
        // A generated person is no one: the whole is shown so that a failing case can be read.
        return "Person " + age + " " + ageInImage + " " + home + " " + postcode.text() + " " + housing + " " + askingAs;
    }

    static Person any(Random random) {
        int age = ages(random);
        Postcode postcode = oneOf(random, random.nextBoolean() ? PostcodeRows.SECTORS : PostcodeRows.OUTCODES);
        AreaSet possible = GEOGRAPHY.locate(postcode).possible();
        LocalAuthority home = oneOf(random, LocalAuthorities.shipped().within(possible));
        return new Person(
                age,
                Math.min(age, ages(random)),
                home.code(),
                postcode,
                oneOf(random, HOUSING),
                oneOf(random, List.of(AskingAs.values())));
    }

    /** Ages around the limits of the rules, now and then any other. */
    static int ages(Random random) {
        return random.nextInt(4) == 0 ? random.nextInt(131) : 14 + random.nextInt(8);
    }

    static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Nothing but who asks, which is not a fact about the person. */
    Circumstances nothing() {
        return Circumstances.builder().askingAs(askingAs).build();
    }

    /** Everything that can be said. */
    Circumstances everything() {
        return Circumstances.builder()
                .askingAs(askingAs)
                .age(age)
                .ageInImage(ageInImage)
                .areas(List.of(home))
                .postcode(postcode)
                .fact("housing", Set.of(housing))
                .build();
    }

    /** Some true statements, each of a fact of its own, in any order. */
    List<Circumstances> statements(Random random) {
        List<Circumstances> said = new ArrayList<>();
        said.add(about(random.nextBoolean(), age, random, false));
        said.add(about(random.nextBoolean(), ageInImage, random, true));
        said.add(Circumstances.builder().postcode(somePostcode(random)).build());
        said.add(Circumstances.builder().fact("housing", Set.of(housing)).build());
        for (int i = random.nextInt(4); i > 0; i--) {
            said.add(about(oneOf(random, AREAS)));
        }
        said.add(Circumstances.builder().areas(Set.of(Places.UNLISTED)).build());
        said.add(Circumstances.builder()
                .declined(Set.of(oneOf(random, List.of(FactName.AGE, FactName.AREAS, FactName.POSTCODE))))
                .build());
        Collections.shuffle(said, random);
        return said.subList(0, random.nextInt(said.size() + 1));
    }

    boolean livesIn(AreaCode area) {
        return GEOGRAPHY
                .area(home)
                .orElseThrow()
                .isSubsetOf(GEOGRAPHY.area(area).orElseThrow());
    }

    private Circumstances about(AreaCode area) {
        Circumstances.Builder builder = Circumstances.builder();
        return (livesIn(area) ? builder.areas(Set.of(area)) : builder.notInAreas(Set.of(area))).build();
    }

    private Postcode somePostcode(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Postcode.of("DE61");
            case 1 -> Postcode.of("BFPO 57");
            case 2 -> Postcode.of(postcode.outcode());
            default -> postcode;
        };
    }

    private static Circumstances about(boolean exactly, int age, Random random, boolean inImage) {
        AgeBand band =
                new AgeBand(Math.max(0, age - random.nextInt(4)), Math.min(AgeBand.OLDEST, age + random.nextInt(4)));
        Circumstances.Builder builder = Circumstances.builder();
        if (inImage) {
            return (exactly ? builder.ageInImage(age) : builder.ageInImageBand(band)).build();
        }
        return (exactly ? builder.age(age) : builder.ageBand(band)).build();
    }
}
