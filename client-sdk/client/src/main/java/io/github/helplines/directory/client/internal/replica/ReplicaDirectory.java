package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.ConnectionSettings;
import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Organisations;
import io.github.helplines.directory.client.Pager;
import io.github.helplines.directory.client.Provenance;
import io.github.helplines.directory.client.RequestOptions;
import io.github.helplines.directory.client.ResponseException;
import io.github.helplines.directory.client.Services;
import io.github.helplines.directory.client.Topics;
import io.github.helplines.directory.client.internal.replica.Listed.Entry;
import io.github.helplines.directory.client.model.Area;
import io.github.helplines.directory.client.model.AreaLookup;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.model.Organisation;
import io.github.helplines.directory.client.model.SearchResult;
import io.github.helplines.directory.client.model.SmsReply;
import io.github.helplines.directory.client.model.Topic;
import io.github.helplines.directory.core.answer.HelpRequest;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.LocalAuthorities;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers from a verified copy, which a {@link Follower} keeps up. Every answer is from one copy as a whole. Safe for
 * threads; no answer waits for anything.
 */
public final class ReplicaDirectory implements HelplineDirectory {
    /** For how many polls a confirmation holds. */
    private static final int PATIENCE = 3;

    private final Current held;
    private final Runnable ending;
    private final InstantSource clock;
    private final Duration patience;
    private final Services services = new LocalServices(this);
    private final Organisations organisations = new LocalOrganisations();
    private final Topics topics = new LocalTopics();

    private ReplicaDirectory(Current held, Runnable ending, InstantSource clock, Duration patience) {
        this.held = requireNonNull(held, "held");
        this.ending = requireNonNull(ending, "ending");
        this.clock = requireNonNull(clock, "clock");
        this.patience = requireNonNull(patience, "patience");
    }

    /**
     * Answers from what there is on the disk or in this library, and begins to follow. Waits for the service until it has
     * answered or failed, or as long as the settings say; making the connection and reading the disk is part of that.
     */
    public static ReplicaDirectory start(Supplier<ConnectionSettings> connection, ReplicaSettings settings) {
        long start = System.nanoTime();
        Beginning beginning = Beginning.of(settings);
        Current held = new Current(beginning.held());
        Follower follower = new Follower(new Fetch(connection.get()), settings, beginning, held);
        follower.start();
        follower.awaitFirst(settings.firstWait().minusNanos(System.nanoTime() - start));
        return new ReplicaDirectory(
                held, follower::close, settings.clock(), settings.pollInterval().multipliedBy(PATIENCE));
    }

    /** Answers from these records and follows nothing. */
    public static ReplicaDirectory alone(Directory directory, InstantSource clock) {
        Copy copy = Copy.of(directory, Map.of());
        return new ReplicaDirectory(
                new Current(Held.confirmed(copy, clock.instant())), () -> {}, clock, Provenance.RELIED_ON);
    }

    /** The directory that comes with this library, following nothing. */
    public static ReplicaDirectory bundledAlone(InstantSource clock) {
        return alone(Bundled.directory(), clock);
    }

    Held held() {
        return held.get();
    }

    Instant now() {
        return clock.instant();
    }

    Provenance provenance(Held from) {
        return from.provenance(now(), patience);
    }

    <T> Answer<T> answer(Held from, T value, Instant now) {
        return from.answer(value, now, patience);
    }

    @Override
    public HelplineDirectory with(RequestOptions options) {
        requireNonNull(options, "options");
        return new ReplicaDirectory(held, () -> {}, clock, patience);
    }

    @Override
    public Services services() {
        return services;
    }

    @Override
    public Organisations organisations() {
        return organisations;
    }

    @Override
    public Topics topics() {
        return topics;
    }

    @Override
    public Answer<HelpAnswer> help(HelpQuery query) {
        Held from = held();
        Copy copy = from.copy();
        Instant now = now();
        HelpRequest request = new Asked(copy).help(query);
        return answer(from, copy.answers().help(copy.helpDesk().help(request, now)), now);
    }

    @Override
    public Answer<SearchResult> search(String words, int limit) {
        Held from = held();
        Copy copy = from.copy();
        String asked = new Asked(copy).words(words, limit);
        return answer(from, copy.answers().search(copy.helpDesk().search(copy.searchIndex(), asked, limit)), now());
    }

