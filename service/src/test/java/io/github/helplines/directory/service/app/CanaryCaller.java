package io.github.helplines.directory.service.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who says all of who they are with every request: from an address of their own, with an agent, a referrer, a
 * cookie, and what a proxy adds. Keeps what they were answered.
 */
final class CanaryCaller {
    static final String ADDRESS = "127.0.0.77";
    static final String FORWARDED = "203.0.113.217";
    static final String AGENT = "canary-agent-5417";
    static final String COOKIE = "canary-cookie-5417";
    static final String WORDS = "canarywords";

    private static final String HEADERS = "User-Agent: " + AGENT + "\r\nX-Forwarded-For: " + FORWARDED
            + "\r\nForwarded: for=" + FORWARDED + "\r\nX-Real-IP: " + FORWARDED + "\r\nReferer: https://" + WORDS
            + ".example/" + WORDS + "\r\nX-Request-Id: " + COOKIE + "\r\nCookie: session=" + COOKIE
            + "\r\nOrigin: https://" + WORDS + ".example\r\n";

    private final int port;
    private final Set<Integer> statuses = new TreeSet<>();
    private final List<Answer> refusals = new ArrayList<>();

    /** What came back, headers and body as they were sent. */
    record Answer(String request, int status, String text) {}

    CanaryCaller(String api) {
        this.port = URI.create(api).getPort();
    }

    /** Every status there was. */
    Set<Integer> statuses() {
        return statuses;
    }

    /** Every answer that was an error. */
    List<Answer> refusals() {
        return refusals;
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "", "");
    }

    Answer post(String path, String json) throws IOException {
        return send("POST", path, "Content-Type: application/json\r\n", json);
    }

    /** @param headers each with its line's end */
    Answer send(String method, String path, String headers, String body) throws IOException {
        String length = body.isEmpty() && !method.equals("POST") ? "" : "Content-Length: " + body.length() + "\r\n";
        return raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + HEADERS + headers
                + length + "\r\n" + body);
    }

    /** Bytes as they are. */
    Answer raw(String request) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(ADDRESS), 0)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().transferTo(all);
        } catch (SocketException e) {
            // Refused before all of it was sent; what came before counts.
        }
        String text = all.toString(StandardCharsets.UTF_8);
        String line = request.lines().findFirst().orElse("");
        Answer answer = new Answer(line, text.length() < 12 ? 0 : Integer.parseInt(text.substring(9, 12)), text);
        statuses.add(answer.status());
        if (answer.status() >= 400) {
            refusals.add(answer);
        }
        return answer;
    }
}
