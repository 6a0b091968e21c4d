package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.service.resource.ContractOperation;
import java.io.IOException;
import java.util.List;

/** Everything that a person may say to the service, said well and said badly. */
final class CanaryRequests {
    private static final String WORDS = CanaryCaller.WORDS;
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String ME = "\"age\":113,\"postcode\":\"DE6 9ZQ\"";
    private static final String SERVICE = "/v1/services/derbyshire-victim-services";
    private static final String CHANNEL = "b32e8131-e505-4ad3-9364-c5a35b6bff11";

    private final CanaryCaller caller;

    CanaryRequests(CanaryCaller caller) {
        this.caller = caller;
    }

    /** Said well: every operation that takes something of a person, and what is read beside it. */
    void ask() throws IOException {
        is(200, caller.post("/v1/help", "{\"topic\":\"intimate-image-abuse\"," + ME + "}"));
        is(200, caller.post("/v1/help", "{\"topic\":\"intimate-image-abuse\",\"age_band\":\"113_or_over\"}"));
        is(200, caller.post(SERVICE + "/eligibility", "{\"postcode\":\"DE69ZQ\"}"));
        is(200, caller.post("/v1/eligibility", "{" + ME + "}"));
        is(200, caller.post("/v1/search", "{\"q\":\"canarywords 07700 900461\"}"));
        is(200, caller.post("/v1/areas/lookup", "{\"postcode\":\"DE6 9ZQ\"}"));
        is(202, caller.post("/v1/reports", "{\"channel\":\"" + CHANNEL + "\",\"reason\":\"dead\"}"));
        is(200, caller.post("/widget" + SERVICE + "/for-me?lang=cy", "{" + ME + "}"));
        is(
                200,
                caller.send(
                        "POST",
                        "/search",
                        "Content-Type: application/x-www-form-urlencoded\r\n",
                        "q=canarywords+07700+900461"));
        is(
                303,
                caller.send(
                        "POST",
                        "/report/derbyshire-victim-services",
                        "Content-Type: application/x-www-form-urlencoded\r\n",
                        "channel=" + CHANNEL + "&reason=dead&q=canarywords+07700+900461"));
        is(
                200,
                caller.send(
                        "POST",
                        "/website",
                        "Content-Type: application/x-www-form-urlencoded\r\n",
                        "show=canarywords&exit=https%3A%2F%2Fcanarywords.example%2F9753186420"));
        is(200, caller.get("/services/derbyshire-victim-services?canarywords=9753186420"));
        is(200, caller.get("/v1/services?q=canarywords%2007700900461"));
        is(200, caller.get("/v1/sms/82228/dvs"));
        // By the hot path, and past it.
        is(200, caller.get(SERVICE));
        is(200, caller.send("GET", SERVICE, "Accept: */*;q=0.9\r\n", ""));
        is(304, caller.send("GET", SERVICE, "If-None-Match: *\r\n", ""));
        is(204, caller.send("OPTIONS", "/v1/help", "Access-Control-Request-Headers: " + WORDS + "\r\n", ""));
    }

    /** A few of each, said to a service of which nothing is known; without what a test would find in its database. */
    void sayWhateverComes() throws IOException {
        for (String path :
                List.of("/v1/help", "/v1/eligibility", SERVICE + "/eligibility", "/widget" + SERVICE + "/for-me")) {
            caller.post(path, "{" + ME + "}");
            caller.post(path, "{\"age_band\":\"113_or_over\",\"canaryfield\":\"DE6 9ZQ\"}");
        }
        caller.post("/v1/search", "{\"q\":\"canarywords 07700 900461\"}");
        caller.post("/v1/areas/lookup", "{\"postcode\":\"DE6 9ZQ\"}");
        caller.send(
                "POST", "/search", "Content-Type: application/x-www-form-urlencoded\r\n", "q=canarywords+9753186420");
        caller.get("/v1/services?q=canarywords%2007700900461");
        caller.get(SERVICE);
        caller.get("/canarywords/07700900461");
    }

