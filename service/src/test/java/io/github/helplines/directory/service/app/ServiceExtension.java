package io.github.helplines.directory.service.app;

import io.dropwizard.testing.ConfigOverride;
import io.github.helplines.directory.service.testing.FreshDatabase;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A service with the shipped records, at a fixed moment: a Wednesday in term time, 11:00. One for the class where it is
 * registered in a static field, one for each test where it is registered in a field of the instance.
 */
final class ServiceExtension implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    static final Clock NOW = Clock.fixed(Instant.parse("2026-11-25T11:00:00Z"), ZoneOffset.UTC);

    private final FreshDatabase database = new FreshDatabase();
    private Path var;
    private RunningService service;
    private boolean ofTheInstance;
    private final ConfigOverride[] more;

    /** @param more configuration beside what every test has */
    ServiceExtension(ConfigOverride... more) {
        this.more = more.clone();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        database.beforeAll(context);
        var = Files.createTempDirectory("helpline-directory-service");
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (service == null) {
            ofTheInstance = true;
            beforeAll(context);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (ofTheInstance) {
            afterAll(context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        stop();
        try (Stream<Path> files = Files.walk(var)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    void start() throws Exception {
        service = RunningService.start(database.serviceDetails(), database.ownerDetails(), var, NOW, more);
    }

    void stop() {
        service.close();
    }

    FreshDatabase database() {
        return database;
    }

    RunningService service() {
        return service;
    }

    Path var() {
        return var;
    }

    RequestSpecification request() {
        return service.request();
    }

    Response get(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    Response post(String path, String json) {
        return request().contentType("application/json").body(json).post(path);
    }

    /** The answer to the main question about intimate image abuse, with these circumstances. */
    Response help(String circumstances) {
        String inner = circumstances.strip().substring(1);
        String separator = inner.equals("}") ? "" : ",";
        Response response = post("/v1/help", "{\"topic\":\"intimate-image-abuse\"" + separator + inner);
        response.then().statusCode(200);
        return response;
    }
}
