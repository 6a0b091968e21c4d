package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.Area;
import io.github.helplines.directory.core.model.Calendar;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.seal.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/** Changes of every kind that editors make, written to a history at random. */
final class RandomChanges {
    static final Set<String> KINDS = Set.of(
            "rename",
            "reword",
            "mention",
            "recall",
            "bring back",
            "renumber",
            "withdraw",
            "create",
            "move",
            "hand over",
            "show with",
            "organisation",
            "organisation slug",
            "topic",
            "order of a topic",
            "emergency",
            "area",
            "calendar");

    private final Random random;
    private final RandomHistory history;
    private int turn;
    private final List<Channel> recalled = new ArrayList<>();
    private final List<Channel> mentioned = new ArrayList<>();

    RandomChanges(long seed, RandomHistory history) {
        this.random = new Random(seed);
        this.history = history;
    }

    /** One to three changes, which are published together. */
    List<String> step() {
        List<String> kinds = KINDS.stream().sorted().toList();
        List<String> made = new ArrayList<>();
        for (int more = random.nextInt(3); more >= 0; more--) {
            // Each kind in its turn, and beside it whichever.
            String kind = kinds.get(made.isEmpty() ? turn++ % kinds.size() : random.nextInt(kinds.size()));
            make(kind);
            made.add(kind);
        }
        return made;
    }

    private void make(String kind) {
        switch (kind) {
            case "rename" -> rename();
            case "reword" -> reword("Somebody listens: " + words());
            case "mention" -> mention();
            case "recall" -> recall();
            case "bring back" -> bringBack();
            case "withdraw" -> withdraw();
            case "create" -> create();
            case "move" ->
                put(
                        Operation.UPDATE,
                        with(
                                service(),
                                "organisation",
                                text(organisation().slug().value())));
            case "organisation" -> put(Operation.UPDATE, with(organisation(), "name", text("Trust of " + words())));
            case "renumber" -> renumber();
            case "hand over" -> handOver();
            case "show with" -> put(Operation.UPDATE, with(service(), "show_with", texts(other())));
            case "organisation slug" -> renameOrganisation();
            case "order of a topic" -> order();
            case "emergency" -> emergency();
            case "area" ->
                put(Operation.UPDATE, with(one(Area.class, area -> true), "name", text("Land of " + words())));
            case "calendar" ->
                put(Operation.UPDATE, with(one(Calendar.class, calendar -> true), "name", text("Days of " + words())));
            case "topic" ->
                put(Operation.UPDATE, with(one(Topic.class, topic -> true), "aliases", texts(words(), words())));
            default -> throw new IllegalArgumentException(kind);
        }
    }

    /** Its old slug goes on naming it. */
    void rename() {
        Service service = service();
        List<String> old = new ArrayList<>();
        service.previousSlugs().forEach(slug -> old.add(slug.value()));
        if (random.nextBoolean()) {
            put(Operation.UPDATE, with(service, "name", text("Line for " + words())));
            return;
        }
        old.add(service.slug().value());
        DirectoryRecord renamed = with(service, "slug", text("line-" + history.length()));
        put(Operation.UPDATE, with(renamed, "previous_slugs", texts(old.toArray(new String[0]))));
    }

    private void reword(String summary) {
        put(Operation.UPDATE, with(service(), "summary", text(summary)));
    }

    /** Of a contact of its own, of another's, or of one that is gone. */
    private void mention() {
        Service service = service();
        Channel channel = random.nextBoolean() && !recalled.isEmpty()
                ? recalled.get(random.nextInt(recalled.size()))
                : service().channels().stream().findFirst().orElse(null);
        String what = channel instanceof Channel.Voice voice
                ? voice.display()
                : channel instanceof Channel.Web web ? web.url().toString() : "call 0808 157 0999";
        put(Operation.UPDATE, with(service, "summary", text("Or else " + what + ", " + words() + ".")));
        if (channel instanceof Channel.Web web) {
            put(Operation.UPDATE, with(organisation(), "website", text(web.url().toString())));
        }
        if (channel != null) {
            mentioned.add(channel);
        }
    }

    /** Where there is one, what a text of another record mentions. */
    private void recall() {
        Service service = history.all(Service.class).stream()
                .filter(each -> each.channels().stream().anyMatch(mentioned::contains))
                .findFirst()
                .orElseGet(() -> one(Service.class, each -> !each.channels().isEmpty()));
        Channel channel = service.channels().stream()
                .filter(mentioned::contains)
                .findFirst()
                .orElseGet(() ->
                        service.channels().get(random.nextInt(service.channels().size())));
        recalled.add(channel);
        put(Operation.RECALL, service.recalling(channel.id(), history.length() + 1L));
    }

    /** The same channel, reached at another number from now on. */
    private void renumber() {
        Service service =
                one(Service.class, each -> each.channels().stream().anyMatch(Channel.Voice.class::isInstance));
        List<JsonValue> channels = new ArrayList<>();
        for (JsonObject channel : objects(service, "channels")) {
            Map<String, JsonValue> members = new TreeMap<>(channel.members());
            if (text("voice").equals(members.get("kind"))) {
                members.put("number", text("+44808157" + (1_000 + random.nextInt(1_000))));
            }
            channels.add(JsonObject.of(members));
        }
        put(Operation.UPDATE, with(service, "channels", new JsonArray(channels)));
    }