    /** Said badly, in each way there is. */
    void refuse() throws IOException {
        for (String path : List.of("/v1/help", "/v1/eligibility", SERVICE + "/eligibility")) {
            is(422, caller.post(path, "{\"age\":9753186420}"));
            is(422, caller.post(path, "{\"postcode\":\"canarywords\"}"));
            is(422, caller.post(path, "{\"canaryfield\":\"DE6 9ZQ\"}"));
            is(422, caller.post(path, "{\"age_in_image\":114," + ME + "}"));
            is(400, caller.post(path, "{\"postcode\":\"DE6 9ZQ\",\"postcode\":\"DE69ZQ\"}"));
            is(400, caller.post(path, "{\"postcode\":\"DE6 9ZQ"));
        }
        is(422, caller.post("/v1/help", "{\"topic\":\"canarywords\"}"));
        is(
                422,
                caller.post(
                        "/v1/reports",
                        "{\"channel\":\"" + CHANNEL + "\",\"reason\":\"canarywords\",\"note\":\"07700 900461\"}"));
        is(400, caller.get("/v1/services?as_of=canarywords"));
        is(400, caller.get("/v1/services?cursor=canarywords"));
        is(404, caller.get("/embed/topics/canarywords/fragment"));
        is(404, caller.get("/canarywords/07700900461"));
        is(404, caller.send("GET", "/canarywords/07700900461?lang=canarywords", "Accept: text/html\r\n", ""));
        is(404, caller.get("/v1/sms/9753186420/canarywords"));
        is(413, caller.post("/v1/help", "{\"postcode\":\"" + "DE6 9ZQ ".repeat(40_000) + "\"}"));
        is(414, caller.get("/v1/services?q=" + "canarywords".repeat(2_000)));
        is(431, caller.send("GET", SERVICE, "X-Words: " + "canarywords ".repeat(1_000) + "\r\n", ""));
        is(400, caller.get("/v1/services?q=%zzcanarywords"));
        is(400, caller.raw("GET /v1/services/canarywords HTTP/1.1\r\nHost: canarywords\r\nHost: 07700900461\r\n\r\n"));
        is(400, caller.raw("canarywords 07700900461\r\n\r\n"));
        is(400, caller.raw("POST /v1/help HTTP/1.1\r\nHost: x\r\ncanarywords\r\n\r\n"));
        ContractOperation.all().forEach(this::refuse);
    }

    /** With whatever does not belong there, in each place that an operation has. */
    private void refuse(ContractOperation operation) {
        String method = operation.method();
        String body = operation.body().orElse("");
        String example = operation.path();
        String separator = example.contains("?") ? "&" : "?";
        try {
            refused(caller.send(method, example + separator + "canarywords=07700900461", JSON, body));
            refused(caller.send("CANARYWORDS", example, "", ""));
            if (operation.template().contains("{")) {
                String path = operation.template().replaceAll("\\{[^}]*}", WORDS);
                refused(caller.send(method, path, JSON, body));
            }
            for (var parameter : operation.parameters("query")) {
                String name = parameter.get("name").asText();
                caller.send(
                        method,
                        operation.template().replaceAll("\\{[^}]*}", "1") + "?" + name + "=canarywords",
                        JSON,
                        body);
            }
            if (!operation.scopes().isEmpty()) {
                is(401, caller.send(method, example, JSON + "Authorization: Bearer hd_canarywords\r\n", body));
            }
            if (!body.isEmpty()) {
                refused(caller.send(
                        method, example, JSON, "{" + ME + ",\"canaryfield\":\"07700 900461\"," + body.substring(1)));
                refused(caller.send(method, example, JSON, "{" + ME + ",\"canarywords"));
                refused(caller.send(method, example, "Content-Type: text/canarywords\r\n", "canarywords DE6 9ZQ"));
                refused(caller.send(method, example, JSON + "Content-Encoding: canarywords\r\n", body));
            } else if (method.equals("GET")) {
                caller.send(method, example, "Accept: application/canarywords\r\n", "");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(operation.toString(), e);
        }
    }

    private static void refused(CanaryCaller.Answer answer) {
        assertThat(answer.status()).as(answer.request()).isBetween(400, 499);
    }

    private static void is(int status, CanaryCaller.Answer answer) {
        assertThat(answer.status()).as(answer.request()).isEqualTo(status);
    }
}
