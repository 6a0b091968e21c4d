package io.github.helplines.directory.client.internal.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.CallListener;
import io.github.helplines.directory.client.ConnectionSettings;
import io.github.helplines.directory.client.DecodingException;
import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.client.RemoteBuilder;
import io.github.helplines.directory.client.RequestOptions;
import io.github.helplines.directory.client.ResponseException;
import io.github.helplines.directory.client.Transport;
import io.github.helplines.directory.client.TransportException;
import io.github.helplines.directory.client.internal.remote.FaultyServer.Fault;
import io.github.helplines.directory.client.model.EmergencyFloor;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the network does, a call ends within its deadline, and says what happened. */
@Timeout(60)
class RemoteFaultsTest {
    private static final RequestOptions SOON =
            RequestOptions.none().withAttemptTimeout(Duration.ofMillis(400)).withCallTimeout(Duration.ofSeconds(2));
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration PATIENT = Duration.ofSeconds(50);

    private final List<CallListener.Call> calls = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyCallEndsAndSaysWhatHappened(Fault fault) throws IOException {
        try (FaultyServer server = new FaultyServer(fault);
                HelplineDirectory directory = isSilent(fault) ? directory(server.uri()) : patient(server.uri())) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> directory.services().find("derbyshire-victim-services"))
                    .isInstanceOf(expected(fault));
            assertThatThrownBy(() -> directory.help(HelpQuery.about("intimate-image-abuse")))
                    .isInstanceOf(expected(fault));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);

            Answer<EmergencyFloor> floor = directory.emergency();
            assertThat(floor.value().items().get(0).text()).contains("999");
            assertThat(floor.provenance().source()).isEqualTo(Source.BUNDLED);
        }
    }

    /** These alone are waited for until the time is up; a machine that is busy answers late. */
    private static boolean isSilent(Fault fault) {
        return fault == Fault.BLACK_HOLE || fault == Fault.DRIP;
    }

    private static Class<? extends Exception> expected(Fault fault) {
        return switch (fault) {
            case BLACK_HOLE, TRUNCATED, GARBAGE, DRIP -> TransportException.class;
            case ERROR_500, TOO_MANY, REDIRECT -> ResponseException.class;
            case HTML, HALF_JSON -> DecodingException.class;
        };
    }

    @Test
    void nobodyListens() throws IOException {
        try (HelplineDirectory directory = patient(nobody())) {
            assertThatThrownBy(() -> directory.services().get("x")).isInstanceOf(TransportException.class);
            assertThat(calls).singleElement().satisfies(call -> {
                assertThat(call.operation()).isEqualTo("getService");
                assertThat(call.attempts()).isEqualTo(ConnectionSettings.ATTEMPTS);
                assertThat(call.status()).isNull();
            });
        }
    }

    @Test
    void aHostThatNobodyKnows() {
        try (HelplineDirectory directory = directory(URI.create("http://nowhere.invalid"))) {
            assertThatThrownBy(() -> directory.topics().get("x")).isInstanceOf(TransportException.class);
        }
    }

    @Test
    void readsAreSentAgainAndQuestionsAboutAPersonAreNot() throws IOException {
        try (FaultyServer server = new FaultyServer(Fault.ERROR_500);
                HelplineDirectory directory = patient(server.uri())) {
            catchThrowable(() -> directory.services().get("x"));
            assertThat(server.requests()).isEqualTo(ConnectionSettings.ATTEMPTS);
            catchThrowable(() -> directory.help(HelpQuery.general()));
            assertThat(server.requests()).isEqualTo(ConnectionSettings.ATTEMPTS + 1);
        }
    }

    @Test
    void aLongerWaitThanTheDeadlineIsNotWaited() throws IOException {
        try (FaultyServer server = new FaultyServer(Fault.TOO_MANY);
                HelplineDirectory directory = patient(server.uri())) {
            assertThatThrownBy(() -> directory.services().get("x"))
                    .isInstanceOfSatisfying(
                            ResponseException.class,
                            refused -> assertThat(refused.status()).isEqualTo(429));
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void anInterruptStopsAtOnce() throws Exception {
        try (FaultyServer server = new FaultyServer(Fault.BLACK_HOLE);
                HelplineDirectory directory =
                        HelplineDirectory.remote(server.uri()).build()) {
            interrupt(directory, asking -> server.requests() > 0);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    /** The service asks for twenty seconds, which the call has. */
    @Test
    void anInterruptEndsTheWaitBeforeAnotherAttempt() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        Transport busy = (request, timeout) -> {
            sent.incrementAndGet();
            return new Transport.Response(503, Map.of("retry-after", "20"), InputStream.nullInputStream());
        };
        try (HelplineDirectory directory = HelplineDirectory.remote(URI.create("https://directory.example"))
                .transport(busy)
                .build()) {
            interrupt(directory, asking -> sent.get() > 0 && asking.getState() == Thread.State.TIMED_WAITING);
            assertThat(sent).hasValue(1);
        }
    }

    /** Asks in a thread, interrupts it once it waits, and sees it stop. */
    private static void interrupt(HelplineDirectory directory, Predicate<Thread> isWaiting) throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Thread asking = new Thread(() -> {
            thrown.set(catchThrowable(() -> directory.services().get("x")));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        asking.start();
        while (!isWaiting.test(asking)) {
            Thread.sleep(10);
        }
        asking.interrupt();
        asking.join(LIMIT.toMillis());
        assertThat(asking.isAlive()).isFalse();
        assertThat(thrown.get()).isInstanceOf(TransportException.class).hasMessage("interrupted");
        assertThat(interrupted.get()).as("whoever interrupted is heard").isTrue();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void noThreadOutlivesIt(Fault fault) throws Exception {
        NewThreads threads = new NewThreads();
        try (FaultyServer server = new FaultyServer(fault)) {
            HelplineDirectory directory =
                    builder(server.uri()).options(SOON.withAttempts(1)).build();
            catchThrowable(() -> directory.services().get("x"));
            assertThat(threads.alive()).as("while it is open").anyMatch(name -> name.startsWith("HttpClient"));
            directory.close();
            directory.close();
            threads.assertEnded(LIMIT);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"BLACK_HOLE", "DRIP"})
    void closingEndsWhatIsUnderWay(Fault fault) throws Exception {
        NewThreads threads = new NewThreads();
        try (FaultyServer server = new FaultyServer(fault)) {
            HelplineDirectory directory = builder(server.uri())
                    .options(RequestOptions.none().withAttemptTimeout(PATIENT).withCallTimeout(PATIENT))
                    .build();
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread asking = new Thread(
                    () -> thrown.set(catchThrowable(() -> directory.services().get("x"))));
            asking.start();
            while (server.requests() == 0) {
                Thread.sleep(10);
            }
            directory.close();
            asking.join(LIMIT.toMillis());
            assertThat(asking.isAlive()).isFalse();
            assertThat(thrown.get()).isInstanceOf(TransportException.class);
            threads.assertEnded(LIMIT);
        }
    }

    @Test
    void whatAViewClosesGoesOnAndWhatIsClosedSaysSo() throws IOException {
        try (FaultyServer server = new FaultyServer(Fault.ERROR_500)) {
            HelplineDirectory directory = patient(server.uri());
            directory.with(RequestOptions.none().withAttempts(1)).close();
            assertThatThrownBy(() -> directory.services().get("x")).isInstanceOf(ResponseException.class);
            directory.close();
            assertThatThrownBy(() -> directory.services().get("x")).isInstanceOf(TransportException.class);
            assertThat(directory.emergency().provenance().source()).isEqualTo(Source.BUNDLED);
        }
    }

    @Test
    void theFloorWaitsForNobody() throws IOException {
        try (FaultyServer server = new FaultyServer(Fault.BLACK_HOLE);
                HelplineDirectory directory =
                        HelplineDirectory.remote(server.uri()).build()) {
            long start = System.nanoTime();
            assertThat(directory.emergency().value().items()).isNotEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    private HelplineDirectory directory(URI service) {
        return builder(service).options(SOON).build();
    }

    /** With the library's own deadlines. */
    private HelplineDirectory patient(URI service) {
        return builder(service).build();
    }

    private RemoteBuilder builder(URI service) {
        return HelplineDirectory.remote(service).application("fault-tests", "1").listener(calls::add);
    }

    private static URI nobody() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
    }
}
