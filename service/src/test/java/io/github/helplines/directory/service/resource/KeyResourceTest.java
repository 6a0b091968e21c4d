package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.access.Caller;
import io.github.helplines.directory.service.access.Scope;
import io.github.helplines.directory.service.access.TestKeys;
import io.github.helplines.directory.service.access.Token;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class KeyResourceTest {
    private static final HttpServer SERVER = new HttpServer();
    private static final String NEW = "{\"holder\": \"staff-1142\", \"scopes\": [\"editor\"]}";

    @BeforeEach
    void restore() {
        SERVER.restoreKeys();
    }

    @Test
    void makesAKeyAndShowsItsTokenOnce() {
        Response made = create("{\"holder\": \"staff-1142\", \"scopes\": [\"approver\", \"editor\"],"
                + " \"expires_at\": \"2027-06-30T12:00:00+01:00\"}");

        made.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("key.holder", equalTo("staff-1142"))
                .body("key.scopes", equalTo(List.of("editor", "approver")))
                .body("key.created_at", equalTo("2026-11-23T08:45:10+00:00"))
                .body("key.created_by", equalTo("admin222"))
                .body("key.expires_at", equalTo("2027-06-30T12:00:00+01:00"))
                .body("key", equalTo(listed().getMap("items.find { it.id == '" + made.path("key.id") + "' }")));
        Token token = Token.parse(made.path("token")).orElseThrow();
        assertThat(token.id().value()).isEqualTo(made.path("key.id"));
        Caller caller = SERVER.keys().authenticate(token).orElseThrow();
        assertThat(caller.holder().name()).isEqualTo("staff-1142");
        assertThat(caller.scopes()).isEqualTo(Set.of(Scope.EDITOR, Scope.APPROVER));
        assertThat(SERVER.givenKey(TestKeys.ADMIN).get("/v1/keys").asString())
                .doesNotContain(token.text(), token.credential().value());
    }

    @Test
    void noTwoKeysAreTheSame() {
        assertThat(create(NEW).<String>path("token")).isNotEqualTo(create(NEW).path("token"));
        assertThat(listed().getList("items.findAll { it.holder == 'staff-1142' }"))
                .hasSize(2);
    }

    /** A second answer with the same token would need the token kept. */
    @Test
    void isNeverReplayed() {
        for (String path : List.of("/v1/keys", "/v1/keys/k5x2mqa7/rotate")) {
            SERVER.givenKey(TestKeys.ADMIN)
                    .header("Idempotency-Key", "canary-5417")
                    .contentType("application/json")
                    .body(path.endsWith("rotate") ? "{}" : NEW)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("bad_header"))
                    .body("errors[0].pointer", equalTo("/Idempotency-Key"))
                    .body("errors[0].code", equalTo("not_taken"));
        }
        assertThat(listed().getList("items")).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                                    | ``          | wrong_type
            {"scopes": ["editor"]}                                                | /holder     | missing
            {"holder": 1, "scopes": ["editor"]}                                   | /holder     | wrong_type
            {"holder": "", "scopes": ["editor"]}                                  | /holder     | bad_value
            {"holder": "a  b", "scopes": ["editor"]}                              | /holder     | bad_value
            {"holder": "a\\u202eb", "scopes": ["editor"]}                         | /holder     | bad_value
            {"holder": "STAFF editor22", "scopes": ["editor"]}                    | /holder     | other_spelling
            {"holder": "staff-1142"}                                              | /scopes     | missing
            {"holder": "staff-1142", "scopes": "editor"}                          | /scopes     | wrong_type
            {"holder": "staff-1142", "scopes": []}                                | /scopes     | bad_value
            {"holder": "staff-1142", "scopes": ["owner"]}                         | /scopes/0   | bad_value
            {"holder": "staff-1142", "scopes": ["editor", 1]}                     | /scopes/1   | wrong_type
            {"holder": "staff-1142", "scopes": ["editor", "admin"]}               | /scopes     | bad_value
            {"holder": "staff-1142", "scopes": ["editor"], "expires_at": "2027"}  | /expires_at | bad_value
            {"holder": "staff-1142", "scopes": ["editor"], "expires_at": "2026-11-23T08:45:10Z"} | /expires_at | out_of_range
            {"holder": "staff-1142", "scopes": ["editor"], "token": "x"}          | /token      | unknown_field
            """)
    void pointsAtFieldThatDoesNotFit(String body, String pointer, String code) {
        create(body)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid_request"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        assertThat(listed().getList("items")).hasSize(8);
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(create("{\"holder\": \" \", \"scopes\": [\"admin\", \"editor\"], \"expires_at\": \"x\", \"y\": 1}")
                        .<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/holder", "/scopes", "/expires_at", "/y");
    }

    @Test
    void revokesAKeyAtOnce() {
        assertThat(revoke("editor22").asString()).isEmpty();

        SERVER.givenKey(TestKeys.EDITOR)
                .contentType("application/json")
                .body("{}")
                .post("/v1/keys/editor22/rotate")
                .then()
                .statusCode(401);
        assertThat(revoke("editor22").statusCode()).as("once more").isEqualTo(204);
        assertThat(listed().getMap("items.find { it.id == 'editor22' }"))
                .containsAllEntriesOf(Map.of("revoked_at", "2026-11-23T08:45:10+00:00", "revoked_by", "admin222"));
        assertThat(revoke("nobody22").statusCode()).isEqualTo(404);
        assertThat(revoke("nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void leavesTheLastKeyOfAnAdmin() {
        revoke("admin222").then().statusCode(409).body("code", equalTo("last_admin_key"));
        create("{\"holder\": \"staff-1142\", \"scopes\": [\"admin\"]}").then().statusCode(201);

        revoke("admin222").then().statusCode(204);
    }

    @Test
    void aHolderRotatesTheirOwnKey() {
        Response made = rotate(TestKeys.APPROVER, "approver", "{}");

        made.then()
                .statusCode(201)
                .body("key.holder", equalTo(TestKeys.APPROVER.holder().name()))
                .body("key.scopes", equalTo(List.of("approver")))
                .body("key.created_by", equalTo("approver"));
        assertThat(SERVER.keys().authenticate(Token.parse(made.path("token")).orElseThrow()))
                .isPresent();
        rotate(TestKeys.APPROVER, "approver", "{}").then().statusCode(401);
        rotate(TestKeys.EDITOR, "editappr", "{}")
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("missing_scope"));
        rotate(TestKeys.ADMIN, "approver", "{}").then().statusCode(409).body("code", equalTo("key_ended"));
        rotate(TestKeys.ADMIN, "nobody22", "{}").then().statusCode(404);
    }

    @Test
    void theOldKeyIsTakenForAsLongAsAsked() {
        rotate(TestKeys.EDITOR, "editor22", "{\"overlap_seconds\": 604800}")
                .then()
                .statusCode(201);
        assertThat(listed().getString("items.find { it.id == 'editor22' }.revoked_at"))
                .isEqualTo("2026-11-30T08:45:10+00:00");

        SERVER.keys().letPass(Duration.ofDays(7).minusSeconds(1));
        rotate(TestKeys.EDITOR, "editor22", "{}").then().statusCode(409);
        SERVER.keys().letPass(Duration.ofSeconds(1));
        rotate(TestKeys.EDITOR, "editor22", "{}").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                          | ``               | wrong_type
            {"overlap_seconds": -1}     | /overlap_seconds | out_of_range
            {"overlap_seconds": 604801} | /overlap_seconds | out_of_range
            {"overlap_seconds": 9007199254740991} | /overlap_seconds | out_of_range
            {"overlap_seconds": "1"}    | /overlap_seconds | wrong_type
            {"overlap": 1}              | /overlap         | unknown_field
            """)
    void refusesOtherRotations(String body, String pointer, String code) {
        rotate(TestKeys.EDITOR, "editor22", body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        assertThat(listed().getList("items")).hasSize(8);
    }

    @Test
    void listsEveryKeyAndWhatBecameOfIt() {
        SERVER.givenKey(TestKeys.ADMIN)
                .get("/v1/keys")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("items", hasSize(8))
                .body(
                        "items[0]",
                        equalTo(Map.of(
                                "id", "expired2",
                                "holder", "staff-expired2",
                                "scopes", List.of("editor", "approver"),
                                "created_at", "2026-11-14T08:45:10+00:00",
                                "expires_at", "2026-11-23T08:45:10+00:00")))
                .body("items.find { it.id == 'rotated2' }.replaced_by", equalTo("editappr"));
    }

    private static Response create(String body) {
        return SERVER.givenKey(TestKeys.ADMIN)
                .contentType("application/json")
                .body(body)
                .post("/v1/keys");
    }

    private static Response revoke(String id) {
        return SERVER.givenKey(TestKeys.ADMIN).delete("/v1/keys/" + id);
    }

    private static Response rotate(TestKeys key, String id, String body) {
        return SERVER.givenKey(key).contentType("application/json").body(body).post("/v1/keys/" + id + "/rotate");
    }

    private static JsonPath listed() {
        return SERVER.givenKey(TestKeys.ADMIN).get("/v1/keys").jsonPath();
    }
}
