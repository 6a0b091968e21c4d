package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.contact.PhoneNumber;
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
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Few records that have the same few contacts, mention them, name each other, and come and go at random: so that what is
 * recalled here is nearly always mentioned, still had or explained there. What does not change is the same object.
 */
final class RandomRecords {
    private static final int SERVICES = 7;
    private static final List<String> TEXTS = List.of(
            "Ring 0808 157 0111.",
            "Ring 0808 157 0112 (24 hours).",
            "Text QUIET to 60001.",
            "Text TALK to 60001, or 60002.",
            "See one.example first.",
            "See https://one.example/form today.",
            "See https://two.example/chat or write to help@two.example.",
            "Somebody listens.");
    private static final List<String> PAGES = List.of(
            "https://one.example", "https://one.example/about", "https://one.example/form", "https://two.example/chat");

    private final Random random;
    private final TreeMap<RecordId, DirectoryRecord> records = new TreeMap<>();
    private final TreeMap<RecordId, Withdrawn> withdrawn = new TreeMap<>();
    private int sequence = 1;

    RandomRecords(long seed) {
        this.random = new Random(seed);
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
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> recall();
                case 3 -> withdraw();
                case 4 -> put(organisation(random.nextInt(2)));
                case 5 -> put(topic(random.nextInt(2)));
                case 6 -> put(service(random.nextInt(SERVICES)));
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
    }

    private void recall() {
        List<Service> reached = records.values().stream()
                .filter(Service.class::isInstance)
                .map(Service.class::cast)
                .filter(service -> !service.channels().isEmpty())
                .toList();
        if (!reached.isEmpty()) {
            Service service = one(reached);
            put(service.recalling(one(service.channels()).id(), sequence));
        }
    }

    private void withdraw() {
        DirectoryRecord gone = one(List.copyOf(records.values()));
        if (gone instanceof Service || gone instanceof Topic) {
            records.remove(gone.id());
            withdrawn.put(gone.id(), Withdrawn.of(gone));
        }
    }

    private Service service(int number) {
        SampleService service = new SampleService("service-" + number, "Service " + number)
                .topics(Slug.of("topic-0"))
                .handOff("service-" + random.nextInt(SERVICES), one(TEXTS));
        if (random.nextBoolean()) {
            service.handOff("service-" + random.nextInt(SERVICES), one(TEXTS));
        }
        if (random.nextBoolean()) {
            service.showWith("service-" + random.nextInt(SERVICES));
        }
        for (int more = random.nextInt(4); more > 0; more--) {
            switch (random.nextInt(5)) {
                case 0 -> service.voice("0808 157 0111", null);
                case 1 -> service.voice("0808 157 0112", null);
                case 2 -> service.sms("6000" + (1 + random.nextInt(2)), random.nextBoolean() ? "QUIET" : "TALK");
                case 3 -> service.email("help@two.example");
                default -> service.web(one(PAGES), null);
            }
        }
        return service.build();
    }

    private Organisation organisation(int number) {
        return new Organisation(
                SampleService.id("organisation " + number),
                Slug.of("organisation-" + number),
                List.of(),
                "Organisation " + number,
                Organisation.Type.CHARITY,
                random.nextBoolean() ? one(TEXTS) : null,
                page(),
                List.of(),
                Organisation.Status.ACTIVE,
                null,
                new Evidence(one(TEXTS), page(), null, LocalDate.of(2026, 11, 22), Evidence.Method.PAGE_READ, null));
    }

    private @Nullable URI page() {
        return random.nextBoolean() ? URI.create(one(PAGES)) : null;
    }

    private Topic topic(int number) {
        List<Slug> services = new ArrayList<>();
        IntStream.range(0, SERVICES)
                .filter(i -> random.nextBoolean())
                .forEach(i -> services.add(Slug.of("service-" + i)));
        return new Topic(
                SampleService.id("topic " + number),
                Slug.of("topic-" + number),
                List.of(),
                "Topic " + number,
                List.of(),
                one(TEXTS),
                services,
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

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Every channel that anything has. */
    List<RecordId> channels() {
        return records.values().stream()
                .filter(Service.class::isInstance)
                .flatMap(service -> ((Service) service).channels().stream())
                .map(Channel::id)
                .toList();
    }
}
