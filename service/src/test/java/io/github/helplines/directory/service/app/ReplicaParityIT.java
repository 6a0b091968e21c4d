package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.InvalidRequestException;
import io.github.helplines.directory.client.Problem;
import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.client.ServiceQuery;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.model.Organisation;
import io.github.helplines.directory.client.model.Rule;
import io.github.helplines.directory.client.model.SearchResult;
import io.github.helplines.directory.client.model.Service;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.model.ChannelKind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A copy answers every question as the service does: about people, moments and words at random, and about every record. With
 * {@code heavy}, 10,000 people.
 */
@Timeout(1800)
class ReplicaParityIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    private static final int PEOPLE = Boolean.getBoolean("heavy") ? 10_000 : 250;
    private static final List<String> WORDS =
            List.of("revange porn", "leaked nudes", "DVS", "0800 555 111", "zzz", "child", "crime stoppers", "help m");

    private static final String FOR_SOME = "revenge-porn-helpline";

    private static HelplineDirectory remote;
    private static HelplineDirectory replica;

    @BeforeAll
    static void connect() throws IOException {
        askOneServicesUsersForAFact();
        remote = Libraries.remote(SERVICE);
        replica = Libraries.replica(SERVICE, Libraries.uri(SERVICE)).build();
        assertThat(replica.emergency().provenance().source()).isEqualTo(Source.MEMORY);
        assertThat(replica.services().get(FOR_SOME).value().rule()).isInstanceOf(Rule.AllOf.class);
    }

    /** No record asks for one yet, and then what is said of it would change nothing. */
    private static void askOneServicesUsersForAFact() throws IOException {
        EditorsDesk desk = new EditorsDesk(SERVICE);
        String rule = desk.draft(FOR_SOME).get("record").get("rule").toString();
        String other = "{\"kind\":\"all_of\",\"rules\":[" + rule
                + ",{\"kind\":\"one_of\",\"criterion\":\"gender\",\"values\":[\"woman\"]}]}";
        desk.approve(desk.approver, desk.proposed(desk.replacing(FOR_SOME, rule, other)))
                .then()
                .statusCode(200);
    }

    @AfterAll
    static void close() {
        replica.close();
        remote.close();
    }

    @Test
    void peopleAndMomentsAtRandom() {
        RandomQuestions questions = new RandomQuestions(20261125, words());
        List<String> services = remote.services().list(ServiceQuery.all()).stream()
                .map(Service::slug)
                .toList();
        int helped = 0;
        int matched = 0;
        for (int i = 0; i < PEOPLE; i++) {
            Circumstances person = questions.person();
            Instant at = questions.moment();
            HelpQuery query = questions.help(person, at);
            String service = questions.one(services);
            String words = questions.search();
            int limit = questions.limit();
            Object answer = same("help " + i, directory -> directory.help(query).value());
            same(
                    "eligibility " + i,
                    directory -> directory.services().assess(service, person).value());
            same(
                    "status " + i,
                    directory -> directory.services().status(service, at).value());
            Object result = same(
                    "search " + i, directory -> directory.search(words, limit).value());
            matched += result instanceof SearchResult hits && hits.matched() ? 1 : 0;
            helped += answer instanceof HelpAnswer ? 1 : 0;
        }
        assertThat(helped).as("people who were not refused").isBetween(PEOPLE / 4, PEOPLE - 1);
        assertThat(matched).as("words that mean something").isBetween(PEOPLE / 4, PEOPLE - 1);
        same(
                "eligibility of all",
                directory -> directory
                        .services()
                        .assessAll(List.of(), Circumstances.none())
                        .value());
    }

    @Test
    void everyRecord() {
        same("services", directory -> all(directory.services().list(ServiceQuery.all())));
        same("organisations", directory -> all(directory.organisations().list()));
        same("topics", directory -> all(directory.topics().list()));
        for (Service service : remote.services().list(ServiceQuery.all())) {
            same(
                    service.slug(),
                    directory -> directory.services().get(service.slug()).value());
            for (Channel channel : service.channels()) {
                same(
                        channel.id(),
                        directory -> directory.getChannel(channel.id()).value());
            }
        }
        for (Organisation organisation : remote.organisations().list()) {
            same(
                    organisation.slug(),
                    directory ->
                            directory.organisations().get(organisation.id()).value());
        }
        same(
                "topic",
                directory -> directory.topics().get("intimate-image-abuse").value());
        same("emergency", directory -> directory.emergency().value());
        for (String code : RandomQuestions.AREAS) {
            same(code, directory -> directory.findArea(code).map(answer -> answer.value()));
        }
        for (String word : List.of("DVS", "dvs", "NOBODY")) {
            same(word, directory -> directory.findSmsReply("82228", word).map(answer -> answer.value()));
        }
    }

    @Test
    void selectionsSearchesAndPlaces() {
        for (ChannelKind kind : ChannelKind.values()) {
            same(
                    kind.wire(),
                    directory ->
                            all(directory.services().list(ServiceQuery.all().withChannel(kind))));
        }
        for (String area : List.of("E23000018", "W92000004")) {
            same(
                    area,
                    directory ->
                            all(directory.services().list(ServiceQuery.all().withArea(area))));
        }
        same(
                "open",
                directory -> all(directory
                        .services()
                        .list(ServiceQuery.all()
                                .withTopic("intimate-image-abuse")
                                .openAt(Instant.parse("2026-12-28T11:00:00Z")))));
        same(
                "unknown topic",
                directory -> all(directory.services().list(ServiceQuery.all().withTopic("no-such"))));
        for (String words : WORDS) {
            same(words, directory -> directory.search(words, 10).value());
        }
        for (String postcode : RandomQuestions.POSTCODES) {
            same(
                    postcode,
                    directory -> directory
                            .lookUpAreas(Postcode.of(postcode), List.of("E23000018", "E06000999"))
                            .value());
        }
        same(
                "all areas",
                directory ->
                        directory.lookUpAreas(Postcode.of("DE1 2QY"), List.of()).value());
    }

    /** The words that a search may find, and the rest of what services and topics are called. */
    private static List<String> words() {
        return Stream.concat(
                        all(remote.services().list(ServiceQuery.all())).stream()
                                .flatMap(service -> Stream.of(service.name(), service.summary())),
                        all(remote.topics().list()).stream()
                                .flatMap(topic -> Stream.concat(Stream.of(topic.name()), topic.aliases().stream())))
                .flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Answers are equal, or the refusals are; and which. */
    private static Object same(String what, Function<HelplineDirectory, Object> question) {
        Object outcome = outcome(remote, question);
        assertThat(outcome(replica, question)).as(what).isEqualTo(outcome);
        return outcome;
    }

    private static Object outcome(HelplineDirectory directory, Function<HelplineDirectory, Object> question) {
        try {
            return question.apply(directory);
        } catch (InvalidRequestException e) {
            Problem problem = e.problem();
            return Stream.concat(
                            Stream.of(problem.code()),
                            problem.errors().stream().map(fault -> fault.pointer() + " " + fault.code()))
                    .toList();
        }
    }

    private static <T> List<T> all(Iterable<T> list) {
        List<T> all = new ArrayList<>();
        list.forEach(all::add);
        return all;
    }
}
