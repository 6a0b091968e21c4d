package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.JsonValue.JsonString;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.model.Withdrawn;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Few records that have the same few contacts, mention them, name each other, and come and go at random: so that what is
 * recalled here is nearly always mentioned, still had or explained there. What was recalled stays so, whatever becomes of
 * its service, and a service goes by other names in time, which others had or will have. What does not change is the same
 * object.
 */
final class RandomRecords {
    private static final int SERVICES = 7;
    private static final int NAMES = SERVICES + 2;

    private final Random random;
    private final RandomContacts contacts;
    private final TreeMap<RecordId, DirectoryRecord> records = new TreeMap<>();
    private final TreeMap<RecordId, Withdrawn> withdrawn = new TreeMap<>();
    /** Each service as it is, or was when it was withdrawn. */
    private final Map<RecordId, Service> newest = new HashMap<>();

    private final Map<RecordId, List<Channel>> recalled = new HashMap<>();
    private int sequence = 1;

    RandomRecords(long seed) {
        this.random = new Random(seed);
        this.contacts = new RandomContacts(random);
        IntStream.range(0, SERVICES).forEach(i -> put(service(i)));
        IntStream.range(0, 2).forEach(i -> put(organisation(i)));
        IntStream.range(0, 2).forEach(i -> put(topic(i)));
        put(emergency());
    }

    List<DirectoryRecord> inOrder() {
        return records.values().stream().sorted(Directory.SNAPSHOT_ORDER).toList();
    }

    List<Withdrawn> withdrawn() {
        return List.copyOf(withdrawn.values());
    }

    long sequence() {
        return sequence;
    }

