package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.helplines.directory.service.resource.traffic.Routes;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Prometheus is told, and what it is never told. */
@Timeout(120)
class MetricsIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    private static final String CANARY = "canary5417";
    private static final String REQUESTS = "helpline_http_requests_total";

    @Test
    void saysHowTheDirectoryIs() {
        askThePast();
        Exposition metrics = scrape();

        long sequence = SERVICE.get("/v1/services").jsonPath().getLong("sequence");
        assertThat(metrics.values("helpline_directory_sequence")).containsExactly((double) sequence);
        assertThat(metrics.values("helpline_directory_data_age_seconds")).containsExactly(0.0);
        assertThat(metrics.values("helpline_directory_degraded")).containsExactly(0.0);
        assertThat(metrics.values("helpline_directory_evidence")).hasSize(4);
        assertThat(metrics.values("helpline_directory_evidence", "state", "overdue"))
                .containsExactly(0.0);
        assertThat(metrics.values("helpline_directory_evidence", "state", "unverified"))
                .singleElement()
                .satisfies(count -> assertThat(count).isGreaterThan(20));
        assertThat(metrics.values("helpline_signature_expires_in_seconds"))
                .singleElement()
                .satisfies(seconds ->
                        assertThat(seconds).isCloseTo(Duration.ofDays(7).toSeconds(), within(3600.0)));
        for (String pool : List.of("history", "publication")) {
            for (String state : List.of("active", "idle", "waiting")) {
                assertThat(metrics.values("helpline_database_connections", "pool", pool, "state", state))
                        .as(pool + " " + state)
                        .singleElement()
                        .satisfies(count -> assertThat(count).isNotNegative());
            }
        }
        for (String kind : List.of("first", "next", "last")) {
            assertThat(metrics.values("helpline_http_requests_shed_total", "kind", kind))
                    .containsExactly(0.0);
        }
        assertThat(metrics.values("jvm_memory_used_bytes", "area", "heap")).hasSize(1);
    }

    @Test
    void theNamesInTheDocumentsAreThoseThatAreTold() throws IOException {
        askThePast();
        Set<String> told = scrape().samples().stream()
                .map(sample -> sample.name().replaceFirst("_seconds_(bucket|sum|count)$", "_seconds"))
                .filter(name -> name.startsWith("helpline_"))
                .collect(Collectors.toSet());

        assertThat(names("../docs/operations.md")).isEqualTo(told);
        assertThat(told).containsAll(names("src/packaging/alerts.yml"));
    }

    /** So that a pool has its connections; also those that another test has cut are there again. */
    private static void askThePast() {
        SERVICE.get("/v1/entries").then().statusCode(200);
    }

    private static Set<String> names(String file) throws IOException {
        return Pattern.compile("\\bhelpline_(?:directory|http|signature|disk|database)_[a-z_]+")
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void saysThatTheDirectoryIsNotKnownToBeTheNewest() throws Exception {
        SERVICE.database().goAway();
        try {
            while (!scrape().values("helpline_directory_degraded").equals(List.of(1.0))) {
                Thread.sleep(100);
            }
        } finally {
            SERVICE.database().comeBack();
        }
        while (!scrape().values("helpline_directory_degraded").equals(List.of(0.0))) {
            Thread.sleep(100);
        }
    }

    @Test
    void countsEachRequestByRouteAndStatusWhicheverWayItTook() throws Exception {
        String record = "/v1/services/{service}";
        double before = counted(record, "200");
        SERVICE.get("/v1/services/childline").then().statusCode(200);
        // A header by which the hot path leaves it to Jersey.
        SERVICE.request()
                .header("Accept", "application/json;q=0.9")
                .get("/v1/services/samaritans")
                .then()
                .statusCode(200);
        await(record, "200", before + 2);

        double missing = counted(record, "404");
        SERVICE.get("/v1/services/nobody").then().statusCode(404);
        await(record, "404", missing + 1);
        assertThat(scrape().values("helpline_http_request_duration_seconds_count", "route", record))
                .singleElement()
                .satisfies(count -> assertThat(count).isGreaterThanOrEqualTo(before + missing + 3));
    }

    @Test
    void nothingThatWasSentIsALabel() throws Exception {
        double before = counted(Routes.UNMATCHED, "404");
        raw("GET /" + CANARY + "/" + CANARY + "?" + CANARY + "=" + CANARY);
        raw("GET /v1/" + CANARY);
        raw("GET /v1/services/" + CANARY + "?" + CANARY);
        raw("GET /v1/services?q=%zz" + CANARY);
        raw("GET /v1/services/" + CANARY + "/status;" + CANARY);
        raw(CANARY + " /v1/services/childline");
        raw(CANARY + " " + CANARY);
        raw("GET /v1/services/%00" + CANARY);
        raw("GET /" + CANARY + "x".repeat(10_000));
        await(Routes.UNMATCHED, "404", before + 2);

        assertThat(exposed(SERVICE.service().adminRequest().get("/metrics/prometheus")))
                .doesNotContainIgnoringCase(CANARY);
        assertThat(SERVICE.service().adminRequest().get("/metrics").asString()).doesNotContainIgnoringCase(CANARY);
        Exposition metrics = scrape();
        assertThat(metrics.samples().stream()
                        .filter(sample -> sample.name().startsWith("helpline_http_"))
                        .flatMap(sample -> sample.labels().keySet().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of("route", "status", "le", "kind"));
        assertThat(metrics.samples().stream()
                        .filter(sample -> sample.name().equals(REQUESTS))
                        .map(sample -> sample.label("route"))
                        .toList())
                .allMatch(route -> route.equals(Routes.UNMATCHED) || route.matches("(/[a-z0-9_.-]+|/\\{[a-z_]+})+|/"));
        assertThat(metrics.samples().stream()
                        .filter(sample -> sample.name().equals(REQUESTS))
                        .map(sample -> sample.label("status"))
                        .toList())
                .allMatch(status -> status.matches("0|[2-5][0-9][0-9]"));
    }

    private static void raw(String requestLine) throws IOException {
        try (Socket socket = new Socket("localhost", SERVICE.service().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((requestLine + " HTTP/1.1\r\nHost: " + CANARY + ".example\r\nUser-Agent: " + CANARY
                                    + "\r\nX-Forwarded-For: " + CANARY + "\r\nX-Request-Id: " + CANARY
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readAllBytes();
        }
    }

    private static void await(String route, String status, double count) throws InterruptedException {
        while (counted(route, status) < count) {
            Thread.sleep(20);
        }
        assertThat(counted(route, status)).isEqualTo(count);
    }

    private static double counted(String route, String status) {
        return scrape().values(REQUESTS, "route", route, "status", status).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Exposition scrape() {
        return Exposition.parse(exposed(SERVICE.service().adminRequest().get("/metrics/prometheus")));
    }

    private static String exposed(Response response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("text/plain; version=0.0.4");
        return response.asString();
    }
}
