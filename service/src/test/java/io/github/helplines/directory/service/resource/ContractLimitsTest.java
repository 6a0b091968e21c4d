package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.access.TestKeys;
import io.github.helplines.directory.service.bundle.BundleResult;
import io.github.helplines.directory.service.bundle.YamlBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the contract says of lengths, numbers and forms of what is sent, the code says too: no more, and no less. */
@ExtendWith(DropwizardExtensionsSupport.class)
class ContractLimitsTest {
    private static final BundleResult SHIPPED = YamlBundle.shipped();
    private static final HttpServer SERVER = HttpServer.ofItsOwn(
            SampleDirectory.snapshot(SHIPPED.records(), SHIPPED.records().size()),
            SampleDirectory.history(SHIPPED.records()));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Too long, too much, or of the wrong form. Whether it is there, and fits with the rest, is another matter. */
    private static final Set<String> OF_LIMITS = Set.of(
            "bad_cursor",
            "bad_instant",
            "bad_limit",
            "bad_value",
            "invalid_postcode",
            "out_of_range",
            "too_long",
            "too_many",
            "wrong_type");

    /** A change of each sort has members of its own; the example is of one that is short. */
    private static final String OTHER_CHANGE = "{\"changes\": [{\"operation\": \"add_exceptions\", \"id\":"
            + " \"2e57c93c-8278-4c60-a6d0-220f87f43f42\", \"base_revision\": 24, \"exceptions\": [{}], \"channels\": []}],"
            + " \"reason\": \"Closed that day.\", \"evidence\": \"Its page.\"}";

    private static final String REDACTION = "{\"changes\": [{\"operation\": \"redact\", \"kind\": \"service\", \"id\":"
            + " \"2e57c93c-8278-4c60-a6d0-220f87f43f42\", \"base_revision\": 24, \"redacts\": 3}],"
            + " \"reason\": \"By mistake.\", \"evidence\": \"It was read.\"}";

    private static final String RULE = "{\"service\": \"stopncii\", \"base_revision\": 24, \"rule\": {\"method\":"
            + " \"confirmed_by_owner\", \"checked_on\": \"2026-11-20\", \"source\": \"A letter\"},"
            + " \"reason\": \"They were asked.\", \"evidence\": \"A letter.\"}";

    /**
     * A limit, and where it stands.
     *
     * @param in path, query, header or body
     * @param name of a parameter, or a pointer into the body
     * @param body what is sent beside it; missing for an operation that takes none
     */
    record Case(ContractOperation operation, String in, String name, JsonNode body, ContractLimit limit) {
        @Override
        public String toString() {
            return operation + " " + name + " " + limit;
        }
    }

    static Stream<Case> limits() {
        List<Case> cases = new ArrayList<>();
        for (ContractOperation operation : ContractOperation.all()) {
            for (JsonNode parameter : operation.definition().path("parameters")) {
                String name = parameter.get("name").asText();
                JsonNode body = operation.body().map(ContractLimitsTest::read).orElse(MissingNode.getInstance());
                ContractLimit.of(name, parameter.get("schema"), parameter.path("example"))
                        .forEach(limit -> cases.add(
                                new Case(operation, parameter.get("in").asText(), name, body, limit)));
            }
            operation.body().ifPresent(body -> addMembers(operation, read(body), cases));
        }
        addMembers(operation("propose"), read(OTHER_CHANGE), cases);
        addMembers(operation("propose"), read(REDACTION), cases);
        addMembers(operation("proposeVerification"), read(RULE), cases);
        return cases.stream();
    }

    private static void addMembers(ContractOperation operation, JsonNode body, List<Case> cases) {
        JsonNode schema = operation.definition().at("/requestBody/content/application~1json/schema");
        addMembers(operation, body, body, "", schema, cases);
    }

