package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.eligibility.Assessment;
import io.github.helplines.directory.core.eligibility.Assessment.Outcome;
import io.github.helplines.directory.core.eligibility.Assessor;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.Contradictions;
import io.github.helplines.directory.core.eligibility.Question;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.opening.OpenState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers the main question, and for one service the smaller one. Eligible services come first, then those that may
 * help, then those that cannot; within each the topic's curated order. Hand-offs stand beside a service that cannot help
 * or may not; beside one that can, only counterparts it must be shown with. Immutable and thread-safe.
 */
public final class HelpDesk {
    /** The code of a topic that the directory does not have. */
    public static final String UNKNOWN_TOPIC = "unknown_topic";

    private static final int LISTENERS = 3;

    private final Directory directory;
    private final Geography geography;
    private final Assessor assessor;
    private final Catalogue catalogue;
    private final Statuses statuses;
    private final Emergency emergency;

    public HelpDesk(Directory directory) {
        this(directory, new Catalogue(directory));
    }

    private HelpDesk(Directory directory, Catalogue catalogue) {
        this.directory = requireNonNull(directory, "directory");
        this.geography = directory.geography();
        this.assessor = new Assessor(geography);
        this.catalogue = catalogue;
        this.statuses = new Statuses(directory);
        this.emergency = directory.emergency().orElseGet(EmergencyFloor::compiledIn);
    }

    /**
     * As one made for a directory that came of this one; what is offered under which topic is gathered anew only where that
     * may be another.
     *
     * @param other in which records that have not changed are the same objects
     */
    public HelpDesk after(Directory other) {
        return new HelpDesk(other, catalogue.after(other));
    }

    /** The emergency floor: the directory's, or the compiled-in one while it has none. */
    public Emergency emergency() {
        return emergency;
    }

    /** Whether somebody is there, channel by channel. */
    public Statuses statuses() {
        return statuses;
    }

    /** For rules in words, and the questions that they ask. */
    public Assessor assessor() {
        return assessor;
    }

    /** The services offered under a topic, in its curated order; for a reader of whom nothing is known. */
    public List<Service> under(Topic topic) {
        return catalogue.under(topic);
    }

    /** The services offered when no topic is asked: support first, local before national. */
    public List<Service> general() {
        return catalogue.general();
    }

    /** What is wrong with a request that could be read: {@code unknown_topic}, {@code contradictory_circumstances}. */
    public List<Fault> check(HelpRequest request) {
        List<Fault> faults = new ArrayList<>();
        Slug topic = request.topic();
        if (topic != null && catalogue.topic(topic).isEmpty()) {
            faults.add(new Fault("/topic", UNKNOWN_TOPIC, "is not a topic of this directory"));
        }
        faults.addAll(check(request.circumstances(), ""));
        return List.copyOf(faults);
    }

    /**
     * What in these circumstances cannot be so at once.
     *
     * @param pointer where they stand in the input (RFC 6901)
     */
    public List<Fault> check(Circumstances circumstances, String pointer) {
        return Contradictions.find(circumstances, geography, pointer);
    }

    /** What is wrong with a selection that could be read: {@code unknown_topic}, {@code unknown_area}. */
    public List<Fault> check(ServiceSelection selection) {
        return selection.check(catalogue, geography);
    }

    /**
     * Tells the services of this directory that are wanted from the others. A selection in which {@link
     * #check(ServiceSelection)} finds a fault selects too: nothing under an unknown topic, and anything in an unlisted
     * area.
     */
    public Predicate<Service> selecting(ServiceSelection selection) {
        return selection.over(directory, catalogue);
    }

    /**
     * Who can help. A request in which {@link #check(HelpRequest)} finds a fault is answered too, as cautiously as can be: an unknown
     * topic as no topic, contradictions as nothing known.
     *
     * @param now the present: evidence is judged on its date in London, and open and closed where no instant was asked
     */
    public HelpAnswer help(HelpRequest request, Instant now) {
        Instant asked = request.at();
        Instant at = asked == null ? now : asked;
        Enquiry enquiry = new Enquiry(assessor, geography, request.circumstances());
        Optional<Topic> topic = Optional.ofNullable(request.topic()).flatMap(catalogue::topic);
        Listing listing = topic.map(found -> Listing.under(found, catalogue, enquiry))
                .orElseGet(() -> Listing.general(catalogue, enquiry));
        List<ServiceAnswer> services = listing.services().stream()
                .map(service -> answer(service, listing, enquiry, request, at, now))
                .sorted(Comparator.comparingInt(
                        answer -> rank(answer.assessment().outcome())))
                .toList();
        List<GuidanceLine> guidance = topic.map(
                        found -> TopicGuidance.forPerson(found, assessor.evaluator(), request.circumstances()))
                .orElse(List.of());
        return new HelpAnswer(
                directory.sequence(), at, services, guidance, firstQuestion(services, enquiry), emergency);
    }

