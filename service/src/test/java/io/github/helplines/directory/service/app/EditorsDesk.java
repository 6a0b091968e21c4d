package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.access.NewKey;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.access.Token;
import io.github.helplines.directory.service.store.JdbiOperatorKeys;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;

/** An editor and an approver at a running service; nobody else has their names. */
final class EditorsDesk {
    static final ObjectMapper JSON = new ObjectMapper();
    private static int people;

    private final ServiceExtension service;
    final Token editor;
    final Token approver;

    EditorsDesk(ServiceExtension service) {
        this.service = service;
        this.editor = key(Scope.EDITOR);
        this.approver = key(Scope.APPROVER);
    }

    /** The holder of the key that was made last. */
    String newestHolder() {
        return "staff-" + people;
    }

    /** A key of somebody new. */
    Token key(Scope... scopes) {
        Token token = Token.generate(new SecureRandom());
        people++;
        new JdbiOperatorKeys(service.database().owner())
                .create(new NewKey(new Holder(newestHolder()), Set.copyOf(Arrays.asList(scopes)), null), token);
        return token;
    }

    RequestSpecification as(Token token) {
        return service.request().header("Authorization", "Bearer " + token.text());
    }

    RequestSpecification as(Token token, String json) {
        return as(token).contentType("application/json").body(json);
    }

    JsonNode draft(String slug) throws IOException {
        Response draft = as(editor).get("/v1/drafts/service/" + slug);
        draft.then().statusCode(200);
        return JSON.readTree(draft.asString());
    }

    /** The body of a proposal to give a service's first voice line another number. */
    String renumbering(String slug, String number) throws IOException {
        JsonNode record = draft(slug).get("record");
        for (JsonNode channel : record.get("channels")) {
            if (channel.get("kind").asText().equals("voice")) {
                return replacing(slug, channel.get("number").asText(), number);
            }
        }
        throw new IllegalArgumentException("no voice line");
    }

    /** The body of a proposal to replace a service by one with another text in it. */
    String replacing(String slug, String from, String to) throws IOException {
        JsonNode draft = draft(slug);
        String record = draft.get("record").toString();
        assertThat(record).contains(from);
        ObjectNode change = JSON.createObjectNode()
                .put("operation", "replace")
                .put("base_revision", draft.get("base_revision").asLong());
        change.set("record", JSON.readTree(record.replace(from, to)));
        ObjectNode proposal =
                JSON.createObjectNode().put("reason", "The page says so.").put("evidence", "Read on their page.");
        proposal.putArray("changes").add(change);
        return proposal.toString();
    }

    Response proposed(String body) {
        Response proposed = as(editor, body).post("/v1/proposals");
        proposed.then().statusCode(201);
        return proposed;
    }

    Response approve(Token who, Response proposal) {
        return as(who, "{\"content_sha256\":\"" + proposal.path("content_sha256") + "\"}")
                .post(proposal.header("Location") + "/approve");
    }

    Response recall(Token who, String channel, String value) {
        return as(who, "{\"value\":\"" + value + "\",\"reason\":\"Somebody else answers.\"}")
                .post("/v1/channels/" + channel + "/recall");
    }

    long sequence() {
        return service.get("/v1/recalls").jsonPath().getLong("sequence");
    }

    /** The number of the newest proposal; 0 while there is none. */
    long newestProposal() {
        Response newest = as(editor).get("/v1/proposals?limit=1");
        newest.then().statusCode(200);
        return newest.jsonPath().getList("items").isEmpty()
                ? 0
                : newest.jsonPath().getLong("items[0].number");
    }
}
