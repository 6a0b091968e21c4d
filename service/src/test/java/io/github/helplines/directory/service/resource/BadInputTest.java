package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class BadInputTest {
    private static final HttpServer SERVER = new HttpServer();
    private static final String JSON = "application/json";

    private static ValidatableResponse post(byte[] body) {
        return SERVER.given().contentType(JSON).body(body).post("/v1/help").then();
    }

    private static ValidatableResponse post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void isProblem(ValidatableResponse response, int status, String code) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("code", equalTo(code))
                .body("type", equalTo("/problems/" + code))
                .body("status", equalTo(status))
                .body("request_id", equalTo(response.extract().header("X-Request-Id")))
                .body("emergency", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"age": 17                             | not_json
                    {"age": 17} {}                         | not_json
                    {"age": 17,}                           | not_json
                    {'age': 17}                            | not_json
                    {"age": 017}                           | not_json
                    {"age": NaN}                           | not_json
                    nonsense                               | not_json
                    `   `                                  | empty_body
                    {"age": 17, "age": 18}                 | duplicate_key
                    {"facts": {"a": ["x"], "a": ["y"]}}    | duplicate_key
                    {"topic": "a\\u0000b"}                 | bad_encoding
                    {"topic": "\\ud800"}                   | bad_encoding
                    {"topic": "\\udc00\\ud800"}            | bad_encoding
                    {"\\udfff": 1}                         | bad_encoding
                    """)
    void refusesWhatIsNotJsonAsItIsAcceptedHere(String body, String code) {
        isProblem(
                post(body)
                        .body("errors", hasSize(1))
                        .body("errors[0].pointer", equalTo(""))
                        .body("errors[0].code", equalTo(code))
                        .body("errors[0].message", startsWith("must ")),
                400,
                code);
    }

    @Test
    void saysThatByteOrderMarksAreNotTaken() {
        isProblem(post("\uFEFF{}").body("errors[0].message", containsString("BOM")), 400, "not_json");
    }

    @Test
    void saysWhatIsBadlyEncoded() {
        post("{\"topic\": \"\\udc00\"}")
                .body("title", equalTo("Not UTF-8, or NUL or half a surrogate pair in a string"))
                .body("errors[0].message", containsString("half a surrogate pair"));
    }

    @Test
    void refusesEmptyBody() {
        isProblem(SERVER.given().contentType(JSON).post("/v1/help").then(), 400, "empty_body");
        isProblem(SERVER.given().post("/v1/help").then(), 400, "empty_body");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        isProblem(post("{\"topic\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1)), 400, "bad_encoding");
        isProblem(post("{\"age\": 17}".getBytes(StandardCharsets.UTF_16)), 400, "bad_encoding");
    }

    @Test
    void takesDepthOf32AndNoMore() {
        // The body itself is one level; what stands too deep is no fault of its own, but of the wrong type.
        isProblem(post("{\"topic\":" + "[".repeat(31) + "]".repeat(31) + "}"), 422, "invalid_request");
        isProblem(post("{\"topic\":" + "[".repeat(32) + "]".repeat(32) + "}"), 400, "too_deep");
        isProblem(post("[".repeat(10_000)), 400, "too_deep");
    }

    @Test
    void longNumbersAndNamesAreNotTakenForDepth() {
        isProblem(post("{\"age\": " + "9".repeat(2000) + "}"), 422, "invalid_request");
        isProblem(post("{\"" + "a".repeat(60_000) + "\": 1}"), 422, "invalid_request");
    }

    @Test
    void takes256KibAndNoMore() {
        String most = "{\"topic\":\"\"}";
        String longest = most.replace("\"\"", '"' + "x".repeat(256 * 1024 - most.length()) + '"');

        isProblem(post(longest), 422, "unknown_topic");
        isProblem(post(longest + " ").body("errors[0].pointer", equalTo("")), 413, "payload_too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity", "br", ""})
    void refusesEveryContentEncoding(String coding) {
        isProblem(
                SERVER.given()
                        .contentType(JSON)
                        .header("Content-Encoding", coding)
                        .body("{}")
                        .post("/v1/help")
                        .then()
                        .header("Accept-Encoding", "identity"),
                415,
                "unsupported_content_encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity"})
    void refusesContentEncodingOfEveryRequest(String coding) {
        for (String method : List.of("GET", "HEAD", "OPTIONS", "PUT")) {
            SERVER.anyway()
                    .header("Content-Encoding", coding)
                    .request(method, "/v1/services")
                    .then()
                    .statusCode(415);
        }
        isProblem(
                SERVER.given()
                        .header("Content-Encoding", coding)
                        .get("/v1/services")
                        .then()
                        .body("errors[0].pointer", equalTo("")),
                415,
                "unsupported_content_encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "/",
                "application/json; charset",
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/xml",
                "application/json; charset=iso-8859-1",
                "application/*",
                "*/*"
            })
    void refusesEveryOtherMediaType(String type) throws Exception {
        int status = RawHttp.status(SERVER.getLocalPort(), "POST /v1/help HTTP/1.1", "Content-Type: " + type, "{}");

        assertThat(status).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/services/local-line;x=1",
                "/v1/services;x=1",
                "/v1;x=1/services",
                "/v1/services/local-line;",
                "/v1/services/LOCAL-LINE",
                "/v1/services/%ff",
                ";x=1"
            })
    void oneRecordHasOneAddress(String path) throws Exception {
        String answer = RawHttp.exchange(SERVER.getLocalPort(), "GET " + path + " HTTP/1.1", "X-Nothing: 1", "");

        assertThat(RawHttp.status(answer)).isIn(400, 404);
        assertThat(answer).contains("application/problem+json");
    }

    @Test
    void matrixParametersAreNotFound() throws Exception {
        assertThat(RawHttp.status(
                        SERVER.getLocalPort(), "GET /v1/services/local-line;x=1 HTTP/1.1", "X-Nothing: 1", ""))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "q=%ff,/q,bad_encoding",
        "q=%c3,/q,bad_encoding",
        "q=%zz,/q,bad_encoding",
        "limit=1&q=100%,/q,bad_encoding",
        "q=%0,/q,bad_encoding",
        "%zz=1,'',bad_encoding",
        "%ff=1,'',unknown_parameter"
    })
    void refusesQueriesThatAreNotUtf8(String query, String pointer, String code) throws Exception {
        assertThat(RawHttp.exchange(
                        SERVER.getLocalPort(), "GET /v1/services?" + query + " HTTP/1.1", "X-Nothing: 1", ""))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"bad_parameter\"")
                .contains("\"pointer\":\"" + pointer + "\",\"code\":\"" + code + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8"})
    void takesJsonInUtf8(String type) throws Exception {
        int status = RawHttp.status(SERVER.getLocalPort(), "POST /v1/help HTTP/1.1", "Content-Type: " + type, "{}");

        assertThat(status).isEqualTo(200);
    }

    @Test
    void refusesBodyWithoutMediaType() throws Exception {
        assertThat(RawHttp.status(SERVER.getLocalPort(), "POST /v1/help HTTP/1.1", "X-Nothing: 1", "{}"))
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    []                                                 | invalid_request  | ``             | wrong_type
                    "text"                                             | invalid_request  | ``             | wrong_type
                    {"nonsense": 1}                                    | invalid_request  | /nonsense      | unknown_field
                    {"DE1 2QY": 1}                                     | invalid_request  | ``             | unknown_field
                    {"age": "12"}                                      | invalid_request  | /age           | wrong_type
                    {"age": 1.9}                                       | invalid_request  | /age           | wrong_type
                    {"age": 1e1}                                       | invalid_request  | /age           | wrong_type
                    {"age": null}                                      | invalid_request  | /age           | wrong_type
                    {"age": true}                                      | invalid_request  | /age           | wrong_type
                    {"age": 131}                                       | invalid_request  | /age           | out_of_range
                    {"age": -1}                                        | invalid_request  | /age           | out_of_range
                    {"age": 99999999999999999999}                      | invalid_request  | /age           | out_of_range
                    {"age_in_image": 131}                              | invalid_request  | /age_in_image  | out_of_range
                    {"age_band": "young"}                              | invalid_request  | /age_band      | bad_value
                    {"areas": "E23000018"}                             | invalid_request  | /areas         | wrong_type
                    {"areas": ["E23000018", 7]}                        | invalid_request  | /areas/1       | wrong_type
                    {"areas": ["Derby"]}                               | invalid_request  | /areas/0       | bad_value
                    {"declined": ["name"]}                             | invalid_request  | /declined/0    | bad_value
                    {"asking_as": "neighbour"}                         | invalid_request  | /asking_as     | bad_value
                    {"facts": {"Some Body": ["x"]}}                    | invalid_request  | /facts         | bad_value
                    {"channels": ["fax"]}                              | invalid_request  | /channels/0    | bad_value
                    {"at": "tomorrow"}                                 | invalid_request  | /at            | bad_value
                    {"at": "2026-11-23T09:00:00"}                      | invalid_request  | /at            | bad_value
                    {"postcode": "Derby"}                              | invalid_postcode | /postcode      | invalid_postcode
                    {"topic": "no-such-topic"}                         | unknown_topic    | /topic         | unknown_topic
                    {"topic": "No Such Topic"}                         | unknown_topic    | /topic         | unknown_topic
                    {"age": 17, "age_in_image": 18}                    | contradictory_circumstances | /age_in_image | contradictory_circumstances
                    {"age": 17, "age_band": "18_or_over"}              | contradictory_circumstances | /age_band     | contradictory_circumstances
                    {"areas":["E23000018"],"not_in_areas":["E23000018"]} | contradictory_circumstances | /not_in_areas | contradictory_circumstances
                    {"areas":["E23000018"],"postcode":"LS1 1AA"}       | contradictory_circumstances | /postcode     | contradictory_circumstances
                    """)
    void pointsAtFieldThatDoesNotFit(String body, String code, String pointer, String error) {
        ValidatableResponse response = post(body);

        isProblem(response, 422, code);
        response.body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(error));
    }

    @Test
    void namesEveryFaultAtOnce() {
        ValidatableResponse response = post("{\"age\": \"12\", \"postcode\": \"Derby\", \"extra\": 1}");

        isProblem(response, 422, "invalid_request");
        assertThat(response.extract().<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/age", "/postcode", "/extra");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /v1/services/adult-line/eligibility | {"age": 131}                    | invalid_request  | /age
                    /v1/services/adult-line/eligibility | {"topic": "lost-pictures"}      | invalid_request  | /topic
                    /v1/services/adult-line/eligibility | {"age": 10, "age_in_image": 11} | contradictory_circumstances | /age_in_image
                    /v1/eligibility                     | {"services": ["nobody"]}        | invalid_request  | /services/0
                    /v1/eligibility                     | {"services": [1]}               | invalid_request  | /services/0
                    /v1/eligibility                     | {"postcode": "?"}               | invalid_postcode | /postcode
                    /v1/search                          | {}                              | invalid_request  | /q
                    /v1/search                          | {"q": ""}                       | invalid_request  | /q
                    /v1/search                          | {"q": "a", "limit": 0}          | invalid_request  | /limit
                    /v1/search                          | {"q": "a", "limit": 101}        | invalid_request  | /limit
                    /v1/areas/lookup                    | {}                              | invalid_request  | /postcode
                    /v1/areas/lookup                    | {"postcode": "DE61 1AAA"}       | invalid_postcode | /postcode
                    /v1/areas/lookup                    | {"postcode": "DE1", "x": 1}     | invalid_request  | /x
                    """)
    void checksEveryBody(String path, String body, String code, String pointer) {
        ValidatableResponse response = SERVER.givenBody(body).post(path).then();

        isProblem(response, 422, code);
        response.body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void limitsHowManyServicesAreAssessedAtOnce() {
        String many =
                IntStream.range(0, 101).mapToObj(i -> "\"young-line\"").collect(Collectors.joining(",", "[", "]"));

        SERVER.givenBody("{\"services\": " + many + "}")
                .post("/v1/eligibility")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too_many"));
    }

    @Test
    void namesMethodsThatAreAllowed() {
        for (String path : List.of("/v1/help", "/v1/services/local-line", "/v1/services/local-line/eligibility")) {
            String allowed = SERVER.anyway().options(path).header("Allow");
            assertThat(allowed)
                    .isEqualTo(
                            path.endsWith("help")
                                    ? "OPTIONS, POST"
                                    : path.endsWith("line") ? "GET, HEAD, OPTIONS" : "GET, HEAD, OPTIONS, POST");
            for (String method : List.of("DELETE", "PUT", "TRACE", "PROPFIND")) {
                isProblem(
                        SERVER.anyway().request(method, path).then().header("Allow", equalTo(allowed)),
                        405,
                        "method_not_allowed");
            }
        }
        isProblem(SERVER.anyway().request("TRACE", "/nothing").then(), 404, "not_found");
    }

    @Test
    void saysWhenNoAcceptableFormExists() {
        isProblem(SERVER.anyway().accept("image/png").get("/v1/services").then(), 406, "not_acceptable");
    }
}
