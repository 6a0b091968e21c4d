package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.AgeBand;
import io.github.helplines.directory.core.eligibility.AskingAs;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.FactName;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Circumstances to and from JSON. Codes of its own: {@code out_of_range}, {@code invalid_postcode}, {@code
 * too_many}, {@code too_long}. No fault holds anything the person wrote.
 */
public final class CircumstancesCodec {
    private static final int MAX_AREAS = 50;
    private static final int MAX_FACTS = 20;
    private static final int MAX_VALUES = 20;
    private static final int MAX_DECLINED = 30;
    private static final int MAX_LENGTH = 64;
    private static final String ASKERS =
            Arrays.stream(AskingAs.values()).map(AskingAs::wire).collect(Collectors.joining(", ", "one of ", ""));

    private static final String FACTS = FactName.fixed().stream()
            .map(FactName::value)
            .collect(Collectors.joining(", ", "one of ", ", or facts. with the name of a criterion after it"));
    private static final String BANDS = "under_N, N_or_over or N_to_M, up to " + AgeBand.OLDEST;

    private CircumstancesCodec() {}

    /** The members that are given, and no others. */
    public static JsonObject write(Circumstances circumstances) {
        ObjectWriter writer = new ObjectWriter();
        if (circumstances.age() != null) {
            writer.put("age", circumstances.age());
        }
        if (circumstances.ageBand() != null) {
            writer.put("age_band", circumstances.ageBand().wire());
        }
        if (circumstances.ageInImage() != null) {
            writer.put("age_in_image", circumstances.ageInImage());
        }
        if (circumstances.ageInImageBand() != null) {
            writer.put("age_in_image_band", circumstances.ageInImageBand().wire());
        }
        if (circumstances.postcode() != null) {
            writer.put("postcode", circumstances.postcode().text());
        }
        writer.putStrings("areas", circumstances.areas());
        writer.putStrings("not_in_areas", circumstances.notInAreas());
        if (circumstances.noFixedAddress()) {
            writer.put("no_fixed_address", true);
        }
        writer.putStrings("declined", circumstances.declined());
        if (!circumstances.facts().isEmpty()) {
            ObjectWriter facts = new ObjectWriter();
            circumstances.facts().forEach((criterion, values) -> facts.put(criterion, JsonValue.ofStrings(values)));
            writer.put("facts", facts.build());
        }
        if (circumstances.askingAs() != null) {
            writer.put("asking_as", circumstances.askingAs().wire());
        }
        return writer.build();
    }

    /** The circumstances that a whole object holds, or empty and at least one fault. */
    public static Optional<Circumstances> read(JsonValue value, String pointer, Faults faults) {
        return ObjectReader.of(value, pointer, faults).flatMap(reader -> {
            int before = faults.size();
            Optional<Circumstances> circumstances = read(reader);
            reader.finish();
            return faults.size() == before ? circumstances : Optional.empty();
        });
    }

    /**
     * The circumstances among the members of an object that may have others; finishing it is the caller's.
     *
     * @return empty, and at least one fault noted, when a member cannot be read
     */
    public static Optional<Circumstances> read(ObjectReader reader) {
        int before = reader.faults().size();
        Circumstances.Builder builder = Circumstances.builder();
        age(reader, "age").ifPresent(builder::age);
        band(reader, "age_band").ifPresent(builder::ageBand);
        age(reader, "age_in_image").ifPresent(builder::ageInImage);
        band(reader, "age_in_image_band").ifPresent(builder::ageInImageBand);
        postcode(reader).ifPresent(builder::postcode);
        builder.areas(list(reader, "areas", MAX_AREAS, "a GSS code", AreaCode::parse));
        builder.notInAreas(list(reader, "not_in_areas", MAX_AREAS, "a GSS code", AreaCode::parse));
        reader.bool("no_fixed_address").ifPresent(builder::noFixedAddress);
        builder.declined(list(reader, "declined", MAX_DECLINED, FACTS, FactName::parse));
        reader.value("facts").ifPresent(facts -> facts(facts, reader, builder));
        shortString(reader, "asking_as")
                .flatMap(text -> understood(reader, "asking_as", ASKERS, AskingAs.parse(text)))
                .ifPresent(builder::askingAs);
        return reader.faults().size() == before ? Optional.of(builder.build()) : Optional.empty();
    }

