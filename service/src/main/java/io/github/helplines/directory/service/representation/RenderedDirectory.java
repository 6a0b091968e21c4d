package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.answer.EmergencyFloor;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.model.Area;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every record of one directory, ready to be served. Immutable and safe for threads. */
public final class RenderedDirectory {
    public static final String NDJSON = "application/x-ndjson";

    private final Directory directory;
    private final Map<RecordId, Rendered> records = new HashMap<>();
    private final Map<RecordId, Rendered> channels = new HashMap<>();
    private final SortedMap<AreaCode, Rendered> areas = new TreeMap<>();
    private final Rendered emergency;
    private final Rendered snapshot;
    private final List<Organisation> organisations;
    private final List<Service> services;
    private final List<Topic> topics;

    private RenderedDirectory(Directory directory, List<String> lines) {
        this.directory = directory;
        this.organisations = listed(directory, Organisation.class);
        this.services = listed(directory, Service.class);
        this.topics = listed(directory, Topic.class);
        Map<RecordId, List<Service>> run = servicesByOrganisation();
        organisations.forEach(each -> records.put(
                each.id(), record(OrganisationRepresentation.of(each, run.getOrDefault(each.id(), List.of())))));
        services.forEach(each -> records.put(each.id(), record(ServiceRepresentation.of(each, directory))));
        services.forEach(each ->
                each.channels().forEach(channel -> channels.put(channel.id(), channel(each, channel))));
        topics.forEach(each -> records.put(each.id(), record(TopicRepresentation.of(each))));
        directory.all(Area.class).forEach(each -> areas.put(each.code(), record(AreaRepresentation.of(each))));
        Emergency floor = directory.emergency().orElseGet(EmergencyFloor::compiledIn);
        this.emergency = record(EmergencyRepresentation.of(floor));
        this.snapshot = Rendered.of(
                        (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8),
                        NDJSON,
                        CachePolicy.RECORD,
                        List.of())
                .compressed();
    }

    /**
     * @param directory the records
     * @param lines their canonical lines, in the order of the snapshot
     */
    public static RenderedDirectory of(Directory directory, List<String> lines) {
        return new RenderedDirectory(directory, lines);
    }

    private static <T extends DirectoryRecord> List<T> listed(Directory directory, Class<T> type) {
        return directory.all(type).stream().sorted(ListKey.ORDER).toList();
    }

    private Map<RecordId, List<Service>> servicesByOrganisation() {
        Map<RecordId, List<Service>> run = new HashMap<>();
        for (Service service : services) {
            directory
                    .find(Organisation.class, service.organisation())
                    .ifPresent(organisation -> run.computeIfAbsent(organisation.id(), id -> new ArrayList<>())
                            .add(service));
        }
        return run;
    }

    private static Rendered record(Object representation) {
        return Rendered.json(WireJson.bytes(representation), CachePolicy.RECORD).compressed();
    }

    private static Rendered channel(Service service, Channel channel) {
        return record(ChannelRepresentation.of(channel, LinkRepresentation.of(service)));
    }

    /** A record by its identity or slug, now or former: whichever was asked, the same bytes. */
    public Optional<Rendered> find(Class<? extends DirectoryRecord> type, String idOrSlug) {
        return directory.find(type, idOrSlug).map(this::of);
    }

    /**
     * The bytes of a record of this directory that is served singly.
     *
     * @throws IllegalArgumentException when it is not of this directory, or of a kind that is not served singly
     */
    public Rendered of(DirectoryRecord record) {
        Rendered rendered = records.get(record.id());
        if (rendered == null) {
            throw new IllegalArgumentException("not a record that is served by this directory");
        }
        return rendered;
    }

    public Optional<Rendered> channel(RecordId id) {
        return Optional.ofNullable(channels.get(id));
    }

    /** The area of a record, by its code; a single local authority has no record. */
    public Optional<Rendered> area(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** The codes of all area records, in order. */
    public List<AreaCode> areaCodes() {
        return List.copyOf(areas.keySet());
    }

    public Rendered emergency() {
        return emergency;
    }

    /** Every canonical line, each ended by a line feed. */
    public Rendered snapshot() {
        return snapshot;
    }

    /** In the order of lists. */
    public List<Organisation> organisations() {
        return organisations;
    }

    /** In the order of lists. */
    public List<Service> services() {
        return services;
    }

    /** In the order of lists. */
    public List<Topic> topics() {
        return topics;
    }
}
