package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.eligibility.AgeBand;
import io.github.helplines.directory.core.eligibility.AskingAs;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectReader.Item;
import io.github.helplines.directory.core.json.ObjectWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Rules to and from JSON. Codes of its own: {@code too_deep}, {@code too_many}, {@code out_of_range}; an empty list
 * or a kind it does not know is a {@code bad_value}.
 */
public final class RuleCodec {
    private static final int MAX_CHILDREN = 100;
    private static final int MAX_AREAS = 400;
    private static final int MAX_VALUES = 100;
    private static final Set<String> KINDS =
            Set.of("everyone", "all_of", "any_of", "not", "age_between", "lives_in", "one_of");

    private RuleCodec() {}

    public static JsonValue write(Rule rule) {
        if (rule instanceof Rule.AllOf all) {
            return list("all_of", all.rules());
        } else if (rule instanceof Rule.AnyOf any) {
            return list("any_of", any.rules());
        } else if (rule instanceof Rule.Not not) {
            return kind("not").put("rule", write(not.rule())).build();
        } else if (rule instanceof Rule.AgeBetween age) {
            ObjectWriter writer = kind("age_between").put("whose", age.whose().wire());
            if (age.min() != null) {
                writer.put("min", age.min());
            }
            if (age.max() != null) {
                writer.put("max", age.max());
            }
            return writer.build();
        } else if (rule instanceof Rule.LivesIn place) {
            return kind("lives_in").putStrings("areas", place.areas()).build();
        } else if (rule instanceof Rule.OneOf oneOf) {
            return kind("one_of")
                    .put("criterion", oneOf.criterion())
                    .putStrings("values", oneOf.values())
                    .build();
        }
        return kind("everyone").build();
    }

    /** The rule, or empty and at least one fault. */
    public static Optional<Rule> read(JsonValue value, String pointer, Faults faults) {
        return read(value, pointer, faults, 1);
    }

    private static Optional<Rule> read(JsonValue value, String pointer, Faults faults, int depth) {
        if (depth > Rule.MAX_DEPTH) {
            faults.add(pointer, "too_deep", "is nested deeper than " + Rule.MAX_DEPTH);
            return Optional.empty();
        }
        return ObjectReader.of(value, pointer, faults).flatMap(reader -> read(reader, depth));
    }

    /** The object as a rule; of one on its own, as how deep it may be depends on where it stands. */
    static Optional<Rule> read(ObjectReader reader) {
        return reader.once(Rule.class, rule -> read(rule, 1));
    }

    private static Optional<Rule> read(ObjectReader reader, int depth) {
        Faults faults = reader.faults();
        int before = faults.size();
        Optional<String> kind = reader.requiredParsed("kind", "a kind of rule", RuleCodec::kindOfRule);
        if (kind.isEmpty()) {
            // Without the kind nobody can say which members belong.
            return Optional.empty();
        }
        Optional<Rule> rule = read(kind.get(), reader, depth);
        reader.finish();
        return faults.size() == before ? rule : Optional.empty();
    }

    private static Optional<Rule> read(String kind, ObjectReader reader, int depth) {
        return switch (kind) {
            case "everyone" -> Optional.of(new Rule.Everyone());
            case "all_of" -> children(reader, depth).map(Rule.AllOf::new);
            case "any_of" -> children(reader, depth).map(Rule.AnyOf::new);
            case "not" ->
                reader.requiredValue("rule")
                        .flatMap(child -> read(child, reader.pointer("rule"), reader.faults(), depth + 1))
                        .map(Rule.Not::new);
            case "age_between" -> ageBetween(reader);
            case "lives_in" ->
                strings(reader, "areas", MAX_AREAS, "a GSS code", AreaCode::parse)
                        .map(areas -> new Rule.LivesIn(new TreeSet<>(areas)));
            case "one_of" -> oneOf(reader);
            default -> throw new IllegalStateException("a kind that is listed but not read");
        };
    }

    private static Optional<String> kindOfRule(String text) {
        return KINDS.contains(text) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<List<Rule>> children(ObjectReader reader, int depth) {
        List<Item> items = items(reader, "rules", MAX_CHILDREN);
        List<Rule> rules = new ArrayList<>();
        for (Item item : items) {
            read(item.value(), item.pointer(), reader.faults(), depth + 1).ifPresent(rules::add);
        }
        return rules.isEmpty() || rules.size() < items.size() ? Optional.empty() : Optional.of(rules);
    }

    private static Optional<Rule> ageBetween(ObjectReader reader) {
        Optional<Integer> min = age(reader, "min");
        Optional<Integer> max = age(reader, "max");
        Optional<Rule.Whose> whose = reader.requiredParsed("whose", "person or in_image", RuleCodec::whose);
        if (!reader.has("min") && !reader.has("max")) {
            reader.faults().add(reader.pointer(), "missing", "min or max is required");
        } else if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
            reader.fault("max", "out_of_range", "must not be below min");
        } else if (whose.isPresent() && (min.isPresent() || max.isPresent())) {
            return Optional.of(new Rule.AgeBetween(min.orElse(null), max.orElse(null), whose.get()));
        }
        return Optional.empty();
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

    private static Optional<Rule.Whose> whose(String text) {
        return Arrays.stream(Rule.Whose.values())
                .filter(whose -> whose.wire().equals(text))
                .findAny();
    }

    private static Optional<Rule> oneOf(ObjectReader reader) {
        Optional<String> criterion = reader.requiredParsed("criterion", "in lower snake case", RuleCodec::name);
        boolean asking = criterion.filter(Rule.ASKING_AS::equals).isPresent();
        Optional<List<String>> values = asking
                ? strings(reader, "values", MAX_VALUES, "a way of asking", RuleCodec::asking)
                : strings(reader, "values", MAX_VALUES, "in lower snake case", RuleCodec::name);
        return criterion.flatMap(name -> values.map(list -> new Rule.OneOf(name, new TreeSet<>(list))));
    }

    private static Optional<String> asking(String text) {
        return AskingAs.parse(text).map(AskingAs::wire);
    }

    private static Optional<String> name(String text) {
        return Rule.OneOf.NAME.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static <T> Optional<List<T>> strings(
            ObjectReader reader, String member, int most, String expected, Function<String, Optional<T>> parser) {
        int items = items(reader, member, most).size();
        List<T> parsed = items == 0 ? List.of() : reader.parsedStrings(member, expected, parser);
        return items == 0 || parsed.size() < items ? Optional.empty() : Optional.of(parsed);
    }

    /** The items of a list that must be there and hold something, or none and a fault. */
    private static List<Item> items(ObjectReader reader, String member, int most) {
        int before = reader.faults().size();
        if (reader.requiredValue(member).isEmpty()) {
            return List.of();
        }
        List<Item> items = reader.items(member);
        if (items.isEmpty() && reader.faults().size() == before) {
            reader.fault(member, "bad_value", "must hold at least one");
        } else if (items.size() > most) {
            reader.fault(member, "too_many", "must hold at most " + most);
            return List.of();
        }
        return items;
    }

    private static ObjectWriter kind(String kind) {
        return new ObjectWriter().put("kind", kind);
    }

    private static JsonObject list(String kind, List<Rule> rules) {
        return kind(kind)
                .put("rules", new JsonArray(rules.stream().map(RuleCodec::write).toList()))
                .build();
    }
}
