package io.github.helplines.directory.service.resource.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.service.problem.ContainerProblems;
import io.github.helplines.directory.service.problem.Problems;
import io.github.helplines.directory.service.resource.traffic.TrafficObserver;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The places of bodies of which not all has come, and what becomes of them. */
@Timeout(60)
class LargeBodiesTest {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final Queue<String> turnedAway = new ConcurrentLinkedQueue<>();
    private final Queue<Callback> held = new ConcurrentLinkedQueue<>();
    private final List<Socket> open = new ArrayList<>();
    private volatile boolean failsOnceAnswered;

    /** Holds what it is asked until the end, or answers it and fails. */
    private final class Held extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (failsOnceAnswered) {
                callback.succeeded();
                throw new IllegalStateException("after the answer");
            }
            held.add(callback);
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        TrafficObserver observer = new TrafficObserver() {
            @Override
            public void answered(Answered answered) {}

            @Override
            public void turnedAway(String kind) {
                turnedAway.add(kind);
            }
        };
        OpenBodies bodies = new OpenBodies(new LoadShedder(
                24, new ContainerProblems(new Problems(List::of)), request -> Optional.empty(), observer));
        bodies.getTail().setHandler(new Held());
        server.setHandler(bodies);
        connector.setHost("localhost");
        server.addConnector(connector);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        held.forEach(Callback::succeeded);
        for (Socket socket : open) {
            socket.close();
        }
        server.stop();
    }

    /** Sends more than is waited for, and not all of it. */
    private Socket unfinished(String path) throws IOException {
        Socket socket = new Socket("localhost", connector.getLocalPort());
        open.add(socket);
        String start = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n";
        socket.getOutputStream().write((start + " ".repeat(50_000)).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] piece = new byte[1000];
        int read = in.read(piece);
        return new String(piece, 0, Math.max(read, 0), StandardCharsets.US_ASCII);
    }

    private void fill() throws Exception {
        for (int i = 1; i <= LargeBodies.PLACES; i++) {
            unfinished("/v1/help");
            while (held.size() < i) {
                Thread.sleep(5);
            }
        }
    }

    @Test
    void whoFindsNoPlaceIsToldSoAndCounted() throws Exception {
        fill();

        assertThat(answer(unfinished("/v1/help"))).startsWith("HTTP/1.1 503 ").contains("Retry-After: 2");
        assertThat(answer(unfinished("/v1/search"))).startsWith("HTTP/1.1 503 ");

        assertThat(turnedAway).containsExactly("first", "last");
    }

    @Test
    void aPlaceIsGivenBackOnceHoweverItsAnswerEnds() throws Exception {
        failsOnceAnswered = true;
        for (int i = 0; i < 2 * LargeBodies.PLACES; i++) {
            assertThat(answer(unfinished("/v1/help"))).startsWith("HTTP/1.1 200 ");
        }
        failsOnceAnswered = false;

        fill();

        assertThat(answer(unfinished("/v1/help"))).startsWith("HTTP/1.1 503 ");
    }

    @Test
    void whatHasComeTakesNoneOfThePlaces() throws Exception {
        fill();

        for (String complete : List.of(
                "Content-Length: 2\r\n\r\n{}",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Content-Length: 0\r\n\r\n",
                "\r\n")) {
            int before = held.size();
            Socket socket = new Socket("localhost", connector.getLocalPort());
            open.add(socket);
            socket.getOutputStream()
                    .write(("POST /v1/help HTTP/1.1\r\nHost: localhost\r\n" + complete)
                            .getBytes(StandardCharsets.US_ASCII));
            while (held.size() == before) {
                Thread.sleep(5);
            }
        }
        assertThat(turnedAway).isEmpty();
    }
}
