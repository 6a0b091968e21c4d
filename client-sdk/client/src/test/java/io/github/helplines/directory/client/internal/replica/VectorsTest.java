package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.helplines.directory.client.InvalidRequestException;
import io.github.helplines.directory.client.internal.wire.JsonText;
import io.github.helplines.directory.client.model.AreaLookup;
import io.github.helplines.directory.client.model.OpenStatus;
import io.github.helplines.directory.client.model.ServiceEligibility;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.codec.CircumstancesCodec;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.core.seal.CanonicalJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A copy of a directory in which a service has the rule or the hours of a shared vector answers as the vector says. */
class VectorsTest {
    private static final String DVS = "derbyshire-victim-services";
    private static final Published BUNDLED = Published.at(1);
    private static final List<JsonObject> RECORDS = BUNDLED.lines().stream()
            .map(line -> object(line.getBytes(StandardCharsets.UTF_8)))
            .toList();

    @TestFactory
    Stream<DynamicTest> whoCanBeHelped() throws IOException {
        return cases(objects(file("eligibility.json"), "cases"), VectorsTest::eligibility);
    }

    private static void eligibility(JsonObject input, JsonObject expected) {
        Circumstances person = CircumstancesCodec.read(member(input, "circumstances"), "", new Faults())
                .orElseThrow();
        try (ReplicaDirectory directory = directory(service -> service.put("rule", member(input, "rule")))) {
            if (expected.members().containsKey("contradictory")) {
                InvalidRequestException refused = catchThrowableOfType(
                        InvalidRequestException.class,
                        () -> directory.services().assess(DVS, person));
                assertThat(refused.problem().errors())
                        .extracting(error -> error.pointer())
                        .isEqualTo(strings(expected, "contradictory"));
                return;
            }
            ServiceEligibility answer = directory.services().assess(DVS, person).value();
            assertThat(word(answer.assessment().outcome())).isEqualTo(string(expected, "outcome"));
            assertThat(answer.assessment().criteria())
                    .extracting(each -> each.criterion() + " " + word(each.result()))
                    .isEqualTo(objects(expected, "criteria").stream()
                            .map(each -> string(each, "criterion") + " " + string(each, "result"))
                            .toList());
            assertThat(
                            answer.nextQuestion() == null
                                    ? null
                                    : answer.nextQuestion().fact())
                    .isEqualTo(string(expected, "next_question"));
        }
    }

    @TestFactory
    Stream<DynamicTest> whetherSomebodyIsThere() throws IOException {
        JsonObject file = file("open-status.json");
        return cases(objects(file, "cases"), (input, expected) -> status(objects(file, "calendars"), input, expected));
    }

    private static void status(List<JsonObject> calendars, JsonObject input, JsonObject expected) {
        try (ReplicaDirectory directory =
                directory(service -> openDuring(service, input.members().get("hours")), calendars)) {
            OpenStatus status = directory
                    .services()
                    .status(
                            DVS,
                            OffsetDateTime.parse(requireNonNull(string(input, "at")))
                                    .toInstant())
                    .value()
                    .channels()
                    .get(0)
                    .status();
            Map<String, String> answer = new TreeMap<>();
            answer.put("state", word(status.state()));
            answer.put("reason", status.reason().text());
            answer.put("as_of", LondonTime.format(LondonTime.at(status.asOf())));
            if (status.closesAt() != null) {
                answer.put("closes_at", LondonTime.format(status.closesAt()));
            }
            if (status.opensAt() != null) {
                answer.put("opens_at", LondonTime.format(status.opensAt()));
            }
            if (status.holiday() != null) {
                answer.put("holiday", status.holiday());
            }
            Map<String, String> wanted = new TreeMap<>();
            expected.members().keySet().forEach(name -> wanted.put(name, string(expected, name)));
            assertThat(answer).isEqualTo(wanted);
        }
    }