    private static void addMembers(
            ContractOperation operation, JsonNode body, JsonNode at, String pointer, JsonNode named, List<Case> cases) {
        JsonNode schema = ContractOperation.resolve(named);
        for (var member : schema.path("properties").properties()) {
            JsonNode property = ContractOperation.resolve(member.getValue());
            String where = pointer + "/" + member.getKey();
            JsonNode there = at.path(member.getKey());
            // Of a change, other members belong to other operations.
            if (pointer.isEmpty() || !there.isMissingNode()) {
                ContractLimit.of(member.getKey(), property, there)
                        .forEach(limit -> cases.add(new Case(operation, "body", where, body, limit)));
            }
            if (property.path("items").has("$ref") && there.has(0)) {
                addMembers(operation, body, there.get(0), where + "/0", property.get("items"), cases);
            } else if (property.has("properties") && there.isObject()) {
                addMembers(operation, body, there, where, property, cases);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("limits")
    void holdsWhatTheContractSays(Case each) throws Exception {
        if (!each.in().equals("path")) {
            // A path that is within and names nothing is not found either; that examples are found is held elsewhere.
            Answer within = send(each, each.limit().within());
            assertThat(within.status()).as(within.body()).isLessThan(500);
            assertThat(blamed(within, each)).as("within: " + within.body()).noneMatch(OF_LIMITS::contains);
            if (within.status() < 300 && !each.operation().scopes().isEmpty()) {
                // What was done once may not be done again.
                SERVER.restoreKeys();
            }
        }

        Answer beyond = send(each, each.limit().beyond());
        assertThat(beyond.status()).as("beyond: " + beyond.body()).isBetween(400, 499);
        if (each.in().equals("path")) {
            assertThat(beyond.status()).isEqualTo(404);
        } else {
            assertThat(blamed(beyond, each)).as("beyond: " + beyond.body()).isNotEmpty();
            if (each.limit().isOfNumber()) {
                // What is too many may be wrong in itself, which would be said of fewer, too.
                assertThat(blamed(beyond, each)).as("beyond: " + beyond.body()).containsOnlyOnce("too_many");
            }
        }
    }

    @Test
    void everyMemberOfABodyIsTried() {
        Set<String> untried = new TreeSet<>();
        List<Case> tried = limits().toList();
        for (ContractOperation operation : ContractOperation.all()) {
            JsonNode schema = operation.definition().at("/requestBody/content/application~1json/schema");
            collect(operation, schema, "", tried, untried);
        }

        // Neither true nor false is too long, and a record has limits of its own.
        assertThat(untried)
                .allMatch(name -> name.endsWith("/no_fixed_address")
                        || name.endsWith("/record")
                        || name.endsWith("/rule")
                        || name.startsWith("reviseProposal"));
    }

    private static void collect(
            ContractOperation operation, JsonNode named, String pointer, List<Case> tried, Set<String> untried) {
        for (var member : ContractOperation.resolve(named).path("properties").properties()) {
            String where = pointer + "/" + member.getKey();
            if (tried.stream()
                    .noneMatch(each -> each.operation().id().equals(operation.id())
                            && each.name().equals(where))) {
                untried.add(operation.id() + where);
            }
            JsonNode property = ContractOperation.resolve(member.getValue());
            if (property.path("items").has("$ref")) {
                collect(operation, property.get("items"), where + "/0", tried, untried);
            } else if (property.has("properties")) {
                collect(operation, property, where, tried, untried);
            }
        }
    }

    private static List<String> blamed(Answer response, Case each) {
        if (response.status() < 400) {
            return List.of();
        }
        String pointer = each.in().equals("body") ? each.name() : "/" + each.name();
        List<String> codes = new ArrayList<>();
        for (JsonNode error : read(response.body()).path("errors")) {
            String at = error.get("pointer").asText();
            if (at.equals(pointer) || at.startsWith(pointer + "/")) {
                codes.add(error.get("code").asText());
            }
        }
        return codes;
    }

    /** What came back. */
    private record Answer(int status, String body) {}

    private static Answer send(Case each, JsonNode value) throws IOException, InterruptedException {
        ContractOperation operation = each.operation();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        if (!operation.scopes().isEmpty()) {
            request.header(
                    "Authorization",
                    "Bearer " + keyFor(operation.scopes()).token().text());
        }
        String path = operation.template();
        String query = "";
        for (JsonNode parameter : operation.definition().path("parameters")) {
            String name = parameter.get("name").asText();
            String in = parameter.get("in").asText();
            boolean meant = each.name().equals(name) && each.in().equals(in);
            String text = meant ? value.asText() : parameter.path("example").asText();
            if (in.equals("path")) {
                path = path.replace("{" + name + "}", encoded(text));
            } else if (in.equals("header")) {
                request.header(name, text);
            } else if (meant || parameter.path("required").asBoolean()) {
                query += (query.isEmpty() ? "?" : "&") + name + "=" + encoded(text);
            }
        }
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        if (!each.body().isMissingNode()) {
            JsonNode sent = each.body().deepCopy();
            if (each.in().equals("body")) {
                put(sent, each.name(), value);
            }
            request.header("Content-Type", "application/json");
            body = HttpRequest.BodyPublishers.ofString(sent.toString());
        }
        URI address = URI.create("http://localhost:" + SERVER.getLocalPort() + path + query);
        HttpResponse<String> answer = CLIENT.send(
                request.uri(address).method(operation.method(), body).build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void put(JsonNode body, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = body.at(pointer.substring(0, last));
        ((ObjectNode) parent).set(pointer.substring(last + 1), value);
    }

    private static TestKeys keyFor(List<String> scopes) {
        return scopes.contains("admin")
                ? TestKeys.ADMIN
                : scopes.contains("approver") ? TestKeys.APPROVER : TestKeys.EDITOR;
    }

    private static ContractOperation operation(String id) {
        return ContractOperation.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
