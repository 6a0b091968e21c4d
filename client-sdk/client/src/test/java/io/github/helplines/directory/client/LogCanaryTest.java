package io.github.helplines.directory.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.helplines.directory.client.internal.remote.FaultyServer;
import io.github.helplines.directory.client.internal.remote.FaultyServer.Fault;
import io.github.helplines.directory.client.testing.StubTransport;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.eligibility.Circumstances;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong, nothing of a question and nothing of an answer is in the log. */
@Timeout(60)
class LogCanaryTest {
    private static final URI SERVICE = URI.create("https://directory.example");

    /** The public key of RFC 8037, appendix A. */
    private static final String KEYS =
            "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}";

    private static final Circumstances PERSON =
            Circumstances.builder().age(97).postcode(Postcode.of("DE1 2QY")).build();
    private static final String WORDS = "quokka in a question";
    private static final String BODY = "quokka in an answer";

    /** Of questions, of this test's answers, and of a faulty server's. No number of a port or of a line is a word. */
    private static final Pattern TRACE =
            Pattern.compile("\\b97\\b|DE1 ?2QY|quokka|guest network|oops|slow down|no http at all|\"kind\"");

    private static final RequestOptions SOON = RequestOptions.none()
            .withAttemptTimeout(Duration.ofMillis(300))
            .withCallTimeout(Duration.ofMillis(300))
            .withAttempts(1);
    private static final CallListener FAILING = call -> {
        throw new IllegalStateException("the application's own");
    };

    @TempDir
    Path cache;

    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            Object[] parameters = record.getParameters();
            String message = String.valueOf(record.getMessage());
            written.add(parameters == null ? message : MessageFormat.format(message, parameters));
            for (Throwable each = record.getThrown(); each != null; each = each.getCause()) {
                written.add(each.toString());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    /** All that the library says; of the JDK, whose own debugging prints what it is sent, what is heard without asking. */
    private final Logger library = Logger.getLogger("io.github.helplines");

    @BeforeEach
    void listen() {
        library.setLevel(Level.ALL);
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    @AfterEach
    void unlisten() {
        root.removeHandler(handler);
        library.setLevel(null);
    }

    @Test
    void nothingThatWasAskedOrAnsweredIsLogged() throws IOException {
        List<Throwable> thrown = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            try (FaultyServer server = new FaultyServer(fault);
                    HelplineDirectory remote = HelplineDirectory.remote(server.uri())
                            .options(SOON)
                            .listener(FAILING)
                            .build();
                    HelplineDirectory replica = replica(server.uri()).build()) {
                thrown.addAll(askInEveryWay(remote));
                askInEveryWay(replica);
            }
        }
        assertThat(written).anyMatch(each -> each.contains("cannot be followed"));
        assertThat(written).anyMatch(each -> each.contains("listener of calls failed"));
        assertThat(written).noneMatch(LogCanaryTest::isTrace);
        assertThat(thrown).hasSize(3 * Fault.values().length);
        assertThat(thrown).extracting(Throwable::getMessage).noneMatch(LogCanaryTest::isTrace);
    }

    /** JSON that is none of the directory's, or no JSON, and the same found on the disk. */
    @Test
    void nothingOfWhatACopyRefusesIsLogged() throws IOException {
        for (String body : List.of(
                BODY,
                "{\"" + BODY + "\":\"" + BODY + "\"}",
                "{\"payload\":\"" + BODY + "\",\"signatures\":[{\"kid\":\"" + BODY + "\",\"signature\":\"" + BODY
                        + "\"}]}",
                "{\"head\":{\"payload\":\"" + BODY + "\",\"signatures\":[]},\"items\":[\"" + BODY + "\"]}",
                "[\"" + BODY + "\", quokka")) {
            StubTransport stub = new StubTransport();
            for (String path : List.of("/v1/recalls", "/v1/snapshot/head", "/v1/snapshot")) {
                stub.answer("GET", path, body);
            }
            for (String file : List.of("directory.ndjson", "recalls.json")) {
                Files.writeString(cache.resolve(file), body + "\n" + body);
            }
            replica(SERVICE)
                    .firstWait(Duration.ofSeconds(10))
                    .cache(cache)
                    .transport(stub)
                    .build()
                    .close();
        }
        assertThat(written).anyMatch(each -> each.contains("cannot be followed"));
        assertThat(written).anyMatch(each -> each.contains("directory.ndjson is not used"));
        assertThat(written).anyMatch(each -> each.contains("recalls.json is not used"));
        assertThat(written).noneMatch(LogCanaryTest::isTrace);
    }

    @Test
    void aCanaryWouldBeHeard() {
        System.getLogger(HelplineDirectory.class.getName())
                .log(System.Logger.Level.DEBUG, "somebody of {0} at {1}", 97, "DE1 2QY");
        System.getLogger(HelplineDirectory.class.getName())
                .log(System.Logger.Level.DEBUG, "failed", new IOException(new IOException(BODY)));

        assertThat(written).filteredOn(LogCanaryTest::isTrace).hasSizeGreaterThan(1);
        assertThat(written).anyMatch(each -> each.contains(BODY));
    }

    private static ReplicaBuilder replica(URI service) {
        return HelplineDirectory.replica(service)
                .trustedKeys(KEYS)
                .listener(FAILING)
                .firstWait(Duration.ofMillis(300));
    }

    private static List<Throwable> askInEveryWay(HelplineDirectory directory) {
        List<Throwable> thrown = new ArrayList<>();
        thrown.add(catchThrowable(
                () -> directory.help(HelpQuery.about("intimate-image-abuse").withCircumstances(PERSON))));
        thrown.add(catchThrowable(() -> directory.search(WORDS, 5)));
        thrown.add(catchThrowable(() -> directory.services().assess("derbyshire-victim-services", PERSON)));
        return thrown;
    }

    private static boolean isTrace(String text) {
        return TRACE.matcher(text).find();
    }
}
