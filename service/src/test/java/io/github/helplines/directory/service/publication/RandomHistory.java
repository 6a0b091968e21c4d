package io.github.helplines.directory.service.publication;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.core.seal.StoredEntry;
import io.github.helplines.directory.fixtures.InventedDirectory;
import io.github.helplines.directory.service.editing.ChangesOfState;
import io.github.helplines.directory.service.editing.CurrentRecord;
import io.github.helplines.directory.service.editing.PublishedChanges;
import io.github.helplines.directory.service.editing.PublishedState;
import io.github.helplines.directory.service.testing.TestEntries;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/** A log to which random changes are made, and what is published of it. */
final class RandomHistory {
    static final Set<String> KINDS = Set.of(
            "rename",
            "reword",
            "mention",
            "recall",
            "bring back",
            "withdraw",
            "create",
            "move",
            "organisation",
            "topic");

    private static final Instant AT = Instant.parse("2026-11-26T09:00:00Z");

    private final Random random;
    private int turn;
    private final UUID directoryId = UUID.randomUUID();
    private Map<RecordId, DirectoryRecord> current = new LinkedHashMap<>();
    private Map<RecordId, DirectoryRecord> withdrawn = new LinkedHashMap<>();
    private List<StoredEntry> entries = new ArrayList<>();
    private Map<RecordId, DirectoryRecord> settled = Map.of();
    private Map<RecordId, DirectoryRecord> settledWithdrawn = Map.of();
    private List<StoredEntry> settledEntries = List.of();
    private final List<Channel> recalled = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    RandomHistory(long seed, int services) throws IOException {
        this.random = new Random(seed);
        new InventedDirectory(seed, services).write(line -> put(Operation.CREATE, StoredRecords.read(line)));
        settle();
    }

    PublishedState state(int newest) {
        return new PublishedState(
                directoryId,
                1,
                entries.size(),
                head(),
                texts(current),
                texts(withdrawn),
                entries.subList(Math.max(0, entries.size() - newest), entries.size()));
    }

    PublishedChanges changes(long since) {
        return ChangesOfState.of(state(entries.size()), since, entries.size()).orElseThrow();
    }

    /** What happened until now is not undone. */
    void settle() {
        settled = new LinkedHashMap<>(current);
        settledWithdrawn = new LinkedHashMap<>(withdrawn);
        settledEntries = List.copyOf(entries);
    }

    void undo() {
        current = new LinkedHashMap<>(settled);
        withdrawn = new LinkedHashMap<>(settledWithdrawn);
        entries = new ArrayList<>(settledEntries);
    }

    Set<String> done() {
        return done;
    }

    /** One to three changes, which are published together. */
    String step() {
        List<String> kinds = KINDS.stream().sorted().toList();
        List<String> made = new ArrayList<>();
        for (int more = random.nextInt(3); more >= 0; more--) {
            // Each kind in its turn, and beside it whichever.
            String kind = kinds.get(made.isEmpty() ? turn++ % kinds.size() : random.nextInt(kinds.size()));
            make(kind);
            made.add(kind);
        }
        done.addAll(made);
        return String.join(", ", made);
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
        DirectoryRecord renamed = with(service, "slug", text("line-" + entries.size()));
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
    }

    private void recall() {
        Service service = one(Service.class, each -> !each.channels().isEmpty());
        Channel channel =
                service.channels().get(random.nextInt(service.channels().size()));
        recalled.add(channel);
        put(Operation.RECALL, service.recalling(channel.id(), entries.size() + 1L));
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
        if (current.size() > 20) {
            append(Operation.WITHDRAW, gone);
            current.remove(gone.id());
            withdrawn.put(gone.id(), gone);
        }
    }

    private void create() {
        Service like = one(
                Service.class,
                each -> each.handOffs().isEmpty() || !each.handOffs().isEmpty());
        Map<String, JsonValue> members = new TreeMap<>(RecordCodec.write(like).members());
        members.put("id", text(id()));
        members.put("slug", text("new-" + entries.size()));
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
        return current.values().stream().filter(Topic.class::isInstance).count();
    }

    private Service service() {
        return one(Service.class, service -> true);
    }

    private Organisation organisation() {
        return one(Organisation.class, organisation -> true);
    }

    private <T extends DirectoryRecord> T one(Class<T> type, Predicate<T> which) {
        List<T> all = current.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    private void put(Operation operation, DirectoryRecord record) {
        append(operation, record);
        current.put(record.id(), record);
        withdrawn.remove(record.id());
    }

    private void append(Operation operation, DirectoryRecord record) {
        entries.add(
                TestEntries.entry(operation, TestEntries.text(record), entries.size() + 1L, head(), AT, "approver"));
    }

    private Sha256 head() {
        return entries.isEmpty()
                ? Sha256.ZERO
                : entries.get(entries.size() - 1).entry().hash();
    }

    private static List<CurrentRecord> texts(Map<RecordId, DirectoryRecord> records) {
        return records.values().stream()
                .map(record -> new CurrentRecord(record.kind(), record.id(), TestEntries.text(record)))
                .toList();
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
