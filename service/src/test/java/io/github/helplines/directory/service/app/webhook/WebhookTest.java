package io.github.helplines.directory.service.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One notification to one receiver: where it goes, and where it does not. */
@Timeout(60)
class WebhookTest {
    private static final String BODY = "{\"event\":\"proposal_created\"}";
    private static final Instant NOW = Instant.ofEpochSecond(1795604400);

    @TempDir
    Path directory;

    private static Webhook webhook(URI url, boolean allowPrivate, Webhook.Names names, SSLSocketFactory tls) {
        return new Webhook(
                new WebhookTarget(url, Receiver.SECRET, allowPrivate), names, tls, () -> NOW, Duration.ofSeconds(1));
    }

    private static Webhook here(URI url) {
        return webhook(url, true, InetAddress::getAllByName, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    @Test
    void itIsSignedWithItsTime() throws Exception {
        assertThat(Signature.of(Receiver.SECRET, "1795604400", BODY))
                .isEqualTo("sha256=ad9f8ad50a5413315137b5c016835bb48dcc812a57d8fe7de0f5714ba0b306be");
        try (Receiver receiver = Receiver.answering(204)) {
            here(receiver.url()).send(BODY);
            Receiver.Received received = receiver.next();
            assertThat(received)
                    .isEqualTo(new Receiver.Received(
                            "/hook?token=abc",
                            "1795604400",
                            "sha256=ad9f8ad50a5413315137b5c016835bb48dcc812a57d8fe7de0f5714ba0b306be",
                            BODY));
            assertThat(received.isSigned()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsNotFollowed(int status) throws Exception {
        try (Receiver receiver = Receiver.answering(status)) {
            assertThatThrownBy(() -> here(receiver.url()).send(BODY)).hasMessage("answered " + status);
            assertThat(receiver.next().path()).isEqualTo("/hook?token=abc");
            assertThat(receiver.count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1", "0.0.0.0", "100.64.0.1"})
    void aNameOfAnAddressThatIsNotPublicIsRefusedBeforeAnythingIsSent(String literal) throws Exception {
        InetAddress[] found = {InetAddress.getByName("1.1.1.1"), InetAddress.getByName(literal)};
        SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
        assertThatThrownBy(() -> webhook(URI.create("https://hooks.example.org/"), false, host -> found, tls)
                        .send(BODY))
                .isInstanceOf(NotTakenException.class)
                .hasMessage("the host has an address that is not public");
    }

    @Test
    void plainHttpGoesToThisMachineOnly() throws Exception {
        InetAddress[] found = {InetAddress.getByName("10.1.2.3")};
        SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
        assertThatThrownBy(() -> webhook(URI.create("http://hooks.example.org/"), true, host -> found, tls)
                        .send(BODY))
                .hasMessage("http goes to this machine only");
    }

    @Test
    void aNameThatIsNotKnownIsSaid() {
        SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
        Webhook.Names none = host -> {
            throw new UnknownHostException(host);
        };
        assertThatThrownBy(() -> webhook(URI.create("https://hooks.example.org/"), false, none, tls)
                        .send(BODY))
                .hasMessage("the host's name is not known");
    }

    @Test
    void aReceiverThatDoesNotAnswerIsGivenUp() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        try (Receiver receiver = Receiver.holding(held)) {
            assertThatThrownBy(() -> here(receiver.url()).send(BODY)).isInstanceOf(NotTakenException.class);
        }
    }

    @Test
    void aReceiverThatAnswersSignBySignIsGivenUpToo() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread dripping = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    while (true) {
                        socket.getOutputStream().write('H');
                        socket.getOutputStream().flush();
                        Thread.sleep(100);
                    }
                } catch (Exception e) {
                    // It was given up.
                }
            });
            dripping.setDaemon(true);
            dripping.start();
            URI url = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
            assertThatThrownBy(() -> here(url).send(BODY)).isInstanceOf(NotTakenException.class);
        }
    }

    /** The name is resolved once, the connection goes where it said, and the certificate has to be the name's. */
    @Test
    void itConnectsToTheAddressThatWasJudgedAndAsksForTheNamesCertificate() throws Exception {
        SSLContext context = certified("hooks.example.org");
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            boolean named = exchange.getRequestHeaders().getFirst("Host").startsWith("hooks.example.org:");
            exchange.sendResponseHeaders(named ? 204 : 400, -1);
            exchange.close();
        });
        server.start();
        try {
            int port = server.getAddress().getPort();
            AtomicInteger asked = new AtomicInteger();
            Webhook.Names names = host -> {
                asked.incrementAndGet();
                return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
            };
            SSLSocketFactory tls = context.getSocketFactory();
            webhook(URI.create("https://hooks.example.org:" + port + "/"), true, names, tls)
                    .send(BODY);
            assertThat(asked).hasValue(1);
            assertThatThrownBy(() -> webhook(URI.create("https://other.example.org:" + port + "/"), true, names, tls)
                            .send(BODY))
                    .hasMessage("no TLS connection that can be trusted");
        } finally {
            server.stop(0);
        }
    }

    private SSLContext certified(String name) throws Exception {
        Path store = directory.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "hook",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("hook", keys.getCertificate("hook"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