    /** In words that may mention a contact of the other, and to one more. */
    private void handOver() {
        Service other = service();
        String number = other.channels().stream()
                .filter(Channel.Voice.class::isInstance)
                .map(voice -> " Call " + ((Channel.Voice) voice).display() + ".")
                .findFirst()
                .orElse("");
        List<JsonValue> handOffs = new ArrayList<>(List.of(JsonObject.of(Map.of(
                "service", text(other.slug().value()), "text", text("Somebody else: " + words() + "." + number)))));
        Service service = service();
        service.handOffs().stream()
                .filter(handOff -> !handOff.service().equals(other.slug()))
                .limit(1)
                .forEach(kept -> handOffs.add(
                        JsonObject.of(Map.of("service", text(kept.service().value()), "text", text(kept.text())))));
        put(Operation.UPDATE, with(service, "hand_offs", new JsonArray(handOffs)));
    }

    private String other() {
        return service().slug().value();
    }

    /** Its services go on naming it as it was called before. */
    private void renameOrganisation() {
        Organisation organisation = organisation();
        List<String> old = new ArrayList<>();
        organisation.previousSlugs().forEach(slug -> old.add(slug.value()));
        old.add(organisation.slug().value());
        DirectoryRecord renamed = with(organisation, "slug", text("trust-" + history.length()));
        put(Operation.UPDATE, with(renamed, "previous_slugs", texts(old.toArray(new String[0]))));
    }

    private void order() {
        Topic topic = one(Topic.class, each -> true);
        List<String> services = new ArrayList<>();
        topic.services().forEach(slug -> services.add(slug.value()));
        Collections.shuffle(services, random);
        put(Operation.UPDATE, with(topic, "services", texts(services.toArray(new String[0]))));
    }

    private void emergency() {
        Emergency emergency = one(Emergency.class, each -> true);
        List<JsonValue> items = new ArrayList<>(objects(emergency, "items"));
        Collections.rotate(items, 1);
        put(Operation.UPDATE, with(emergency, "items", new JsonArray(items)));
    }

    private static List<JsonObject> objects(DirectoryRecord record, String member) {
        return RecordCodec.write(record).members().get(member) instanceof JsonArray array
                ? array.items().stream().map(JsonObject.class::cast).toList()
                : List.of();
    }

    /** What was recalled is a channel again, with another identity, as two people decide. */
    private void bringBack() {
        if (recalled.isEmpty()) {
            recall();
        }
        JsonObject channel =
                RecordCodec.write(service().with(List.of(recalled.get(random.nextInt(recalled.size()))), List.of()))
                                        .members()
                                        .get("channels")
                                instanceof JsonArray array
                        ? (JsonObject) array.items().get(0)
                        : JsonObject.of(Map.of());
        Service service = service();
        JsonArray channels = RecordCodec.write(service).members().get("channels") instanceof JsonArray array
                ? array
                : new JsonArray(List.of());
        List<JsonValue> more = new ArrayList<>(channels.items());
        Map<String, JsonValue> members = new TreeMap<>(channel.members());
        members.put("id", text(id()));
        more.add(JsonObject.of(members));
        put(Operation.UPDATE, with(service, "channels", new JsonArray(more)));
    }

    private void withdraw() {
        DirectoryRecord gone = random.nextInt(4) == 0 && topics() > 1 ? one(Topic.class, topic -> true) : service();
        if (history.all(Service.class).size() > 10) {
            history.withdraw(gone);
        }
    }

    private void create() {
        Service like = one(
                Service.class,
                each -> each.handOffs().isEmpty() || !each.handOffs().isEmpty());
        Map<String, JsonValue> members = new TreeMap<>(RecordCodec.write(like).members());
        members.put("id", text(id()));
        members.put("slug", text("new-" + history.length()));
        members.put("name", text("New " + words()));
        members.remove("previous_slugs");
        members.remove("recalled");
        members.put("topics", new JsonArray(List.of()));
        List<JsonValue> channels = new ArrayList<>();
        if (members.get("channels") instanceof JsonArray array) {
            for (JsonValue each : array.items()) {
                Map<String, JsonValue> channel = new TreeMap<>(((JsonObject) each).members());
                channel.put("id", text(id()));
                if (!channel.containsKey("short_code")) {
                    channels.add(JsonObject.of(channel));
                }
            }
        }
        members.put("channels", new JsonArray(channels));
        Faults faults = new Faults();
        RecordCodec.read(JsonObject.of(members), "", faults).ifPresent(record -> put(Operation.CREATE, record));
    }

    private String id() {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63).toString();
    }

    private String words() {
        List<String> words =
                List.of("night", "pictures", "families", "harbour", "letters", "quiet", "stones", "violence");
        return words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size()));
    }

    private long topics() {
        return history.all(Topic.class).size();
    }

    private Service service() {
        return one(Service.class, service -> true);
    }

    private Organisation organisation() {
        return one(Organisation.class, organisation -> true);
    }

    private <T extends DirectoryRecord> T one(Class<T> type, Predicate<T> which) {
        List<T> all = history.all(type).stream().filter(which).toList();
        return all.get(random.nextInt(all.size()));
    }

    private void put(Operation operation, DirectoryRecord record) {
        history.put(operation, record);
    }

    private static JsonString text(String text) {
        return new JsonString(text);
    }

    private static JsonArray texts(String... texts) {
        List<JsonValue> items = new ArrayList<>();
        for (String each : texts) {
            if (!items.contains(text(each))) {
                items.add(text(each));
            }
        }
        return new JsonArray(items);
    }

    private static DirectoryRecord with(DirectoryRecord record, String member, JsonValue value) {
        Map<String, JsonValue> members = new TreeMap<>(RecordCodec.write(record).members());
        members.put(member, value);
        return RecordCodec.read(JsonObject.of(members), "", new Faults()).orElse(record);
    }
}
