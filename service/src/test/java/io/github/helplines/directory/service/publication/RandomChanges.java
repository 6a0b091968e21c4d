package io.github.helplines.directory.service.publication;

import static io.github.helplines.directory.service.publication.RecordEdits.objects;
import static io.github.helplines.directory.service.publication.RecordEdits.text;
import static io.github.helplines.directory.service.publication.RecordEdits.texts;
import static io.github.helplines.directory.service.publication.RecordEdits.with;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonBoolean;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.seal.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes of every kind that editors make, written to a history at random. */
final class RandomChanges {
    private static final Set<String> OWN = Set.of(
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
            "general",
            "type and reach",
            "another topic");

    static final Set<String> KINDS = Stream.of(OWN, KeywordServices.KINDS, ChangesAround.KINDS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Random random;
    private final RandomHistory history;
    private final RandomChoice choice;
    private final ChangesAround around;
    private final KeywordServices keywords;
    private int turn;
    private final List<Channel> recalled = new ArrayList<>();
    private final List<Channel> mentioned = new ArrayList<>();

    RandomChanges(long seed, RandomHistory history) {
        this.random = new Random(seed);
        this.history = history;
        this.choice = new RandomChoice(random, history);
        this.around = new ChangesAround(choice);
        this.keywords = new KeywordServices(choice);
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
            case "reword" -> reword("Somebody listens: " + choice.words());
            case "mention" -> mention();
            case "recall" -> recall();
            case "bring back" -> bringBack();
            case "withdraw" -> withdraw();
            case "create" -> create();
            case "move" ->
                put(
                        Operation.UPDATE,
                        with(
                                choice.service(),
                                "organisation",
                                text(choice.organisation().slug().value())));
            case "renumber" -> renumber();
            case "hand over" -> handOver();
            case "show with" -> put(Operation.UPDATE, with(choice.service(), "show_with", texts(other())));
            case "general" -> general();
            case "type and reach" -> typeAndReach();
            case "another topic" -> anotherTopic();
            default -> {
                if (ChangesAround.KINDS.contains(kind)) {
                    around.make(kind);
                } else {
                    keywords.make(kind);
                }
            }
        }
    }

    /** Its old slug goes on naming it. */
    void rename() {
        Service service = choice.service();
        put(
                Operation.UPDATE,
                random.nextBoolean()
                        ? with(service, "name", text("Line for " + choice.words()))
                        : RecordEdits.renamed(service, "line-" + history.length()));
    }

    private void reword(String summary) {
        put(Operation.UPDATE, with(choice.service(), "summary", text(summary)));
    }

