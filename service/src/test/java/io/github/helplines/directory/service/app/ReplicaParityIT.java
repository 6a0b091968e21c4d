package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.client.ResponseException;
import io.github.helplines.directory.client.ServiceQuery;
import io.github.helplines.directory.client.model.Link;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.AskingAs;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.FactName;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.VerificationKeys;
import io.github.helplines.directory.service.representation.StrictJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A copy answers every question as the running service does, and refuses what that refuses. */
class ReplicaParityIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    private static final int QUESTIONS = Boolean.getBoolean("heavy") ? 10_000 : 400;
    private static final List<String> POSTCODES =
            List.of("DE1 2QY", "DE6", "DE6 1", "S18", "BT1 1AA", "ZZ99 9ZZ", "BFPO 57", "NG10", "SK13 1");
    private static final List<String> AREAS = List.of("E23000018", "E06000015", "E10000007", "K02000001", "X12345678");
    private static final List<String> WORDS = List.of(
            "leaked nudes",
            "revnge porn",
            "0800 612 6505",
            "82228",
            "dvs",
            "police",
            "somebody",
            "child",
            "qqq",
            "a",
            "  samaritans ",
            " ",
            "é");
    private static final List<String> NAMES = List.of("nobody", "Not A Slug", "", "..", "a/b", "emergency");

    private static HelplineDirectory remote;
    private static HelplineDirectory replica;
    private static List<String> services;

    private final Random random = new Random(20261126);

    @BeforeAll
    static void connect() throws Exception {
        URI service = URI.create("http://127.0.0.1:" + SERVICE.service().port());
        remote = HelplineDirectory.remote(service).build();
        byte[] keys = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.resolve("/v1/signing-keys"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        replica = HelplineDirectory.replica(service)
                .trustedKeys(VerificationKeys.read(StrictJson.read(keys), "", new Faults())
                        .orElseThrow())
                .firstWait(Duration.ofSeconds(30))
                .build();
        services = remote.services().list(ServiceQuery.all()).stream()
                .map(each -> each.slug())
                .toList();
    }

    @AfterAll
    static void close() {
        remote.close();
        replica.close();
    }

    @Test
    void followsTheService() {
        Answer<?> answer = replica.emergency();

        assertThat(answer.provenance().source()).isEqualTo(Source.MEMORY);
        assertThat(answer.provenance().stale()).isFalse();
    }

    @Test
    void everyRecord() {
        same(directory -> directory.emergency().value());
        same(directory -> directory.services().list(ServiceQuery.all()).stream().toList());
        same(directory -> directory.organisations().list().stream().toList());
        same(directory -> directory.topics().list().stream().toList());
        List<String> names = new ArrayList<>(NAMES);
        remote.services().list(ServiceQuery.all()).forEach(each -> {
            names.add(each.id());
            names.add(each.slug());
            each.channels()
                    .forEach(channel ->
                            same(directory -> directory.getChannel(channel.id()).value()));
        });
        remote.organisations().list().forEach(each -> names.add(each.slug()));
        remote.topics().list().forEach(each -> names.add(each.slug()));
        for (String name : names) {
            same(directory -> directory.services().get(name).value());
            same(directory -> directory.organisations().get(name).value());
            same(directory -> directory.topics().get(name).value());
            same(directory -> directory.getChannel(name).value());
            same(directory -> directory.services().find(name).map(Answer::value));
            same(directory -> directory.findChannel(name).map(Answer::value));
            same(directory -> directory.findArea(name).map(Answer::value));
        }
        AREAS.forEach(code -> same(directory -> directory.findArea(code).map(Answer::value)));
        for (String code : List.of("82228", "82229", "x")) {
            for (String keyword : List.of("DVS", "dvs", "OTHER", "two words", "")) {
                same(directory -> directory.findSmsReply(code, keyword).map(Answer::value));
            }
        }
    }

    @Test
    void randomQuestions() {
        for (int i = 0; i < QUESTIONS; i++) {
            Circumstances person = person();
            Instant at = Instant.parse("2026-11-26T00:00:00Z").plusSeconds(random.nextInt(40_000_000));
            String topic = one(List.of("intimate-image-abuse", "intimate-image-abuse", "no-topic", "No Topic"));
            String name = random.nextInt(10) == 0 ? one(NAMES) : one(services);
            HelpQuery query = (random.nextBoolean() ? HelpQuery.about(topic) : HelpQuery.general())
                    .withCircumstances(person)
                    .withChannels(random.nextBoolean() ? List.of() : List.of(one(List.of(ChannelKind.values()))))
                    .at(at);
            same(directory -> directory.help(query).value());
            same(directory -> directory.services().assess(name, person).value());
            same(directory -> directory.services().status(name, at).value());
            List<String> several = random.nextBoolean() ? List.of() : List.of(one(services), name);
            same(directory -> directory.services().assessAll(several, person).value());
            String words = one(WORDS);
            int limit = random.nextInt(104);
            same(directory -> directory.search(words, limit).value());
            ServiceQuery wanted = wanted(at);
            same(directory -> directory.services().list(wanted).stream()
                    .map(each -> new Link(each.id(), each.slug(), each.name(), ""))
                    .toList());
            Postcode postcode = Postcode.of(one(POSTCODES));
            List<String> codes = random.nextBoolean() ? List.of() : List.of(one(AREAS), one(NAMES), one(AREAS));
            same(directory -> directory.lookUpAreas(postcode, codes).value());
        }
    }

    @Test
    void instantsThatNobodyCanAskAbout() {
        for (Instant at : List.of(Instant.EPOCH, Instant.parse("2200-01-01T00:00:00Z"), Instant.MAX)) {
            same(directory -> directory.help(HelpQuery.general().at(at)).value());
            same(directory -> directory.services().status("childline", at).value());
            same(directory -> directory.services().list(ServiceQuery.all().openAt(at)).stream()
                    .toList());
        }
    }

    private ServiceQuery wanted(Instant at) {
        ServiceQuery query = ServiceQuery.all();
        query = random.nextInt(3) == 0 ? query.withTopic(one(List.of("intimate-image-abuse", "none", "No"))) : query;
        query = random.nextInt(3) == 0 ? query.withArea(random.nextInt(9) == 0 ? "E1" : one(AREAS)) : query;
        query = random.nextInt(3) == 0 ? query.withChannel(one(List.of(ChannelKind.values()))) : query;
        query = random.nextInt(3) == 0 ? query.withLanguage(one(List.of("en", "cy", "EN-gb", "!"))) : query;
        query = random.nextInt(3) == 0 ? query.withType(one(List.of(Service.Type.values()))) : query;
        return random.nextInt(3) == 0 ? query.openAt(at) : query;
    }

    private Circumstances person() {
        Circumstances.Builder person = Circumstances.builder();
        maybe(() -> person.age(random.nextInt(131)));
        maybe(() -> person.ageInImage(random.nextInt(60)));
        maybe(() -> person.postcode(Postcode.of(one(POSTCODES))));
        maybe(() -> person.areas(List.of(AreaCode.of(one(AREAS)))));
        maybe(() -> person.notInAreas(List.of(AreaCode.of(one(AREAS)))));
        maybe(() -> person.noFixedAddress(true));
        maybe(() -> person.declined(List.of(one(List.copyOf(FactName.fixed())))));
        maybe(() -> person.fact("sex", List.of(one(List.of("woman", "man", "Not A Value")))));
        maybe(() -> person.askingAs(one(List.of(AskingAs.values()))));
        return person.build();
    }

    private void maybe(Runnable addition) {
        if (random.nextInt(3) == 0) {
            addition.run();
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static void same(Function<HelplineDirectory, Object> question) {
        assertThat(outcome(replica, question)).isEqualTo(outcome(remote, question));
    }

    /** What is answered, or why it is refused; but for the number of the request, which only a request has. */
    private static Object outcome(HelplineDirectory directory, Function<HelplineDirectory, Object> question) {
        try {
            return Optional.of(question.apply(directory));
        } catch (ResponseException e) {
            var problem = e.problem();
            return List.of(
                    e.getClass(),
                    problem.type(),
                    problem.code(),
                    problem.title(),
                    problem.status(),
                    problem.errors(),
                    problem.handOffs(),
                    problem.emergency());
        }
    }
}
