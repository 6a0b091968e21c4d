package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.InvalidRequestException;
import io.github.helplines.directory.client.Problem;
import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.client.ServiceQuery;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.Organisation;
import io.github.helplines.directory.client.model.Service;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.AgeBand;
import io.github.helplines.directory.core.eligibility.AskingAs;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.FactName;
import io.github.helplines.directory.core.model.ChannelKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A copy answers every question as the service does: about people and moments at random, and about every record. With
 * {@code heavy}, 10,000 people.
 */
@Timeout(1800)
class ReplicaParityIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    private static final int PEOPLE = Boolean.getBoolean("heavy") ? 10_000 : 250;
    private static final List<String> POSTCODES = List.of(
            "DE1 2QY", "DE1", "DE6", "DE6 1", "DE61", "SK13", "S40 1AA", "LS1", "BT1 1AA", "JE2 3AB", "BFPO 57");
    private static final List<String> AREAS =
            List.of("E23000018", "E10000007", "E06000015", "E07000032", "K02000001", "E06000999", "W92000004");
    private static final List<String> WORDS =
            List.of("revange porn", "leaked nudes", "DVS", "0800 555 111", "zzz", "child", "crime stoppers", "help m");

    private static HelplineDirectory remote;
    private static HelplineDirectory replica;

    @BeforeAll
    static void connect() {
        remote = Libraries.remote(SERVICE);
        replica = Libraries.replica(SERVICE, Libraries.uri(SERVICE)).build();
        assertThat(replica.emergency().provenance().source()).isEqualTo(Source.MEMORY);
    }

    @AfterAll
    static void close() {
        replica.close();
        remote.close();
    }

    @Test
    void peopleAndMomentsAtRandom() {
        Random random = new Random(20261125);
        List<String> services = remote.services().list(ServiceQuery.all()).stream()
                .map(Service::slug)
                .toList();
        for (int i = 0; i < PEOPLE; i++) {
            Circumstances person = person(random);
            Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(3 * 365 * 86_400));
            HelpQuery query = new HelpQuery(
                    random.nextInt(10) == 0 ? null : "intimate-image-abuse",
                    person,
                    some(random, List.of(ChannelKind.values()), 2),
                    random.nextBoolean() ? at : null);
            String service = services.get(random.nextInt(services.size()));
            same("help " + i, directory -> directory.help(query).value());
            same(
                    "eligibility " + i,
                    directory -> directory.services().assess(service, person).value());
            same(
                    "status " + i,
                    directory -> directory.services().status(service, at).value());
        }
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
        for (String code : AREAS) {
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
        for (String postcode : POSTCODES) {
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

    /** Answers are equal, or the refusals are. */
    private static void same(String what, Function<HelplineDirectory, Object> question) {
        assertThat(outcome(replica, question)).as(what).isEqualTo(outcome(remote, question));
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

    private static Circumstances person(Random random) {
        Circumstances.Builder person = Circumstances.builder();
        if (random.nextBoolean()) {
            person.age(random.nextInt(100));
        } else if (random.nextInt(4) == 0) {
            AgeBand.parse("18_or_over").ifPresent(person::ageBand);
        }
        if (random.nextInt(3) == 0) {
            person.ageInImage(random.nextInt(60));
        }
        if (random.nextBoolean()) {
            person.postcode(Postcode.of(POSTCODES.get(random.nextInt(POSTCODES.size()))));
        }
        if (random.nextInt(4) == 0) {
            person.areas(some(random, AREAS, 2).stream().map(AreaCode::of).toList());
        }
        if (random.nextInt(6) == 0) {
            person.notInAreas(some(random, AREAS, 2).stream().map(AreaCode::of).toList());
        }
        if (random.nextInt(4) == 0) {
            person.declined(some(random, List.of(FactName.AGE, FactName.AREAS, FactName.POSTCODE), 3));
        }
        if (random.nextInt(3) == 0) {
            person.askingAs(AskingAs.values()[random.nextInt(AskingAs.values().length)]);
        }
        return person.noFixedAddress(random.nextInt(12) == 0).build();
    }

    private static <T> List<T> some(Random random, List<T> from, int most) {
        return random.ints(random.nextInt(most + 1), 0, from.size())
                .mapToObj(from::get)
                .distinct()
                .toList();
    }
}