    /** Of a contact of its own, of another's, or of one that is gone. */
    private void mention() {
        Service service = choice.service();
        Channel channel = random.nextBoolean() && !recalled.isEmpty()
                ? choice.one(recalled)
                : choice.service().channels().stream().findFirst().orElse(null);
        String what = channel instanceof Channel.Voice voice
                ? voice.display()
                : channel instanceof Channel.Web web ? web.url().toString() : "call 0808 157 0999";
        put(Operation.UPDATE, with(service, "summary", text("Or else " + what + ", " + choice.words() + ".")));
        if (channel instanceof Channel.Web web) {
            put(
                    Operation.UPDATE,
                    with(choice.organisation(), "website", text(web.url().toString())));
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
                .orElseGet(
                        () -> choice.one(Service.class, each -> !each.channels().isEmpty()));
        Channel channel = service.channels().stream()
                .filter(mentioned::contains)
                .findFirst()
                .orElseGet(() -> choice.one(service.channels()));
        recalled.add(channel);
        put(Operation.RECALL, service.recalling(channel.id(), history.length() + 1L));
    }

    /** The same channel, reached at another number from now on. */
    private void renumber() {
        Service service =
                choice.one(Service.class, each -> each.channels().stream().anyMatch(Channel.Voice.class::isInstance));
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
        Service other = choice.service();
        String number = other.channels().stream()
                .filter(Channel.Voice.class::isInstance)
                .map(voice -> " Call " + ((Channel.Voice) voice).display() + ".")
                .findFirst()
                .orElse("");
        List<JsonValue> handOffs = new ArrayList<>(
                List.of(RecordEdits.handOff(other.slug(), "Somebody else: " + choice.words() + "." + number)));
        Service service = choice.service();
        service.handOffs().stream()
                .filter(handOff -> !handOff.service().equals(other.slug()))
                .limit(1)
                .forEach(kept -> handOffs.add(RecordEdits.handOff(kept.service(), kept.text())));
        put(Operation.UPDATE, with(service, "hand_offs", new JsonArray(handOffs)));
    }

    /** The same service is among those for whoever names no topic, or no longer. */
    private void general() {
        Service service = choice.service();
        put(Operation.UPDATE, with(service, "general", new JsonBoolean(!service.general())));
    }

    private void typeAndReach() {
        Service.Type type = random.nextBoolean() ? Service.Type.SUPPORT : Service.Type.REMOVAL;
        Service.Reach reach = random.nextBoolean() ? Service.Reach.NATIONAL : Service.Reach.LOCAL;
        put(Operation.UPDATE, with(choice.service(), Map.of("type", text(type.wire()), "reach", text(reach.wire()))));
    }

    /** Both have to say so: the topic lists the service last, or no longer. */
    private void anotherTopic() {
        Service service = choice.service();
        Topic topic = choice.one(Topic.class, each -> true);
        List<String> topics = new ArrayList<>();
        service.topics().forEach(slug -> topics.add(slug.value()));
        List<String> services = new ArrayList<>();
        topic.services().forEach(slug -> services.add(slug.value()));
        if (topics.remove(topic.slug().value())) {
            services.remove(service.slug().value());
            service.previousSlugs().forEach(old -> services.remove(old.value()));
        } else {
            topics.add(topic.slug().value());
            services.add(service.slug().value());
        }
        put(Operation.UPDATE, with(service, "topics", texts(topics)));
        put(Operation.UPDATE, with(topic, "services", texts(services)));
    }

    private String other() {
        return choice.service().slug().value();
    }

    /** What was recalled is a channel again, with another identity, as two people decide. */
    private void bringBack() {
        if (recalled.isEmpty()) {
            recall();
        }
        Channel gone = choice.one(recalled);
        Map<String, JsonValue> members =
                new TreeMap<>(objects(choice.service().with(List.of(gone), List.of()), "channels")
                        .get(0)
                        .members());
        members.put("id", text(choice.id()));
        Service service = choice.service();
        List<JsonValue> channels = new ArrayList<>(objects(service, "channels"));
        channels.add(JsonObject.of(members));
        put(Operation.UPDATE, with(service, "channels", new JsonArray(channels)));
    }

    private void withdraw() {
        boolean isTopic = random.nextInt(4) == 0 && history.all(Topic.class).size() > 1;
        DirectoryRecord gone = isTopic ? choice.one(Topic.class, topic -> true) : choice.service();
        if (history.all(Service.class).size() > 10) {
            history.withdraw(gone);
        }
    }

    private void create() {
        Service like = choice.service();
        Map<String, JsonValue> members = new TreeMap<>(RecordCodec.write(like).members());
        members.put("id", text(choice.id()));
        members.put("slug", text("new-" + history.length()));
        members.put("name", text("New " + choice.words()));
        members.remove("previous_slugs");
        members.remove("recalled");
        members.put("topics", new JsonArray(List.of()));
        List<JsonValue> channels = new ArrayList<>();
        if (members.get("channels") instanceof JsonArray array) {
            for (JsonValue each : array.items()) {
                Map<String, JsonValue> channel = new TreeMap<>(((JsonObject) each).members());
                channel.put("id", text(choice.id()));
                if (!channel.containsKey("short_code")) {
                    channels.add(JsonObject.of(channel));
                }
            }
        }
        members.put("channels", new JsonArray(channels));
        Faults faults = new Faults();
        RecordCodec.read(JsonObject.of(members), "", faults).ifPresent(record -> put(Operation.CREATE, record));
    }

    private void put(Operation operation, DirectoryRecord record) {
        history.put(operation, record);
    }
}