    @Override
    public Optional<Answer<Channel>> findChannel(String id) {
        Held from = held();
        return Optional.ofNullable(from.copy().findChannel(id)).map(channel -> answer(from, channel, now()));
    }

    @Override
    public Answer<Channel> getChannel(String id) {
        Held from = held();
        Copy copy = from.copy();
        Channel channel = copy.findChannel(id);
        if (channel == null) {
            throw new Absent(copy)
                    .channel(
                            RecordId.parse(id).orElseThrow(() -> copy.refusals().notFound()));
        }
        return answer(from, channel, now());
    }

    @Override
    public Optional<Answer<SmsReply>> findSmsReply(String shortCode, String keyword) {
        Held from = held();
        Optional<Keyword> word = Keyword.parse(keyword.toUpperCase(Locale.ROOT));
        return ShortCode.parse(shortCode)
                .flatMap(code -> word.flatMap(each -> from.copy()
                        .smsReplies()
                        .reply(code, each)
                        .map(reply -> ModelAnswers.smsReply(code.value(), each.value(), reply))))
                .map(reply -> answer(from, reply, now()));
    }

    @Override
    public Optional<Answer<Area>> findArea(String code) {
        Held from = held();
        return AreaCode.parse(code)
                .flatMap(parsed -> from.copy()
                        .area(parsed)
                        .or(() -> LocalAuthorities.shipped().find(parsed).map(ModelRecords::area)))
                .map(area -> answer(from, area, now()));
    }

    @Override
    public Answer<AreaLookup> lookUpAreas(Postcode postcode, List<String> codes) {
        Held from = held();
        Copy copy = from.copy();
        var lookup = copy.directory().geography().lookup(postcode, new Asked(copy).areas(codes));
        return answer(
                from,
                new AreaLookup(
                        ModelRecords.texts(lookup.in()),
                        ModelRecords.texts(lookup.notIn()),
                        ModelRecords.texts(lookup.unknown())),
                now());
    }

    @Override
    public Answer<EmergencyFloor> emergency() {
        Held from = held();
        return answer(from, from.copy().floor(), now());
    }

    @Override
    public void close() {
        ending.run();
    }

    /** The record; empty for what is not there, or not any more. */
    <R extends DirectoryRecord, M> Optional<Answer<M>> find(Function<Copy, Listed<R, M>> list, String idOrSlug) {
        Held from = held();
        return Optional.ofNullable(list.apply(from.copy()).find(idOrSlug))
                .map(entry -> answer(from, entry.model(), now()));
    }

    <R extends DirectoryRecord, M> Answer<M> get(Function<Copy, Listed<R, M>> list, RecordKind kind, String idOrSlug) {
        Held from = held();
        return answer(from, entry(from.copy(), list, kind, idOrSlug).model(), now());
    }

    /** @throws ResponseException when it is not there, or not any more */
    static <R extends DirectoryRecord, M> Entry<R, M> entry(
            Copy copy, Function<Copy, Listed<R, M>> list, RecordKind kind, String idOrSlug) {
        Entry<R, M> entry = list.apply(copy).find(idOrSlug);
        if (entry == null) {
            throw new Absent(copy).record(kind, idOrSlug);
        }
        return entry;
    }

    private final class LocalOrganisations implements Organisations {
        @Override
        public Optional<Answer<Organisation>> find(String idOrSlug) {
            return ReplicaDirectory.this.find(Copy::organisations, idOrSlug);
        }

        @Override
        public Answer<Organisation> get(String idOrSlug) {
            return ReplicaDirectory.this.get(Copy::organisations, RecordKind.ORGANISATION, idOrSlug);
        }

        @Override
        public Pager<Organisation> list() {
            return new LocalPager<>(ReplicaDirectory.this, Copy::organisations, copy -> each -> true);
        }
    }

    private final class LocalTopics implements Topics {
        @Override
        public Optional<Answer<Topic>> find(String idOrSlug) {
            return ReplicaDirectory.this.find(Copy::topics, idOrSlug);
        }

        @Override
        public Answer<Topic> get(String idOrSlug) {
            return ReplicaDirectory.this.get(Copy::topics, RecordKind.TOPIC, idOrSlug);
        }

        @Override
        public Pager<Topic> list() {
            return new LocalPager<>(ReplicaDirectory.this, Copy::topics, copy -> each -> true);
        }
    }
}
