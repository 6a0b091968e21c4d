package io.github.helplines.directory.service.publication;

import static io.github.helplines.directory.service.publication.RecordEdits.text;
import static io.github.helplines.directory.service.publication.RecordEdits.texts;

import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.PhoneNumber;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelTraits;
import io.github.helplines.directory.core.model.Cost;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Known;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Operation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Services that are reached by a keyword at a shared short code, and what changes with them. */
final class KeywordServices {
    static final Set<String> KINDS = Set.of(
            "recall a keyword", "withdraw a keyword", "change a keyword", "rename a keyword", "create a keyword");

    private static final ShortCode SHARED = ShortCode.of("60001");
    /** One service has it alone, and needs no keyword. */
    private static final ShortCode ALONE = ShortCode.of("60002");

    private static final List<Keyword> KEYWORDS = Stream.of(
                    "QUIET", "TALK", "LISTEN", "NIGHT", "HARBOUR", "STONES", "LETTERS", "PICTURES")
            .map(Keyword::of)
            .toList();
    static final int SERVICES = 6;

    private final RandomChoice choice;
    private final RandomHistory history;

    KeywordServices(RandomChoice choice) {
        this.choice = choice;
        this.history = choice.history();
    }

    /** What somebody may text, to whom. */
    record Text(ShortCode code, Keyword keyword) {
        static List<Text> all() {
            return Stream.of(SHARED, ALONE)
                    .flatMap(code -> KEYWORDS.stream().map(keyword -> new Text(code, keyword)))
                    .toList();
        }
    }

    /**
     * To begin with: some with a number to ring, the others with somebody else who has one.
     *
     * @param like for everyone, and not under any topic once it is another
     */
    static List<DirectoryRecord> like(Service like, Service other) {
        List<DirectoryRecord> services = new ArrayList<>();
        for (int i = 0; i < SERVICES; i++) {
            List<Channel> channels = new ArrayList<>(
                    List.of(i == 0 ? sms("first " + i, ALONE, null) : sms("first " + i, SHARED, KEYWORDS.get(i))));
            if (i % 2 == 0) {
                channels.add(new Channel.Voice(traits("voice " + i), PhoneNumber.of("+4480815709" + (10 + i)), null));
            }
            DirectoryRecord service = RecordEdits.with(
                    like.with(channels, List.of()),
                    Map.of(
                            "id", text(id("service " + i).value()),
                            "slug", text("keyword-" + i),
                            "previous_slugs", texts(),
                            "name", text("Keyword " + i),
                            "topics", texts(),
                            "show_with", texts(),
                            "hand_offs", new JsonArray(List.of(RecordEdits.handOff(other.slug(), "Somebody else.")))));
            services.add(service);
        }
        return services;
    }

    /** Nothing, where no such service is left. */
    void make(String kind) {
        List<Service> services = history.all(Service.class).stream()
                .filter(service -> service.channels().stream().anyMatch(KeywordServices::isOne))
                .toList();
        if (services.isEmpty()) {
            return;
        }
        Service service = choice.one(services);
        switch (kind) {
            case "recall a keyword" ->
                history.put(Operation.RECALL, service.recalling(channel(service).id(), history.length() + 1L));
            case "withdraw a keyword" -> history.withdraw(service);
            case "change a keyword" -> change(service);
            case "rename a keyword" ->
                history.put(Operation.UPDATE, RecordEdits.renamed(service, "keyword-named-" + history.length()));
            case "create a keyword" -> create(service);
            default -> throw new IllegalArgumentException(kind);
        }
    }

    /** By another channel, as one that is there keeps what it is. */
    private void change(Service service) {
        List<Channel> channels = new ArrayList<>(service.channels());
        Channel old = channel(service);
        channels.set(channels.indexOf(old), sms("channel " + history.length(), SHARED, unused()));
        history.put(Operation.UPDATE, service.with(channels, service.recalled()));
    }

    /** Another like it, by a keyword alone. */
    private void create(Service like) {
        int next = history.length();
        Service reached = like.with(List.of(sms("created " + next, SHARED, unused())), List.of());
        history.put(
                Operation.CREATE,
                RecordEdits.with(
                        reached,
                        Map.of(
                                "id", text(choice.id()),
                                "slug", text("keyword-" + next),
                                "previous_slugs", texts(),
                                "topics", texts())));
    }

    private Keyword unused() {
        List<Keyword> used = history.all(Service.class).stream()
                .flatMap(service -> service.channels().stream())
                .flatMap(channel -> channel instanceof Channel.Sms sms ? Stream.ofNullable(sms.keyword()) : Stream.of())
                .toList();
        List<Keyword> left =
                KEYWORDS.stream().filter(each -> !used.contains(each)).toList();
        return choice.one(left.isEmpty() ? KEYWORDS : left);
    }

    private static Channel channel(Service service) {
        return service.channels().stream()
                .filter(KeywordServices::isOne)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOne(Channel channel) {
        return channel instanceof Channel.Sms sms && sms.shortCode() != null;
    }

    private static Channel sms(String name, ShortCode code, @Nullable Keyword keyword) {
        return new Channel.Sms(traits(name), null, code, keyword);
    }

    private static ChannelTraits traits(String name) {
        Evidence evidence =
                new Evidence("a page", null, null, LocalDate.of(2026, 11, 22), Evidence.Method.PAGE_READ, null);
        return new ChannelTraits(
                id(name), null, Cost.UNKNOWN, Known.UNKNOWN, Known.UNKNOWN, List.of("en"), null, evidence, null);
    }

    private static RecordId id(String name) {
        return new RecordId(UUID.nameUUIDFromBytes(("keyword " + name).getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
