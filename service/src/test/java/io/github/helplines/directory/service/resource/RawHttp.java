package io.github.helplines.directory.service.resource;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests as no client library would send them. */
final class RawHttp {
    private RawHttp() {}

    /** The whole answer to one request of HTTP/1.1. */
    static String exchange(int port, String requestLine, String header, String body) throws IOException {
        return exchange(
                port,
                requestLine + "\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
    }

    static String exchange(int port, String bytes) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int status(int port, String requestLine, String header, String body) throws IOException {
        return status(exchange(port, requestLine, header, body));
    }

    static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }
}