    /** The first channel is there at these hours; at nobody knows which, where there are none. */
    private static void openDuring(Map<String, JsonValue> service, @Nullable JsonValue hours) {
        List<JsonValue> channels = new ArrayList<>(((JsonArray) requireNonNull(service.get("channels"))).items());
        Map<String, JsonValue> channel = new TreeMap<>(((JsonObject) channels.get(0)).members());
        channel.remove("hours");
        channel.remove("hours_evidence");
        if (hours != null) {
            channel.put("hours", hours);
            channel.put("hours_evidence", requireNonNull(channel.get("evidence")));
        }
        channels.set(0, JsonObject.of(channel));
        service.put("channels", new JsonArray(channels));
    }

    @TestFactory
    Stream<DynamicTest> whereAPostcodeLies() throws IOException {
        ReplicaDirectory directory = directory(service -> {});
        return cases(lookups(), (input, expected) -> place(directory, input, expected));
    }

    /** The others are about shapes; and where no area is named the directory's are looked up, which vectors do not know. */
    private static List<JsonObject> lookups() throws IOException {
        List<JsonObject> lookups = objects(file("postcode.json"), "cases").stream()
                .filter(each -> member(each, "input") instanceof JsonObject input
                        && input.members().containsKey("postcode")
                        && !strings(input, "areas").isEmpty())
                .toList();
        assertThat(lookups).hasSizeGreaterThan(20);
        return lookups;
    }

    private static void place(ReplicaDirectory directory, JsonObject input, JsonObject expected) {
        String postcode = requireNonNull(string(input, "postcode"));
        AreaLookup lookup = directory
                .lookUpAreas(Postcode.of(postcode), strings(input, "areas"))
                .value();
        assertThat(lookup.in()).isEqualTo(strings(expected, "in"));
        assertThat(lookup.notIn()).isEqualTo(strings(expected, "not_in"));
        assertThat(lookup.unknown()).isEqualTo(strings(expected, "unknown"));
    }

    private interface Change {
        void apply(Map<String, JsonValue> members);
    }

    private static ReplicaDirectory directory(Change service) {
        return directory(service, List.of());
    }

    /** The bundled one with a changed service, and with these calendars in place of its own. */
    private static ReplicaDirectory directory(Change service, List<JsonObject> calendars) {
        List<String> lines = new ArrayList<>();
        int changed = 0;
        for (JsonObject each : RECORDS) {
            Map<String, JsonValue> members = new TreeMap<>(each.members());
            String slug = string(each, "slug");
            String kind = string(each, "kind");
            if (DVS.equals(slug) && "service".equals(kind)) {
                service.apply(members);
                changed++;
            }
            for (JsonObject calendar : calendars) {
                if (members.containsKey("holidays") && string(calendar, "slug").equals(slug)) {
                    members.putAll(calendar.members());
                    changed++;
                }
            }
            lines.add(CanonicalJson.write(JsonObject.of(members)));
        }
        assertThat(changed).isEqualTo(1 + calendars.size());
        return ReplicaDirectory.alone(BUNDLED.with(lines).directory(), () -> Published.NOW);
    }

    private static Stream<DynamicTest> cases(List<JsonObject> cases, BiConsumer<JsonObject, JsonObject> check) {
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(
                        string(each, "name"),
                        () -> check.accept((JsonObject) member(each, "input"), (JsonObject) member(each, "expected"))));
    }

    private static JsonObject file(String name) throws IOException {
        return object(Files.readAllBytes(Path.of("..", "..", "fixtures", "vectors", name)));
    }

    private static JsonObject object(byte[] json) {
        return (JsonObject) JsonText.parse(json).orElseThrow();
    }

    private static JsonValue member(JsonObject object, String name) {
        return requireNonNull(object.members().get(name), name);
    }

    private static @Nullable String string(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonString text ? text.value() : null;
    }

    private static List<String> strings(JsonObject object, String name) {
        return ((JsonArray) member(object, name))
                .items().stream().map(each -> ((JsonString) each).value()).toList();
    }

    private static List<JsonObject> objects(JsonObject object, String name) {
        return ((JsonArray) member(object, name))
                .items().stream().map(JsonObject.class::cast).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
