package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.JsonText;
import io.github.helplines.directory.core.codec.DirectoryCheck;
import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.codec.RecordFault;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecalledChannel;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.model.Withdrawn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in a directory by what was changed in it is what is found by looking at all of it. */
class ChangesWithinTest {
    private static final Service QUIET = under(
            "noise",
            new SampleService("quiet", "Quiet")
                    .sms("60001", "QUIET")
                    .sms("60001", "TALK")
                    .runBy("NSPCC")
                    .build());
    private static final Service LOUD = under(
            "calm",
            new SampleService("loud", "Loud")
                    .sms("60001", "LOUD")
                    .runBy("NSPCC")
                    .build());
    private static final Topic NOISE = topic("noise", QUIET);
    private static final Topic CALM = topic("calm", LOUD);

    /** One in which nothing is at fault: of the sample, what names something that is not there is left out. */
    private static final Directory BEFORE = sound();

    private static Directory sound() {
        List<DirectoryRecord> records = new ArrayList<>(SampleDirectory.records());
        records.add(QUIET);
        records.add(LOUD);
        records.add(NOISE);
        records.add(CALM);
        while (true) {
            Directory directory = Directory.of(7, records);
            Set<RecordId> faulty = new HashSet<>();
            DirectoryCheck.checkFollowed(directory).forEach(fault -> faulty.add(fault.id()));
            if (faulty.isEmpty()) {
                return directory;
            }
            records.removeIf(record -> faulty.contains(record.id()));
        }
    }

    private static Service under(String topic, Service service) {
        return (Service) with(service, "topics", new JsonArray(List.of(new JsonString(topic))));
    }

    private static Topic topic(String slug, Service service) {
        return new Topic(
                SampleService.id(slug),
                Slug.of(slug),
                List.of(),
                slug,
                List.of(),
                "Something that happened.",
                List.of(service.slug()),
                List.of(),
                List.of());
    }

    @Test
    void thereIsSomethingToChange() {
        assertThat(BEFORE.service(QUIET.slug())).isPresent();
        assertThat(BEFORE.all(Topic.class)).contains(NOISE, CALM);
        assertThat(BEFORE.all(Service.class)).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "summary | \"Other words.\" | ",
                "hand_offs | [{\"service\":\"loud\",\"text\":\"Them.\"}] | ",
                "hand_offs | [{\"service\":\"nobody\",\"text\":\"Them.\"}] | unresolved",
                "hand_offs | [{\"service\":\"quiet\",\"text\":\"Us.\"}] | bad_value",
                "show_with | [\"nobody\"] | unresolved",
                "organisation | \"nobody\" | unresolved",
                "funder | \"nobody\" | unresolved",
                "topics | [\"nothing\"] | unresolved",
                "topics | [\"calm\"] | one_sided",
                "coverage | [\"E06999999\"] | unresolved",
                "rule | {\"kind\":\"lives_in\",\"areas\":[\"E06999999\"]} | unresolved",
                "slug | \"loud\" | duplicate",
                "previous_slugs | [\"loud\"] | duplicate",
            })
    void ofAService(String member, String value, @Nullable String code) {
        assertSame(List.of(with(QUIET, member, JsonText.parse(value).orElseThrow())), code);
    }

    @Test
    void ofKeywords() {
        assertSame(List.of(keywords(QUIET, "QUIET", "QUIET")), "duplicate");
        assertSame(List.of(keywords(QUIET, "QUIET", "LOUD")), "duplicate");
        assertSame(List.of(keywords(QUIET, "TALK", "QUIET")), null);
    }

    @Test
    void ofRecalls() {
        RecordId channel = QUIET.channels().get(0).id();
        Service recalled = QUIET.recalling(channel, 8);
        assertSame(List.of(recalled), null);
        Service back = recalled.with(QUIET.channels(), recalled.recalled());
        assertSame(List.of(back), "gone");
        RecalledChannel ofAnother =
                LOUD.recalling(LOUD.channels().get(0).id(), 8).recalled().get(0);
        assertSame(List.of(QUIET.with(QUIET.channels(), List.of(ofAnother))), "gone");
    }

    @Test
    void ofTopics() {
        assertSame(List.of(with(NOISE, "summary", new JsonString("Other words."))), null);
        assertSame(List.of(with(NOISE, "services", new JsonArray(List.of(new JsonString("nobody"))))), "unresolved");
        assertSame(List.of(with(NOISE, "services", new JsonArray(List.of(new JsonString("loud"))))), "one_sided");
    }

    @Test
    void ofRecordsThatComeAndGo() {
        Directory without = Directory.of(
                8,
                BEFORE.records().stream().filter(record -> !record.equals(LOUD)).toList(),
                List.of(Withdrawn.of(LOUD)));
        assertThat(DirectoryCheck.checkFollowed(without, BEFORE)).isEqualTo(DirectoryCheck.checkFollowed(without));
        Directory again = Directory.of(9, BEFORE.records(), List.of(Withdrawn.of(LOUD)));
        assertThat(DirectoryCheck.checkFollowed(again, without))
                .isEqualTo(DirectoryCheck.checkFollowed(again))
                .isNotEmpty();
    }

    private static void assertSame(List<DirectoryRecord> changed, @Nullable String code) {
        Map<RecordId, DirectoryRecord> records = new TreeMap<>();
        Stream.concat(BEFORE.records().stream(), changed.stream()).forEach(record -> records.put(record.id(), record));
        Directory after = Directory.of(8, records.values(), BEFORE.withdrawn());
        List<RecordFault> all = DirectoryCheck.checkFollowed(after);
        assertThat(DirectoryCheck.checkFollowed(after, BEFORE)).isEqualTo(all);
        if (code == null) {
            assertThat(all).isEmpty();
        } else {
            assertThat(all).extracting(fault -> fault.fault().code()).contains(code);
        }
    }

    private static Service keywords(Service service, String first, String second) {
        List<JsonValue> channels = new ArrayList<>();
        List<String> words = List.of(first, second);
        JsonArray written = (JsonArray) RecordCodec.write(service).members().get("channels");
        for (int i = 0; i < words.size(); i++) {
            Map<String, JsonValue> members =
                    new TreeMap<>(((JsonObject) written.items().get(i)).members());
            members.put("keyword", new JsonString(words.get(i)));
            channels.add(JsonObject.of(members));
        }
        return (Service) with(service, "channels", new JsonArray(channels));
    }

    private static DirectoryRecord with(DirectoryRecord record, String member, JsonValue value) {
        Map<String, JsonValue> members = new TreeMap<>(RecordCodec.write(record).members());
        members.put(member, value);
        Faults faults = new Faults();
        return RecordCodec.read(JsonObject.of(members), "", faults)
                .orElseThrow(() -> new AssertionError(faults.toString()));
    }
}
