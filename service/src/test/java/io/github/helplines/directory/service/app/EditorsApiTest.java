package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.helplines.directory.service.access.Token;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent, and what becomes of it when the way there and back is not safe. */
class EditorsApiTest {
    private static final String CUT = "";

    private final Token key = Token.generate(new SecureRandom());
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> replayKeys = Collections.synchronizedList(new ArrayList<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        replayKeys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        String answer = answers.size() > 1 ? answers.poll() : answers.peek();
        if (answer != null && !answer.equals(CUT)) {
            if (answer.startsWith("429")) {
                exchange.getResponseHeaders().add("Retry-After", "1441");
            }
            byte[] bytes = answer.substring(4).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private EditorsApi api() {
        return new EditorsApi(URI.create(url()), key, Duration.ofMillis(1));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static JsonNode body() {
        return EditorsApi.JSON.createObjectNode().put("reason", "It is so.");
    }

    @Test
    void whatWasCutOffIsSentAgainUnderTheSameName() throws Exception {
        answers.addAll(List.of(CUT, "409 {\"code\":\"request_in_flight\"}", "201 {\"number\":7}"));
        assertThat(api().post("/v1/proposals", body()).path("number").asLong()).isEqualTo(7);
        assertThat(replayKeys).hasSize(3).doesNotContainNull();
        assertThat(replayKeys.stream().distinct()).hasSize(1);
        answers.add("201 {}");
        api().post("/v1/proposals", body());
        assertThat(replayKeys.stream().distinct())
                .as("another command, another name")
                .hasSize(2);
    }

    @Test
    void whetherItWasDoneIsNotClaimedWithoutAnAnswer() {
        answers.add(CUT);
        assertThatThrownBy(() -> api().post("/v1/proposals", body()))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("Whether it was done is not known");
        assertThat(replayKeys).hasSize(3);
    }

    @Test
    void problemsAreTheirTitleAndALineAFault() {
        answers.add("412 {\"title\":\"Changed since\",\"code\":\"stale\",\"errors\":[{\"pointer\":\"/a\",\"message\":"
                + "\"first\\u001b[2J\"},{\"pointer\":\"/long\",\"message\":\"second\"}]}");
        assertThatThrownBy(() -> api().get("/v1/proposals"))
                .isInstanceOfSatisfying(
                        StartException.class,
                        thrown -> assertThat(thrown.exitCode()).isEqualTo(EditorsApi.CHANGED))
                .message()
                .satisfies(message -> assertThat(message.lines())
                        .containsExactly("Changed since", "  /a      first\\u001b[2J", "  /long   second"));
    }

    @Test
    void whatIsNoServiceIsSaid() {
        answers.add("502 <html>");
        assertThatThrownBy(() -> api().get("/v1/proposals"))
                .hasMessageStartingWith("What answers there is not the service: status 502");
    }

    @Test
    void aRedirectIsNotFollowedWithTheKey() {
        answers.add("302 {\"title\":\"Elsewhere\"}");
        assertThatThrownBy(() -> api().get("/v1/proposals")).hasMessage("Elsewhere");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aChannelThatWasLookedAtIsVerified() {
        answers.addAll(List.of(
                "200 {\"id\":\"c-1\",\"action\":\"Call 0808 157 0001\",\"service\":{\"slug\":\"line\"}}",
                "200 {\"kind\":\"service\",\"id\":\"s-1\",\"base_revision\":9,\"record\":{}}",
                "201 {\"number\":3,\"content_sha256\":\"ab\"}"));
        CommandLine.Said said = CommandLine.at(url(), key)
                .run(
                        "verify-channel",
                        "c-1",
                        "--method",
                        "dialled",
                        "--checked-on",
                        "2026-11-25",
                        "--reason",
                        "It was answered.",
                        "--evidence",
                        "Rung at noon.");
        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("Call 0808 157 0001", "approve 3 --read ab");
        assertThat(asked)
                .containsExactly(
                        "GET /v1/channels/c-1 ",
                        "GET /v1/drafts/service/line ",
                        "POST /v1/verifications {\"service\":\"s-1\",\"base_revision\":9,\"reason\":\"It was answered.\","
                                + "\"evidence\":\"Rung at noon.\",\"channels\":[{\"id\":\"c-1\",\"about\":\"contact\",\"method\":\"dialled\","
                                + "\"checked_on\":\"2026-11-25\"}]}");
    }

    @Test
    void whoDidTooMuchAloneIsToldWhoCanDoItAndWhen() {
        answers.add("429 {\"title\":\"Too many alone\",\"code\":\"too_many_alone\",\"errors\":[]}");
        assertThatThrownBy(() -> api().post("/v1/withdrawals", body()))
                .message()
                .satisfies(message -> assertThat(message.lines())
                        .hasSize(2)
                        .startsWith("Too many alone")
                        .element(1)
                        .asString()
                        .contains("each person", "another", "now", "in 25 minutes at the latest"));
    }

    @Test
    void aRecordOfAnotherKindIsNamed() {
        answers.addAll(List.of(
                "404 {\"title\":\"Not found\",\"code\":\"not_found\"}",
                "404 {\"title\":\"Not found\",\"code\":\"not_found\"}",
                "200 {\"kind\":\"topic\"}",
                "404 {\"title\":\"Not found\",\"code\":\"not_found\"}"));
        assertThatThrownBy(() -> api().draft("service", "advice"))
                .hasMessageStartingWith("There is no service advice")
                .message()
                .containsPattern("--kind [a-z]+$")
                .hasLineCount(1);
        assertThatThrownBy(() -> api().draft("service", "advice"))
                .hasMessageStartingWith("There is no service advice")
                .message()
                .doesNotContain("--kind");
    }

    @Test
    void aNameThatIsNoNameLeadsNowhere() {
        assertThatThrownBy(() -> api().proposal("../keys")).isInstanceOf(StartException.class);
        assertThat(asked).isEmpty();
    }
}