    private static Optional<Integer> age(ObjectReader reader, String member) {
        OptionalLong age = reader.integer(member);
        if (age.isEmpty()) {
            return Optional.empty();
        }
        if (age.getAsLong() < 0 || age.getAsLong() > AgeBand.OLDEST) {
            reader.fault(member, "out_of_range", "must be from 0 to " + AgeBand.OLDEST);
            return Optional.empty();
        }
        return Optional.of((int) age.getAsLong());
    }

    private static Optional<AgeBand> band(ObjectReader reader, String member) {
        return shortString(reader, member).flatMap(text -> {
            String expected = AgeBand.isUpsideDown(text) ? "N_to_M with N not above M" : BANDS;
            return understood(reader, member, expected, AgeBand.parse(text));
        });
    }

    private static Optional<Postcode> postcode(ObjectReader reader) {
        return shortString(reader, "postcode").flatMap(text -> {
            Optional<Postcode> postcode = Postcode.parse(text);
            if (postcode.isEmpty()) {
                reader.fault(
                        "postcode",
                        "invalid_postcode",
                        "must be a UK postcode, its first part, or its first part, a space and one digit");
            }
            return postcode;
        });
    }

    private static void facts(JsonValue value, ObjectReader reader, Circumstances.Builder builder) {
        String pointer = reader.pointer("facts");
        Faults faults = reader.faults();
        Optional<ObjectReader> opened = ObjectReader.of(value, pointer, faults);
        if (opened.isEmpty() || !(value instanceof JsonObject object)) {
            return;
        }
        if (object.members().size() > MAX_FACTS) {
            faults.add(pointer, "too_many", "must hold at most " + MAX_FACTS);
            return;
        }
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            String criterion = member.getKey();
            if (Rule.OneOf.NAME.matcher(criterion).matches() && !criterion.equals(Rule.ASKING_AS)) {
                builder.fact(
                        criterion,
                        list(
                                opened.get(),
                                criterion,
                                MAX_VALUES,
                                "in lower snake case",
                                text -> Rule.OneOf.NAME.matcher(text).matches()
                                        ? Optional.of(text)
                                        : Optional.empty()));
            } else {
                // The name may be something a person typed, so it is not repeated.
                faults.add(pointer, "bad_value", "must hold names of criteria in lower snake case");
            }
        }
    }

    private static <T> List<T> list(
            ObjectReader reader, String member, int most, String expected, Function<String, Optional<T>> parser) {
        List<ObjectReader.Item> items = reader.items(member);
        if (items.size() > most) {
            reader.fault(member, "too_many", "must hold at most " + most);
            return List.of();
        }
        boolean fits = true;
        for (ObjectReader.Item item : items) {
            if (item.value() instanceof JsonString text && text.value().length() > MAX_LENGTH) {
                reader.faults().add(item.pointer(), "too_long", "must have at most " + MAX_LENGTH + " characters");
                fits = false;
            }
        }
        return fits && !items.isEmpty() ? reader.parsedStrings(member, expected, parser) : List.of();
    }

    /** A string of a sensible length. */
    private static Optional<String> shortString(ObjectReader reader, String member) {
        return reader.string(member).filter(text -> {
            if (text.length() > MAX_LENGTH) {
                reader.fault(member, "too_long", "must have at most " + MAX_LENGTH + " characters");
            }
            return text.length() <= MAX_LENGTH;
        });
    }

    private static <T> Optional<T> understood(ObjectReader reader, String member, String expected, Optional<T> parsed) {
        if (parsed.isEmpty()) {
            reader.fault(member, "bad_value", "must be " + expected);
        }
        return parsed;
    }
}
