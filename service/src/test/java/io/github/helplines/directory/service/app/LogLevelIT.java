package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However much the libraries are let say, they say nothing of who asked. */
@Timeout(120)
class LogLevelIT {
    private static final Pattern ADMIN = Pattern.compile("Health +(http://[^/\\s]+)/");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = "ALL")
    void noLevelWritesARequest(String level) throws Exception {
        try (PackagedServer server = PackagedProgram.in(directory)
                .startedBefore()
                .with("LOG_LEVEL", level)
                .serve()) {
            Matcher admin = ADMIN.matcher(server.console());
            assertThat(admin.find()).isTrue();
            PackagedServer.send(HttpRequest.newBuilder(URI.create(admin.group(1) + "/tasks/log-level"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(
                            "logger=org.eclipse.jetty&logger=org.eclipse.jetty.server&logger=org.glassfish&level="
                                    + level)));

            assertThat(server.post(
                                    "/v1/help",
                                    "{\"topic\":\"intimate-image-abuse\",\"age\":113,\"postcode\":\"ZE2 9QQ\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.post("/v1/search", "{\"q\":\"squirrels tell\"}").statusCode())
                    .isEqualTo(200);
            assertThat(server.post("/v1/help", "{\"postcode\":\"squirrels\",\"age\":\"113\"}")
                            .statusCode())
                    .isBetween(400, 499);
            assertThat(server.post("/v1/help", "{\"squirrels\":").statusCode()).isEqualTo(400);
            server.stop();

            assertThat(server.console())
                    .doesNotContain("ZE2", "9QQ", "squirrels")
                    .doesNotContainPattern("age\\W{1,4}113");
        }
    }
}
