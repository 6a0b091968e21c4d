package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.DropwizardTestSupport;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.restassured.response.Response;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who uses what is on its way out is told so in every answer, in time. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PhasedOutTest {
    private static final HttpServer SERVER = new HttpServer();

    @Test
    void answersSaySinceWhenAndUntilWhenAndWhereToReadOn() {
        Response answer = SERVER.anyway().get("/phased-out");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().getValues("Deprecation")).containsExactly("@1798761600");
        assertThat(answer.headers().getValues("Sunset")).containsExactly("Thu, 01 Jul 2027 00:00:00 GMT");
        assertThat(answer.headers().getValues("Link"))
                .containsExactlyInAnyOrder(
                        "</phased-out?page=2>; rel=\"next\"",
                        "</developers>; rel=\"deprecation\"; type=\"text/html\"",
                        "</developers>; rel=\"sunset\"; type=\"text/html\"");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Deprecation", "Sunset");
    }

    @Test
    void timesAreThoseThatWereMeant() {
        Response answer = SERVER.anyway().get("/phased-out");

        assertThat(Instant.ofEpochSecond(
                        Long.parseLong(answer.header("Deprecation").substring(1))))
                .isEqualTo("2027-01-01T00:00:00Z");
        assertThat(ZonedDateTime.parse(answer.header("Sunset"), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isEqualTo("2027-07-01T00:00:00Z");
    }

    @Test
    void whatStopsOnNoDayYetSaysNone() {
        Response answer = SERVER.anyway().post("/phased-out");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Deprecation")).isEqualTo("@1795423510");
        assertThat(answer.headers().hasHeaderWithName("Sunset")).isFalse();
        assertThat(answer.headers().getValues("Link"))
                .containsExactly("<https://example.org/instead>; rel=\"deprecation\"; type=\"text/html\"");
    }

    @Test
    void problemsAndHeadSayItToo() {
        assertThat(SERVER.anyway().get("/phased-out?broken=1").statusCode()).isEqualTo(500);
        assertThat(SERVER.anyway().get("/phased-out?broken=1").header("Deprecation"))
                .isEqualTo("@1798761600");
        assertThat(SERVER.anyway().get("/phased-out?nothing=1").statusCode()).isEqualTo(400);
        assertThat(SERVER.anyway().get("/phased-out?nothing=1").header("Deprecation"))
                .isEqualTo("@1798761600");
        assertThat(SERVER.anyway().head("/phased-out").header("Sunset")).isEqualTo("Thu, 01 Jul 2027 00:00:00 GMT");
    }

    @Test
    void nothingElseSaysIt() {
        assertThat(SERVER.anyway().get("/v1/services").headers().hasHeaderWithName("Deprecation"))
                .isFalse();
        assertThat(SERVER.anyway().get("/v1/emergency").headers().hasHeaderWithName("Deprecation"))
                .isFalse();
    }

    @Test
    void contractSaysIt() {
        OpenAPI contract = GeneratedContract.of(List.of(PhasedOutResource.class));
        Operation get = contract.getPaths().get("/phased-out").getGet();

        assertThat(get.getDeprecated()).isTrue();
        assertThat(get.getResponses().get("200").getHeaders()).containsKeys("Deprecation", "Sunset");
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of(StopsTooSoon.class, "would stop before it is deprecated"),
                Arguments.of(AtNoTime.class, "has a time that is none: 2027-02-29T00:00:00Z"),
                Arguments.of(BeforeJersey.class, "/v1/topics/{topic} is answered before Jersey"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void whatCannotBeIsRefusedAtTheStart(Class<?> faulty, String why) {
        ResourceConfig config =
                new ResourceConfig().register(new PhasedOutFeature()).register(faulty);

        assertThatThrownBy(() -> new ApplicationHandler(config)).hasStackTraceContaining(why);
    }

    @Test
    void serviceWithOneDoesNotStart() {
        DropwizardTestSupport<Configuration> service = new DropwizardTestSupport<>(
                FaultyApplication.class, "http-server.yml", new ResourceConfigurationSourceProvider());

        assertThatThrownBy(service::before).hasStackTraceContaining("would stop before it is deprecated");
        service.after();
    }

    /** With nothing but what is wrong. */
    public static final class FaultyApplication extends Application<Configuration> {
        @Override
        public void run(Configuration configuration, Environment environment) {
            environment.jersey().register(new PhasedOutFeature());
            environment.jersey().register(new StopsTooSoon());
        }
    }

    @Path("/stops-too-soon")
    public static final class StopsTooSoon {
        @GET
        @PhasedOut(since = "2027-01-01T00:00:00Z", stops = "2026-12-31T23:59:59Z", page = "/developers")
        public String get() {
            return "";
        }
    }

    @Path("/at-no-time")
    public static final class AtNoTime {
        @GET
        @PhasedOut(since = "2027-02-29T00:00:00Z", page = "/developers")
        public String get() {
            return "";
        }
    }

    @Path("/v1/topics")
    public static final class BeforeJersey {
        @GET
        @Path("/{topic}")
        @PhasedOut(since = "2027-01-01T00:00:00Z", page = "/developers")
        public String get() {
            return "";
        }
    }
}
