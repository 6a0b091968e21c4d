package io.github.helplines.directory.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.helplines.directory.generated.api.HelpApi;
import io.github.helplines.directory.generated.api.ServicesApi;
import io.github.helplines.directory.generated.invoker.ApiClient;
import io.github.helplines.directory.generated.invoker.ApiException;
import io.github.helplines.directory.generated.model.Channel;
import io.github.helplines.directory.generated.model.Help;
import io.github.helplines.directory.generated.model.HelpRequest;
import io.github.helplines.directory.generated.model.HelpService;
import io.github.helplines.directory.generated.model.Problem;
import io.github.helplines.directory.generated.model.Service;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that was generated today reads what the service will say tomorrow. */
class GeneratedClientTest {
    /** With members, kinds and values that the contract does not have. */
    private static final String CHANNEL = """
            {"kind": "hologram", "id": "b32e8131-e505-4ad3-9364-c5a35b6bff11", "display": "Booth 7", "action": "Step into booth 7",
             "beam": {"colour": ["green"]}, "cost": {"landline": "bartered", "mobile": "unknown", "roaming": "free"},
             "appears_on_bill": "perhaps", "anonymous": "yes", "languages": ["en"],
             "evidence": {"source": "Its page", "read_on": "2026-11-20", "method": "dreamt", "certainty": 7}}""";

    private static final String HELP = """
            {"sequence": 9007199254740991, "at": "2026-11-23T08:45:10+00:00", "mood": "hopeful",
             "services": [{"service": {"id": "2e57c93c-8278-4c60-a6d0-220f87f43f42", "slug": "drama-line", "name": "Drama Line",
               "uri": "/v1/services/drama-line", "pronounced": "drah-ma"},
               "assessment": {"outcome": "eligible_soon", "text": "Soon.", "criteria":
                 [{"criterion": "moon", "result": "waxing", "text": "A full moon."}]},
               "evidence_state": "rumoured", "hand_offs": [], "channels":
                 [{"channel": %s, "evidence_state": "current", "status":
                   {"state": "ajar", "reason": "weather", "as_of": "2026-11-23T08:45:10+00:00"}}]}],
             "guidance": [{"text": "Breathe.", "tone": "soft"}], "emergency": [{"text": "Call 999."}]}""".formatted(CHANNEL);

    private static final String SERVICE = """
            {"kind": "service", "id": "2e57c93c-8278-4c60-a6d0-220f87f43f42", "slug": "drama-line", "previous_slugs": [],
             "organisation": {"id": "2e57c93c-8278-4c60-a6d0-220f87f43f43", "slug": "drama", "name": "Drama", "uri": "/v1/organisations/drama"},
             "name": "Drama Line", "discreet_name": "Line", "summary": "For drama.", "topics": [], "rule_text": "Everybody.",
             "rule": {"kind": "at_least", "count": 1, "rules": [{"kind": "everyone"}]},
             "rule_evidence": {"source": "Its page", "read_on": "2026-11-20", "method": "page_read"},
             "coverage": ["E23000018"], "free": "yes", "confidential": "yes", "anonymous": "unknown", "service_type": "theatre",
             "reach": "galactic", "languages": [], "channels": [%s], "hand_offs": [], "show_with": [], "general": false,
             "stage": {"left": true}}""".formatted(CHANNEL);

    private static final String PROBLEM = """
            {"type": "/problems/too_dramatic", "code": "too_dramatic", "title": "Too dramatic", "status": 422,
             "request_id": "6f1d2c4e-7a80-4b5f-9d3e-2c1b0a998877", "errors": [{"pointer": "/topic", "code": "dramatic",
             "message": "must be calm", "severity": "high"}], "emergency": [{"text": "Call 999."}], "curtain": true}""";

    private final AtomicReference<String> sent = new AtomicReference<>();
    private HttpServer server;
    private ApiClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/v1/help", 200, "application/json", HELP);
        answer("/v1/services/drama-line", 200, "application/json", SERVICE);
        answer("/v1/services/closed-line", 410, "application/problem+json", PROBLEM);
        server.start();
        client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status, String type, String body) {
        server.createContext(path, exchange -> {
            sent.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    @Test
    void readsHelpByAChannelOfAKindThatNobodyKnows() throws ApiException {
        Help help = new HelpApi(client)
                .askForHelp(new HelpRequest().topic("intimate-image-abuse").age(34));

        assertThat(help.getSequence()).isEqualTo(9007199254740991L);
        HelpService service = help.getServices().get(0);
        assertThat(service.getService().getName()).isEqualTo("Drama Line");
        assertThat(service.getAssessment().getOutcome()).isEqualTo("eligible_soon");
        Channel channel = service.getChannels().get(0).getChannel();
        assertThat(channel.getKind()).isEqualTo("hologram");
        assertThat(channel.getAction()).isEqualTo("Step into booth 7");
        assertThat(channel.getCost().getLandline()).isEqualTo("bartered");
        assertThat(service.getChannels().get(0).getStatus().getState()).isEqualTo("ajar");
        assertThat(help.getEmergency().get(0).getText()).isEqualTo("Call 999.");
    }

    /** The service refuses what it does not know, null included. */
    @Test
    void sendsWhatWasSaidAndNothingElse() throws ApiException {
        new HelpApi(client)
                .askForHelp(new HelpRequest().topic("intimate-image-abuse").age(34));

        assertThat(sent.get()).isEqualToIgnoringWhitespace("{\"topic\":\"intimate-image-abuse\",\"age\":34}");
    }

    @Test
    void readsARuleOfAKindThatNobodyKnows() throws ApiException {
        Service service = new ServicesApi(client).getService("drama-line", null);

        assertThat(service.getRule().getKind()).isEqualTo("at_least");
        assertThat(service.getReach()).isEqualTo("galactic");
        assertThat(service.getChannels()).extracting(Channel::getKind).containsExactly("hologram");
    }

    @Test
    void readsAProblemOfACodeThatNobodyKnows() {
        assertThatThrownBy(() -> new ServicesApi(client).getService("closed-line", null))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(410);
                    Problem problem = read(refused.getResponseBody());
                    assertThat(problem.getCode()).isEqualTo("too_dramatic");
                    assertThat(problem.getErrors()).hasSize(1);
                    assertThat(problem.getEmergency()).isNotEmpty();
                });
    }

    private Problem read(String body) {
        try {
            return client.getObjectMapper().readValue(body, Problem.class);
        } catch (IOException e) {
            throw new AssertionError(body, e);
        }
    }

    /** A value that is a closed set in TypeScript is one that a program may leave no branch for. */
    @Test
    void typeScriptTakesEveryKindForText() throws IOException {
        Path models = Path.of("target/typescript/models");
        try (Stream<Path> files = Files.list(models)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("Channel.ts", "Help.ts", "Problem.ts", "Rule.ts");
        }
        for (String model : List.of("Channel", "Rule", "OpenStatus", "Problem")) {
            assertThat(Files.readString(models.resolve(model + ".ts"))).doesNotContain("export enum ", "export const ");
        }
        assertThat(Files.readString(models.resolve("Channel.ts"))).contains("kind: string;");
    }
}
