package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.AgeBand;
import io.github.helplines.directory.core.eligibility.AskingAs;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.FactName;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.model.ChannelKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What might be asked of a directory, the same for the same seed; some of it contradicts itself, or is to be refused. */
final class RandomQuestions {
    static final List<String> POSTCODES = List.of(
            "DE1 2QY", "DE1", "DE6", "DE6 1", "DE61", "SK13", "S40 1AA", "LS1", "BT1 1AA", "JE2 3AB", "BFPO 57");
    static final List<String> AREAS =
            List.of("E23000018", "E10000007", "E06000015", "E07000032", "K02000001", "E06000999", "W92000004");

    private static final int YEARS = 3;
    private static final int OLDEST = 100;

    private static final List<String> CRITERIA = List.of("gender", "is_student");
    private static final List<String> VALUES = List.of("woman", "man", "yes", Rule.OneOf.NONE);

    /** Who is asking has a member of its own, and names are in lower snake case: both are refused. */
    private static final List<String> NO_CRITERIA = List.of(Rule.ASKING_AS, "Gender", "gender");

    private static final List<String> NO_VALUES = List.of("self", "Woman");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Random random;
    private final List<String> words;

    /** @param words that stand in the directory which is asked */
    RandomQuestions(long seed, List<String> words) {
        this.random = new Random(seed);
        this.words = List.copyOf(words);
    }

    Instant moment() {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(YEARS * 365 * 86_400));
    }

    <T> T one(List<T> from) {
        return requireNonNull(from.get(random.nextInt(from.size())), "one");
    }

    HelpQuery help(Circumstances person, Instant moment) {
        return new HelpQuery(
                random.nextInt(10) == 0 ? null : "intimate-image-abuse",
                person,
                some(List.of(ChannelKind.values()), 2),
                now(moment));
    }

    private @Nullable Instant now(Instant moment) {
        return random.nextBoolean() ? moment : null;
    }

    int limit() {
        return random.nextInt(20) == 0 ? random.nextInt(200) : 1 + random.nextInt(10);
    }

    /** Up to four words of the directory, whole, begun or with a slip, among some that are not in it. */
    String search() {
        String query = Stream.generate(this::word)
                .limit(1 + random.nextInt(4))
                .collect(Collectors.joining(random.nextInt(8) == 0 ? "-" : " "));
        return random.nextInt(6) == 0 ? query.toUpperCase(Locale.ROOT) : query;
    }

    private String word() {
        String word = random.nextInt(8) == 0 ? invented() : one(words);
        int at = random.nextInt(word.length());
        return switch (random.nextInt(6)) {
            case 0 -> word.substring(0, at + 1);
            case 1 -> word.substring(0, at) + letter() + word.substring(at);
            case 2 -> word.substring(0, at) + letter() + word.substring(at + 1);
            case 3 -> word.length() == 1 ? word : word.substring(0, at) + word.substring(at + 1);
            default -> word;
        };
    }

    private String invented() {
        return Stream.generate(this::letter)
                .limit(1 + random.nextInt(9))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private char letter() {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    Circumstances person() {
        Circumstances.Builder person = Circumstances.builder();
        if (random.nextBoolean()) {
            person.age(random.nextInt(OLDEST));
        }
        if (random.nextInt(3) == 0) {
            person.ageBand(band());
        }
        if (random.nextInt(3) == 0) {
            person.ageInImage(random.nextInt(60));
        }
        if (random.nextInt(6) == 0) {
            person.ageInImageBand(band());
        }
        if (random.nextBoolean()) {
            person.postcode(Postcode.of(one(POSTCODES)));
        }
        if (random.nextInt(4) == 0) {
            person.areas(some(AREAS, 2).stream().map(AreaCode::of).toList());
        }
        if (random.nextInt(6) == 0) {
            person.notInAreas(some(AREAS, 2).stream().map(AreaCode::of).toList());
        }
        if (random.nextInt(4) == 0) {
            person.declined(some(
                    Stream.concat(FactName.fixed().stream(), Stream.of(FactName.ofCriterion("gender")))
                            .toList(),
                    3));
        }
        if (random.nextInt(4) == 0) {
            some(CRITERIA, 2).forEach(criterion -> person.fact(criterion, some(VALUES, 2)));
        }
        if (random.nextInt(30) == 0) {
            person.fact(one(NO_CRITERIA), some(NO_VALUES, 2));
        }
        if (random.nextInt(3) == 0) {
            person.askingAs(one(List.of(AskingAs.values())));
        }
        return person.noFixedAddress(random.nextInt(12) == 0).build();
    }

    /** All three forms of a band, the narrowest and the widest among them. */
    private AgeBand band() {
        int youngest = random.nextInt(AgeBand.OLDEST + 1);
        return switch (random.nextInt(3)) {
            case 0 -> new AgeBand(0, youngest);
            case 1 -> new AgeBand(youngest, AgeBand.OLDEST);
            default -> new AgeBand(youngest, youngest + random.nextInt(AgeBand.OLDEST + 1 - youngest));
        };
    }

    private <T> List<T> some(List<T> from, int most) {
        return random.ints(random.nextInt(most + 1), 0, from.size())
                .mapToObj(from::get)
                .distinct()
                .toList();
    }
}