    /**
     * Whether somebody can use one service, and who else there is. Counterparts it is shown with are among the hand-offs
     * unless they are known to be wrong for the person.
     */
    public ServiceAssessment assess(Service service, Circumstances circumstances, Instant now) {
        Enquiry enquiry = new Enquiry(assessor, geography, circumstances);
        HandOffList handOffs = HandOffList.own(service, catalogue, enquiry, other -> true);
        handOffs.completeWith(other -> false);
        if (!enquiry.mayUse(service) || ServiceNotice.cannotBeReached(service)) {
            handOffs.orElseGeneral();
        }
        return new ServiceAssessment(
                service,
                enquiry.assess(service),
                service.ruleEvidence().stateOn(Statuses.dateOf(now)),
                handOffs.toList(),
                enquiry.nextQuestion(service).orElse(null));
    }

    /**
     * What somebody's words may mean. Where not all of them are sure to be known here, general services that support
     * people follow; where none is, they stand alone: nobody's search ends at an empty list, or at a guess.
     *
     * @param index the index of this directory
     * @param words as somebody typed them
     * @param limit the most hits, from 1
     */
    public SearchAnswer search(SearchIndex index, String words, int limit) {
        SearchIndex.Found found = index.find(words, limit);
        if (found.sure()) {
            return new SearchAnswer(true, found.hits(), emergency);
        }
        Stream<SearchHit> listeners = catalogue.general().stream()
                .filter(service -> service.type() == Service.Type.SUPPORT)
                .map(SearchHit::of);
        // Guesses leave room for somebody who listens.
        Stream<SearchHit> guesses = found.hits().stream().limit(Math.max(1, limit - LISTENERS));
        List<SearchHit> hits =
                Stream.concat(guesses, listeners).distinct().limit(limit).toList();
        return new SearchAnswer(!found.hits().isEmpty(), hits, emergency);
    }

    private ServiceAnswer answer(
            Service service, Listing listing, Enquiry enquiry, HelpRequest request, Instant at, Instant now) {
        Assessment assessment = enquiry.assess(service);
        List<ChannelAnswer> channels = assessment.outcome() == Outcome.NOT_ELIGIBLE
                ? List.of()
                : statuses.of(service, at, now).stream()
                        .sorted(reachableFirst(request.channels()))
                        .toList();
        return new ServiceAnswer(
                service,
                assessment,
                service.ruleEvidence().stateOn(Statuses.dateOf(now)),
                channels,
                listing.handOffs(service));
    }

    /** Leaves channels in their declared order where nothing tells them apart. */
    private static Comparator<ChannelAnswer> reachableFirst(List<ChannelKind> wished) {
        return Comparator.<ChannelAnswer>comparingInt(
                        answer -> rank(answer.status().state()))
                .thenComparingInt(answer -> wished.contains(answer.channel().kind()) ? 0 : 1);
    }

    private static int rank(OpenState state) {
        return switch (state) {
            case OPEN -> 0;
            case UNKNOWN -> 1;
            case CLOSED -> 2;
        };
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> 0;
            case NEED_MORE -> 1;
            case NOT_ELIGIBLE -> 2;
        };
    }

    private static @Nullable Question firstQuestion(List<ServiceAnswer> services, Enquiry enquiry) {
        List<Service> listed = services.stream().map(ServiceAnswer::service).toList();
        for (ServiceAnswer answer : services) {
            if (answer.assessment().outcome() == Outcome.NEED_MORE) {
                Optional<Question> question = enquiry.nextQuestion(answer.service(), listed);
                if (question.isPresent()) {
                    return question.get();
                }
            }
        }
        return null;
    }
}
