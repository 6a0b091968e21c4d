package io.github.helplines.directory.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.helplines.directory.client.CallListener.Call;
import io.github.helplines.directory.client.testing.StubTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of calls: to the service, by options, and to a listener. */
class CallsTest {
    private static final URI SERVICE = URI.create("https://directory.example");

    /** The public key of RFC 8037, appendix A. */
    private static final String KEYS =
            "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}";

    private static final String FLOOR = "{\"items\":[{\"text\":\"In immediate danger, call 999.\"}]}";

    private final StubTransport stub = new StubTransport().answer("GET", "/v1/emergency", FLOOR);
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    @Test
    void everyRequestNamesTheApplication() {
        try (HelplineDirectory directory =
                remote().application("council-website", "2.1").build()) {
            askInEveryWay(directory);
        }
        assertThat(userAgents()).hasSize(4).containsOnly("council-website/2.1 helpline-directory-java");
    }

    @Test
    void everyRequestOfACopyNamesItToo() {
        replica().application("council-app", "1.0").build().close();

        assertThat(userAgents()).hasSizeGreaterThan(1).containsOnly("council-app/1.0 helpline-directory-java");
    }

    @Test
    void whereNoApplicationIsNamedTheLibraryIs() {
        try (HelplineDirectory directory = remote().build()) {
            askInEveryWay(directory);
        }
        replica().build().close();

        assertThat(userAgents()).hasSizeGreaterThan(5).containsOnly("helpline-directory-java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nbreak", "a/b", "(comment)", "café"})
    void aNameIsOneWordThatAHeaderCanHold(String word) {
        assertThatThrownBy(() -> remote().application(word, "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> replica().application("name", word)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void optionsHoldForTheViewThatHasThem() {
        List<Duration> given = new CopyOnWriteArrayList<>();
        Transport away = (request, timeout) -> {
            given.add(timeout);
            throw new IOException("away");
        };
        try (HelplineDirectory directory = HelplineDirectory.remote(SERVICE)
                .transport(away)
                .options(RequestOptions.none().withAttempts(1))
                .build()) {
            Duration attempt = Duration.ofSeconds(3);
            RequestOptions twice =
                    RequestOptions.none().withAttemptTimeout(attempt).withAttempts(2);
            catchThrowable(() -> directory.with(twice).services().find("x"));
            assertThat(given).containsExactly(attempt, attempt);
            given.clear();
            catchThrowable(() -> directory.services().find("x"));
            assertThat(given).containsExactly(ConnectionSettings.ATTEMPT_TIMEOUT);
            given.clear();
            Duration call = Duration.ofSeconds(5);
            catchThrowable(() -> directory
                    .with(RequestOptions.none().withCallTimeout(call))
                    .services()
                    .find("x"));
            assertThat(given)
                    .singleElement()
                    .satisfies(most -> assertThat(most).isPositive().isLessThanOrEqualTo(call));
        }
    }

    @Test
    void aListenerHearsOfEveryCall() {
        try (HelplineDirectory directory = remote().listener(calls::add).build()) {
            askInEveryWay(directory);
        }
        assertThat(calls)
                .extracting(Call::operation)
                .containsExactly("getEmergency", "getService", "askForHelp", "getTopic");
        assertThat(calls).extracting(Call::status).containsExactly(200, 404, 404, 404);
        assertThat(calls).extracting(Call::attempts).containsOnly(1);
    }

    @Test
    void aListenerHearsOfWhatACopyFetches() {
        replica().listener(calls::add).build().close();

        assertThat(calls).extracting(Call::operation).contains("listRecalls", "getSnapshotHead");
        assertThat(calls).extracting(Call::status).containsOnly(404);
    }

    @Test
    void aListenerThatFailsChangesNothing() {
        CallListener failing = call -> {
            calls.add(call);
            throw new IllegalStateException("no room for metrics");
        };
        try (HelplineDirectory directory = remote().listener(failing).build()) {
            assertThat(directory.emergency().provenance().source()).isEqualTo(Provenance.Source.SERVICE);
            assertThat(directory.services().find("x")).isEmpty();
        }
        try (HelplineDirectory directory = replica().listener(failing).build()) {
            assertThat(directory.emergency().value().items()).isNotEmpty();
        }
        assertThat(calls)
                .extracting(Call::operation)
                .contains("getEmergency", "getService", "listRecalls", "getSnapshotHead");
    }

    private static void askInEveryWay(HelplineDirectory directory) {
        directory.emergency();
        directory.services().find("x");
        catchThrowable(() -> directory.help(HelpQuery.general()));
        directory.with(RequestOptions.none().withAttempts(1)).topics().find("x");
    }

    private RemoteBuilder remote() {
        return HelplineDirectory.remote(SERVICE).transport(stub);
    }

    /** That has asked once when it is built. */
    private ReplicaBuilder replica() {
        return HelplineDirectory.replica(SERVICE)
                .trustedKeys(KEYS)
                .firstWait(Duration.ofSeconds(10))
                .transport(stub);
    }

    private List<String> userAgents() {
        return stub.requests().stream()
                .map(request -> request.headers().get("user-agent"))
                .toList();
    }
}