    /** One to three changes. */
    void change() {
        for (int more = random.nextInt(3); more >= 0; more--) {
            sequence++;
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> recall();
                case 3 -> withdraw();
                case 4 -> put(random.nextBoolean() ? organisation(random.nextInt(2)) : topic(random.nextInt(2)));
                case 5 -> put(service(random.nextInt(SERVICES)));
                case 6, 7 -> rename();
                case 8 -> forgetAName();
                case 9 -> renumber();
                case 10 -> add();
                default -> {
                    if (random.nextInt(4) == 0) {
                        put(emergency());
                    }
                }
            }
        }
    }

    private void put(DirectoryRecord record) {
        withdrawn.remove(record.id());
        records.put(record.id(), record);
        if (record instanceof Service service) {
            newest.put(service.id(), service);
        }
    }

    private List<Service> services() {
        return records.values().stream()
                .filter(Service.class::isInstance)
                .map(Service.class::cast)
                .toList();
    }

    private List<Service> reached() {
        return services().stream()
                .filter(service -> !service.channels().isEmpty())
                .toList();
    }

    private void recall() {
        if (!reached().isEmpty()) {
            Service service = contacts.one(reached());
            Channel channel = contacts.one(service.channels());
            recalled.computeIfAbsent(service.id(), id -> new ArrayList<>()).add(channel);
            put(service.recalling(channel.id(), sequence));
        }
    }

    private void withdraw() {
        DirectoryRecord gone = contacts.one(List.copyOf(records.values()));
        if (gone instanceof Service || gone instanceof Topic) {
            records.remove(gone.id());
            withdrawn.put(gone.id(), Withdrawn.of(gone));
        }
    }

    /** By a name that nobody goes by, which may be an old one of its own or of another; the other may keep it as such. */
    private void rename() {
        List<Slug> free = IntStream.range(0, NAMES)
                .mapToObj(RandomRecords::slug)
                .filter(slug -> newest.values().stream()
                        .noneMatch(service -> service.slug().equals(slug)))
                .filter(slug -> withdrawn.values().stream()
                        .noneMatch(gone -> gone.slugs().anyMatch(slug::equals)))
                .toList();
        if (services().isEmpty() || free.isEmpty()) {
            return;
        }
        Slug slug = contacts.one(free);
        if (random.nextInt(4) > 0) {
            services().stream()
                    .filter(service -> service.previousSlugs().contains(slug))
                    .forEach(service -> put(named(service, service.slug(), without(service.previousSlugs(), slug))));
        }
        Service service = contacts.one(services());
        List<Slug> previous = new ArrayList<>(without(service.previousSlugs(), slug));
        previous.add(service.slug());
        put(named(service, slug, previous));
    }

    private void forgetAName() {
        List<Service> renamed = services().stream()
                .filter(service -> !service.previousSlugs().isEmpty())
                .toList();
        if (!renamed.isEmpty()) {
            Service service = contacts.one(renamed);
            put(named(
                    service, service.slug(), without(service.previousSlugs(), contacts.one(service.previousSlugs()))));
        }
    }

    /** The same channel from now on is another contact. */
    private void renumber() {
        if (!reached().isEmpty()) {
            Service service = contacts.one(reached());
            Channel channel = contacts.one(service.channels());
            List<Channel> channels = new ArrayList<>(service.channels());
            channels.set(channels.indexOf(channel), contacts.elsewhere(channel));
            put(service.with(channels, service.recalled()));
        }
    }

    /** Another channel of what the same service was recalled with, where there is such, or any. */
    private void add() {
        if (!services().isEmpty()) {
            Service service = contacts.one(services());
            List<Channel> gone = recalled.getOrDefault(service.id(), List.of());
            List<Channel> channels = new ArrayList<>(service.channels());
            channels.add(gone.isEmpty() ? contacts.channel() : contacts.again(contacts.one(gone)));
            put(service.with(channels, service.recalled()));
        }
    }

    /** Another from top to bottom, but for what it is called and what was recalled of it. */
    private Service service(int number) {
        SampleService sample = new SampleService("service-" + number, "Service " + number)
                .topics(Slug.of("topic-0"))
                .handOff(slug(random.nextInt(NAMES)).value(), contacts.text());
        if (random.nextBoolean()) {
            sample.handOff(slug(random.nextInt(NAMES)).value(), contacts.text());
        }
        if (random.nextBoolean()) {
            sample.showWith(slug(random.nextInt(NAMES)).value());
        }
        Service service = sample.build();
        Service was = newest.getOrDefault(service.id(), service);
        List<Channel> channels =
                Stream.generate(contacts::channel).limit(random.nextInt(4)).toList();
        return named(service, was.slug(), was.previousSlugs()).with(channels, was.recalled());
    }

    private static Slug slug(int number) {
        return Slug.of("service-" + number);
    }

    private static List<Slug> without(List<Slug> slugs, Slug slug) {
        return slugs.stream().filter(each -> !each.equals(slug)).toList();
    }

    private static Service named(Service service, Slug slug, List<Slug> previous) {
        Map<String, JsonValue> members =
                new TreeMap<>(RecordCodec.write(service).members());
        members.put("slug", new JsonString(slug.value()));
        members.put(
                "previous_slugs",
                new JsonArray(previous.stream()
                        .<JsonValue>map(old -> new JsonString(old.value()))
                        .toList()));
        return (Service)
                RecordCodec.read(JsonObject.of(members), "", new Faults()).orElseThrow();
    }

    private Organisation organisation(int number) {
        return new Organisation(
                SampleService.id("organisation " + number),
                Slug.of("organisation-" + number),
                List.of(),
                "Organisation " + number,
                Organisation.Type.CHARITY,
                random.nextBoolean() ? contacts.text() : null,
                contacts.page(),
                List.of(),
                Organisation.Status.ACTIVE,
                null,
                new Evidence(
                        contacts.text(),
                        contacts.page(),
                        null,
                        LocalDate.of(2026, 11, 22),
                        Evidence.Method.PAGE_READ,
                        null));
    }

    private Topic topic(int number) {
        return new Topic(
                SampleService.id("topic " + number),
                Slug.of("topic-" + number),
                List.of(),
                "Topic " + number,
                List.of(),
                contacts.text(),
                IntStream.range(0, NAMES)
                        .filter(i -> random.nextBoolean())
                        .mapToObj(RandomRecords::slug)
                        .toList(),
                List.of(),
                List.of());
    }

    private Emergency emergency() {
        Emergency.Contact contact = switch (random.nextInt(3)) {
            case 0 -> new Emergency.Contact(ChannelKind.VOICE, PhoneNumber.ofUkNational("0808 157 0111"), null);
            case 1 -> new Emergency.Contact(ChannelKind.VIDEO_RELAY, null, URI.create("https://one.example"));
            default -> null;
        };
        return new Emergency(
                SampleService.id("emergency"),
                Slug.of("emergency"),
                List.of(),
                List.of(new Emergency.Item("In danger now.", contact, SampleService.EVIDENCE)));
    }

    /** Every channel that anything has. */
    List<RecordId> channels() {
        return services().stream()
                .flatMap(service -> service.channels().stream())
                .map(Channel::id)
                .toList();
    }
}
