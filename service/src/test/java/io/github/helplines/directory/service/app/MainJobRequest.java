package io.github.helplines.directory.service.app;

import io.restassured.response.Response;
import java.util.List;

/**
 * What people ask the directory for, request by request.
 *
 * @param path its address
 * @param body of a POST; empty for a GET
 * @param answer words that a right answer has in it
 */
record MainJobRequest(String path, String body, String answer) {
    private static final String TOPIC = "{\"topic\":\"intimate-image-abuse\",";
    private static final String STATUS = "/v1/services/revenge-porn-helpline/status?at=";

    static final List<MainJobRequest> ALL = List.of(
            help("\"age\":17,\"postcode\":\"DE1 2QY\"}", "not your fault"),
            help("\"age\":34,\"postcode\":\"DE6\"}", "Do you live in Derbyshire or the City of Derby?"),
            help("\"age\":34,\"postcode\":\"DE6\",\"declined\":[\"postcode\",\"areas\"]}", "ask them"),
            help("\"age\":20,\"age_in_image\":16}", "takeitdown.ncmec.org"),
            help("\"age\":20,\"age_in_image\":19}", "stopncii.org"),
            help("\"asking_as\":\"parent_or_carer\",\"age\":15,\"postcode\":\"SK13\"}", "nspcc-helpline"),
            help("\"age\":30,\"postcode\":\"LS1\"}", "victim-support"),
            help("\"postcode\":\"DE61\"}", "0800 612 6505"),
            help("\"areas\":[\"E06000999\"]}", "0800 612 6505"),
            help("\"age\":40,\"not_in_areas\":[\"E23000018\"]}", "not_eligible"),
            post("/v1/help", "{}", "116 123"),
            post("/v1/eligibility", "{\"age\":17,\"postcode\":\"DE1 2QY\"}", "not_eligible"),
            post("/v1/services/derbyshire-victim-services/eligibility", "{\"postcode\":\"DE6\"}", "need_more"),
            post("/v1/search", "{\"q\":\"revange porn\"}", "intimate-image-abuse"),
            post("/v1/search", "{\"q\":\"leaked nudes\"}", "intimate-image-abuse"),
            post("/v1/areas/lookup", "{\"postcode\":\"DE1 2QY\"}", "E23000018"),
            get(STATUS + "2026-12-28T11:00:00Z", "2026-12-29T10:00:00+00:00"),
            get(STATUS + "2026-03-29T09:30:00Z", "2026-03-30T10:00:00+01:00"),
            get("/v1/services/revenge-porn-helpline/eligibility", "age_between"),
            get("/v1/services/derbyshire-victim-services/eligibility", "lives_in"),
            get("/v1/services/derbyshire-victim-services", "0800 612 6505"),
            get("/v1/sms/82228/dvs", "Call 0800 612 6505"),
            get("/v1/services", "Revenge Porn Helpline"),
            get("/v1/organisations", "Derbyshire Police"),
            get("/v1/topics/intimate-image-abuse", "sextortion"),
            get("/v1/emergency", "999"),
            get("/v1/snapshot", "+448006126505"),
            get("/v1/snapshot/head", "payload"),
            get("/v1/changes?since=0", "create"),
            get("/v1/recalls", "items"));

    private static MainJobRequest help(String circumstances, String answer) {
        return post("/v1/help", TOPIC + circumstances, answer);
    }

    private static MainJobRequest post(String path, String body, String answer) {
        return new MainJobRequest(path, body, answer);
    }

    private static MainJobRequest get(String path, String answer) {
        return new MainJobRequest(path, "", answer);
    }

    Response ask(ServiceExtension service) {
        return body.isEmpty() ? service.get(path) : service.post(path, body);
    }
}
