package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bodies that are too much, and callers who are slow on purpose, against the packaged service with little memory. Whoever
 * asks an ordinary question meanwhile gets an answer.
 */
@Timeout(180)
class HostileInputIT {
    private static final int MANY = Boolean.getBoolean("heavy") ? 300 : 40;
    private static final int HUGE = 29 * 1024 * 1024;
    private static final String HELP =
            "POST /v1/help HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    @TempDir
    static Path directory;

    private static PackagedServer server;
    private static int port;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<Socket> open = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        server = PackagedProgram.in(directory)
                .startedBefore()
                .with("JAVA_TOOL_OPTIONS", "-Xmx256m")
                .serve();
        port = URI.create(server.api()).getPort();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothingWentWrong() throws Exception {
        for (Socket socket : open) {
            socket.close();
        }
        callers.shutdownNow();
        assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        anOrdinaryQuestionIsAnswered();
        assertThat(server.console()).doesNotContain("OutOfMemoryError", "internal_error");
    }

    private static void anOrdinaryQuestionIsAnswered() throws Exception {
        assertThat(server.get("/v1/services/derbyshire-victim-services").statusCode())
                .isEqualTo(200);
        assertThat(server.post("/v1/help", "{\"topic\":\"intimate-image-abuse\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void hugeBodiesAreRefusedManyAtATime() throws Exception {
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(() -> answered(HELP + "Content-Length: " + HUGE + "\r\n\r\n", HUGE));
            all.add(() ->
                    answered(HELP + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(HUGE) + "\r\n", HUGE));
        }
        List<Future<String>> answers = callers.invokeAll(all);

        anOrdinaryQuestionIsAnswered();
        for (Future<String> answer : answers) {
            // Whoever goes on sending may find the connection closed before they have read why.
            assertThat(answer.get())
                    .matches("(?s)|HTTP/1.1 (413|503) .*\"code\":\"(payload_too_large|overloaded)\".*\"999\".*");
        }
        assertThat(answers).anySatisfy(answer -> assertThat(answer.get()).contains("payload_too_large"));
    }

    @Test
    void monstersThatFitAreRefusedOneByOne() throws Exception {
        List<String> monsters = List.of(
                "[".repeat(250_000),
                "{\"a\":".repeat(40_000) + "1" + "}".repeat(40_000),
                "{" + keys(18_000) + "\"age\":20}",
                "{\"" + "A".repeat(250_000) + "\":1}",
                "{\"areas\":[" + "\"E10000007\",".repeat(19_000) + "\"E10000007\"]}",
                "{\"postcode\":\"" + "A".repeat(250_000) + "\"}",
                "{\"age\":" + "9".repeat(250_000) + "}",
                "{\"age\":1e" + "9".repeat(250_000) + "}",
                "{\"topic\":\"" + "\\ud800".repeat(40_000) + "\"}",
                "{\"topic\":\"" + "\\u202e".repeat(40_000) + "\"}");
        for (String monster : monsters) {
            String answer = answered(
                    HELP + "Connection: close\r\nContent-Length: " + monster.length() + "\r\n\r\n" + monster, 0);
            assertThat(answer)
                    .as(monster.substring(0, 20))
                    .matches("(?s)HTTP/1.1 (400|422) .*\"code\":\".*\"999\".*")
                    .doesNotContain(monster.substring(0, 200))
                    .hasSizeLessThan(32 * 1024);
        }
    }

    @Test
    void whoIsSlowOnPurposeKeepsNobodyElseWaiting() throws Exception {
        List<Socket> bodies = slow(HELP + "Content-Length: 5000\r\n\r\n{");
        List<Socket> endless = slow(HELP + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
        // More than the service waits for, at once; then a little now and again.
        List<Socket> large = slow(HELP + "Content-Length: 200000\r\n\r\n{" + " ".repeat(40_000));
        // Small as it is, this comes in more pieces than anybody would keep.
        List<Socket> pieces = slow(HELP + "Content-Length: 5000\r\n\r\n");
        inManyPieces(pieces);
        List<Socket> headers = slow("GET /v1/services HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

        int rounds = 0;
        while (anyOpen(bodies) || anyOpen(endless) || anyOpen(large) || anyOpen(pieces) || anyOpen(headers)) {
            trickle(bodies, " ");
            trickle(endless, "1\r\n \r\n");
            trickle(large, " ");
            trickle(headers, "x");
            anOrdinaryQuestionIsAnswered();
            Thread.sleep(500);
            rounds++;
        }
        // They were there together, for a while at least.
        assertThat(rounds).isGreaterThan(5);
    }

    private List<Socket> slow(String beginning) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Socket socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(1);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        open.addAll(sockets);
        return sockets;
    }

    private static void inManyPieces(List<Socket> sockets) throws Exception {
        for (int i = 0; i < 300; i++) {
            for (Socket socket : sockets) {
                try {
                    socket.getOutputStream().write(' ');
                } catch (IOException e) {
                    socket.close();
                }
            }
            // So that each is read by itself.
            Thread.sleep(5);
        }
    }

    private static boolean anyOpen(List<Socket> sockets) {
        return sockets.stream().anyMatch(socket -> !socket.isClosed());
    }

    private static void trickle(List<Socket> sockets, String piece) throws IOException {
        for (Socket socket : sockets) {
            if (socket.isClosed()) {
                continue;
            }
            try {
                socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
                if (socket.getInputStream().read() < 0) {
                    socket.close();
                }
            } catch (java.net.SocketTimeoutException e) {
                // Nothing has come back: it is still waited for.
            } catch (IOException e) {
                socket.close();
            }
        }
    }

    private static String keys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append("\"key").append(i).append("\":1,");
        }
        return keys.toString();
    }

    /** What comes back to a beginning and so many bytes more; empty where the connection was cut first. */
    private static String answered(String beginning, int more) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            byte[] piece = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
            try {
                out.write(beginning.getBytes(StandardCharsets.US_ASCII));
                for (int sent = 0; sent < more && socket.getInputStream().available() == 0; sent += piece.length) {
                    out.write(piece);
                }
            } catch (SocketException e) {
                // Refused before all of it was sent; what was said of it may still be there to be read.
            }
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] piece = new byte[64 * 1024];
        try {
            for (int read = 0;
                    read >= 0 && !answer.toString(StandardCharsets.UTF_8).endsWith("]}"); ) {
                read = socket.getInputStream().read(piece);
                answer.write(piece, 0, Math.max(read, 0));
            }
        } catch (SocketException e) {
            // Cut off; what came before counts.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
