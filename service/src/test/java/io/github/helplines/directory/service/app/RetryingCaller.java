package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.access.Token;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sends a request until it is answered, over a connection that is sometimes cut: in the middle of the request, or after it
 * and before its answer is read. Not thread-safe.
 */
final class RetryingCaller {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration ONE_ANSWER = Duration.ofSeconds(40);
    private static final String IN_FLIGHT = "\"code\":\"request_in_flight\"";

    private final Supplier<URI> service;
    private final Duration patience;
    private final double cuts;
    private final Random random;
    private final EditHistory history;
    private int cut;
    private int turnedAway;

    /**
     * @param service where it is now
     * @param patience how long one request is tried
     * @param cuts the share of sendings that are cut, from 0 to 1
     */
    RetryingCaller(Supplier<URI> service, Duration patience, double cuts, Random random, EditHistory history) {
        this.service = requireNonNull(service, "service");
        this.patience = requireNonNull(patience, "patience");
        this.cuts = cuts;
        this.random = requireNonNull(random, "random");
        this.history = requireNonNull(history, "history");
    }

    /** An answer to the end. */
    record Answer(int status, String body, Optional<String> location) {
        boolean isDone() {
            return status >= 200 && status < 300;
        }
    }

    /** How many sendings were cut. */
    int cut() {
        return cut;
    }

    /** How many sendings were answered that the service cannot just now. */
    int turnedAway() {
        return turnedAway;
    }

    Optional<Answer> get(Token token, String path) throws InterruptedException {
        return untilAnswered(token, path, "", "");
    }

    /** @param key the Idempotency-Key */
    Optional<Answer> post(Token token, String path, String json, String key) throws InterruptedException {
        Optional<Answer> answer = untilAnswered(token, path, json, key);
        if (answer.filter(Answer::isDone).isPresent() && random.nextDouble() < cuts) {
            // Once more, although it has been answered: it is done already, and the answer is the same.
            untilAnswered(token, path, json, key);
        }
        return answer;
    }

    private Optional<Answer> untilAnswered(Token token, String path, String json, String key)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (!json.isEmpty() && random.nextDouble() < cuts) {
                    sendAndCut(token, path, json, key);
                    cut++;
                }
                Answer answer = send(token, path, json, key);
                turnedAway += answer.status() == 503 ? 1 : 0;
                if (answer.isDone() && !key.isEmpty()) {
                    history.answered(key, answer.status() + "\n" + answer.location() + "\n" + answer.body());
                }
                if (!isWorthAnotherTry(answer)) {
                    return Optional.of(answer);
                }
            } catch (IOException e) {
                // Nothing was heard: the request may have been done.
            }
            Thread.sleep(10 + random.nextInt(40));
        }
        return Optional.empty();
    }

    private static boolean isWorthAnotherTry(Answer answer) {
        return answer.status() == 503 || answer.status() == 409 && answer.body().contains(IN_FLIGHT);
    }

    private Answer send(Token token, String path, String json, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.get().resolve(path))
                .header("Authorization", "Bearer " + token.text())
                .timeout(ONE_ANSWER);
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(json));
        }
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(), response.body(), response.headers().firstValue("Location"));
    }

    private void sendAndCut(Token token, String path, String json, String key)
            throws IOException, InterruptedException {
        URI at = service.get();
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: " + at.getAuthority(),
                "Authorization: Bearer " + token.text(),
                "Content-Type: application/json",
                "Idempotency-Key: " + key,
                "Content-Length: " + body.length,
                "\r\n");
        boolean whole = random.nextInt(3) > 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), at.getPort())) {
            // A reset: whatever comes back meets nobody.
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(whole ? body : Arrays.copyOf(body, random.nextInt(body.length)));
            socket.getOutputStream().flush();
            Thread.sleep(random.nextInt(whole ? 30 : 3));
        }
    }

    /** Statuses of a change that is not made and never will be: another has been made meanwhile. */
    static final Set<Integer> REFUSED = Set.of(409, 412, 422);
}
