package io.github.helplines.directory.client.internal.replica;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.internal.Floor;
import io.github.helplines.directory.client.model.Area;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.EmergencyFloor;
import io.github.helplines.directory.client.model.Organisation;
import io.github.helplines.directory.client.model.Service;
import io.github.helplines.directory.client.model.Topic;
import io.github.helplines.directory.core.answer.HelpDesk;
import io.github.helplines.directory.core.answer.SearchIndex;
import io.github.helplines.directory.core.answer.SmsReplies;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.codec.GoneContacts;
import io.github.helplines.directory.core.codec.LateRecalls;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Directory.ChannelOfService;
import io.github.helplines.directory.core.model.RecordId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * The directory at one sequence, with everything that answers are made from: records, which take the form in which they
 * are answered when they are first asked for, indexes, and the rules. Immutable and safe for threads.
 */
final class Copy {
    private static final int LARGE = 1_000;

    private final Directory sealed;
    private final Directory shown;
    private final HelpDesk helpDesk;
    private final CompletableFuture<SearchIndex> searchIndex;
    private final SmsReplies smsReplies;
    private final ModelAnswers answers;
    private final Refusals refusals;
    private final SortedMap<AreaCode, Area> areas = new TreeMap<>();
    private final Listed<io.github.helplines.directory.core.model.Service, Service> services;
    private final Listed<io.github.helplines.directory.core.model.Organisation, Organisation> organisations;
    private final Listed<io.github.helplines.directory.core.model.Topic, Topic> topics;
    private volatile @Nullable Map<RecordId, List<io.github.helplines.directory.core.model.Service>>
            servicesByOrganisation;

    private Copy(Directory sealed, Directory shown) {
        this.sealed = sealed;
        this.shown = shown;
        CompletableFuture<HelpDesk> desk = CompletableFuture.supplyAsync(() -> new HelpDesk(shown), beside(shown));
        this.smsReplies = new SmsReplies(shown);
        shown.all(io.github.helplines.directory.core.model.Area.class)
                .forEach(area -> areas.put(area.code(), ModelRecords.area(area)));
        this.services = Listed.of(
                shown,
                io.github.helplines.directory.core.model.Service.class,
                service -> ModelRecords.service(service, shown, ModelChannels::of));
        this.organisations = Listed.of(
                shown,
                io.github.helplines.directory.core.model.Organisation.class,
                each -> ModelRecords.organisation(
                        each, runBy(each.id()).stream().map(ModelRecords::link).toList()));
        this.topics = Listed.of(shown, io.github.helplines.directory.core.model.Topic.class, ModelRecords::topic);
        this.helpDesk = desk.join();
        EmergencyFloor floor = Floor.of(helpDesk.emergency());
        this.refusals = new Refusals(floor);
        this.answers = new ModelAnswers(floor, this::channel);
        this.searchIndex = CompletableFuture.supplyAsync(() -> SearchIndex.of(shown), beside(shown));
    }

    /** Where what takes long is made: in a large directory beside all else, in a small one at once. */
    private static Executor beside(Directory shown) {
        return shown.records().size() < LARGE ? Runnable::run : ForkJoinPool.commonPool();
    }

    /**
     * @param directory the records as they were sealed
     * @param recalls what was recalled, maybe after that; the sequence of the entry for each channel
     */
    static Copy of(Directory directory, Map<RecordId, Long> recalls) {
        return new Copy(directory, GoneContacts.hide(LateRecalls.apply(directory, recalls)));
    }

    /** The same directory without what was recalled since. */
    Copy without(Map<RecordId, Long> recalls) {
        return of(sealed, recalls);
    }

    /** Worked out when an organisation is first asked for. */
    private List<io.github.helplines.directory.core.model.Service> runBy(RecordId organisation) {
        Map<RecordId, List<io.github.helplines.directory.core.model.Service>> run = servicesByOrganisation;
        if (run == null) {
            run = servicesByOrganisation();
            servicesByOrganisation = run;
        }
        return run.getOrDefault(organisation, List.of());
    }

    private Map<RecordId, List<io.github.helplines.directory.core.model.Service>> servicesByOrganisation() {
        Map<RecordId, List<io.github.helplines.directory.core.model.Service>> run = new HashMap<>();
        for (io.github.helplines.directory.core.model.Service service : services.records()) {
            shown.find(io.github.helplines.directory.core.model.Organisation.class, service.organisation())
                    .ifPresent(organisation -> run.computeIfAbsent(organisation.id(), id -> new ArrayList<>())
                            .add(service));
        }
        return run;
    }

    /** The records as they are shown: without contacts that are gone, whatever text they stand in. */
    Directory directory() {
        return shown;
    }

    long sequence() {
        return shown.sequence();
    }

    HelpDesk helpDesk() {
        return helpDesk;
    }

    /**
     * For searches. In a large directory nothing else waits until it is made, a second or two after the rest.
     *
     * @throws RuntimeException when it could not be made
     */
    SearchIndex searchIndex() {
        return searchIndex.join();
    }

    SmsReplies smsReplies() {
        return smsReplies;
    }

    ModelAnswers answers() {
        return answers;
    }

    Refusals refusals() {
        return refusals;
    }

    EmergencyFloor floor() {
        return answers.floor();
    }

    Listed<io.github.helplines.directory.core.model.Service, Service> services() {
        return services;
    }

    Listed<io.github.helplines.directory.core.model.Organisation, Organisation> organisations() {
        return organisations;
    }

    Listed<io.github.helplines.directory.core.model.Topic, Topic> topics() {
        return topics;
    }

    /** @param id of a channel; null comes of anything else */
    @Nullable
    Channel findChannel(String id) {
        return RecordId.parse(id)
                .flatMap(shown::channel)
                .map(found -> services.get(found.service()).model().channels().get(indexOf(found)))
                .orElse(null);
    }

    private static int indexOf(ChannelOfService found) {
        int index = 0;
        while (found.service().channels().get(index) != found.channel()) {
            index++;
        }
        return index;
    }

    private Channel channel(io.github.helplines.directory.core.model.Channel channel) {
        return requireNonNull(findChannel(channel.id().value()), "a channel of this directory");
    }

    Optional<Area> area(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** Of every area record, in order. */
    List<AreaCode> areaCodes() {
        return List.copyOf(areas.keySet());
    }
}
