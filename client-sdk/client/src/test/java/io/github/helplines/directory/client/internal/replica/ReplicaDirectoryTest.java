package io.github.helplines.directory.client.internal.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.client.GoneException;
import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.InvalidRequestException;
import io.github.helplines.directory.client.NotFoundException;
import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.client.ServiceQuery;
import io.github.helplines.directory.client.model.Service;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.Circumstances;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReplicaDirectoryTest {
    private final CannedService service = new CannedService();
    private HelplineDirectory directory = start(new CannedService(), Duration.ZERO);

    @AfterEach
    void close() {
        directory.close();
    }

    private static HelplineDirectory start(CannedService service, Duration firstWait) {
        return ReplicaDirectory.start(
                service::settings,
                new ReplicaSettings(Published.TRUSTED, null, Duration.ofMillis(20), firstWait, () -> Published.NOW));
    }

    private void restart() {
        directory.close();
        directory = start(service, Duration.ofSeconds(10));
    }

    @Test
    @Timeout(5)
    void startsWithoutNetwork() {
        long start = System.nanoTime();
        try (HelplineDirectory silent = start(new CannedService().hang(), Duration.ofMillis(200))) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            assertThat(silent.emergency().provenance().source()).isEqualTo(Source.BUNDLED);
            assertThat(silent.emergency().provenance().stale()).isTrue();
            assertThat(silent.help(HelpQuery.general()).value().services()).isNotEmpty();
        }
    }

    @Test
    void waitsForAFirstAnswer() {
        service.publish(Published.at(7));

        restart();

        assertThat(directory.emergency().provenance().source()).isEqualTo(Source.MEMORY);
        assertThat(directory.emergency().provenance().sequence()).isEqualTo(7);
        assertThat(directory.emergency().provenance().stale()).isFalse();
    }

    @Test
    @Timeout(10)
    void closingEndsItsThread() {
        Set<Thread> before = threads();
        HelplineDirectory hanging = start(new CannedService().hang(), Duration.ZERO);
        try {
            assertThat(threads()).hasSizeGreaterThan(before.size());
        } finally {
            hanging.close();
            hanging.close();
        }

        assertThat(threads()).isEqualTo(before);
        assertThat(hanging.emergency().value().items()).isNotEmpty();
    }

    /** Those that follow; what fetched snapshots for other tests may still be ending. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("helpline-directory-replica"))
                .peek(thread -> assertThat(thread.isDaemon()).isTrue())
                .collect(Collectors.toSet());
    }

    @Test
    void keysAreRequired() {
        assertThatThrownBy(() -> HelplineDirectory.replica(URI.create("https://directory.example"))
                        .build())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void findsByEveryName() {
        Service found = directory.services().get("derbyshire-victim-services").value();

        assertThat(directory.services().get(found.id()).value()).isEqualTo(found);
        assertThat(directory.getChannel(found.channels().get(0).id()).value())
                .isEqualTo(found.channels().get(0));
        assertThat(directory.services().find("no-such-service")).isEmpty();
        assertThat(directory.findChannel("none")).isEmpty();
        assertThatThrownBy(() -> directory.services().get("no-such-service"))
                .isInstanceOfSatisfying(NotFoundException.class, thrown -> {
                    assertThat(thrown.problem().code()).isEqualTo("not_found");
                    assertThat(thrown.problem().emergency())
                            .isEqualTo(directory.emergency().value());
                });
    }

    @Test
    void whatIsRecalledIsGoneWithWhomToTurnTo() {
        Published published = Published.at(10);
        String channel = directory
                .services()
                .get("derbyshire-victim-services")
                .value()
                .channels()
                .get(0)
                .id();
        service.publish(published.recalling(channel)).without(CannedService.SNAPSHOT);

        restart();

        assertThat(directory.findChannel(channel)).isEmpty();
        assertThatThrownBy(() -> directory.getChannel(channel)).isInstanceOfSatisfying(GoneException.class, thrown -> {
            assertThat(thrown.problem().code()).isEqualTo("withdrawn");
            assertThat(thrown.problem().handOffs()).isNotEmpty();
        });
        assertThat(directory
                        .services()
                        .get("derbyshire-victim-services")
                        .value()
                        .notice())
                .isNotNull();
    }

    @Test
    void refusesWhatTheServiceRefuses() {
        assertThatThrownBy(() -> directory.help(HelpQuery.about("no-such-topic")))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        thrown -> assertThat(thrown.problem().code()).isEqualTo("unknown_topic"));
        assertThatThrownBy(() -> directory.search(" ", 101))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        thrown -> assertThat(thrown.problem().errors())
                                .extracting(fault -> fault.pointer())
                                .containsExactly("/q", "/limit"));
        assertThatThrownBy(() -> directory.search("a\u0000b", 5))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        thrown -> assertThat(thrown.problem().code()).isEqualTo("bad_encoding"));
        assertThatThrownBy(() -> directory.services().assessAll(List.of("childline", "nobody"), Circumstances.none()))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        thrown -> assertThat(thrown.problem().errors())
                                .singleElement()
                                .satisfies(fault -> {
                                    assertThat(fault.pointer()).isEqualTo("/services/1");
                                    assertThat(fault.code()).isEqualTo("unknown_service");
                                }));
        assertThatThrownBy(() -> directory.services().list(ServiceQuery.all().withTopic("Not A Slug")).stream()
                        .count())
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        thrown -> assertThat(thrown.status()).isEqualTo(400));
        Circumstances nowhere = Circumstances.builder()
                .areas(List.of(AreaCode.of("E23000018")))
                .notInAreas(List.of(AreaCode.of("E23000018")))
                .build();
        assertThatThrownBy(() -> directory.services().assess("childline", nowhere))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        thrown -> assertThat(thrown.problem().code()).isEqualTo("contradictory_circumstances"));
    }

    @Test
    void answersAreThoseOfTheRules() {
        assertThat(directory.findSmsReply("82228", "dvs").orElseThrow().value().text())
                .contains("0800 612 6505");
        assertThat(directory
                        .lookUpAreas(Postcode.of("DE1 2QY"), List.of("E23000018"))
                        .value()
                        .in())
                .containsExactly("E23000018");
        assertThat(directory.search("leaked nudes", 5).value().matched()).isTrue();
        assertThat(directory.services().list(ServiceQuery.all()).stream().map(Service::name))
                .hasSizeGreaterThan(5)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(directory.findArea("E06000015").orElseThrow().value().type()).isEqualTo("local_authority");
        assertThat(directory
                        .services()
                        .assessAll(List.of(), Circumstances.none())
                        .value())
                .hasSameSizeAs(
                        directory.services().list(ServiceQuery.all()).stream().toList());
    }
}
