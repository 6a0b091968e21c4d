package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Jersey answers stands in the contract, and what stands there Jersey answers. */
@ExtendWith(DropwizardExtensionsSupport.class)
class ContractRoutesTest {
    private static final HttpServer SERVER = new HttpServer();

    /** For people and their browsers: pages, and what pages are made of. */
    private static final Set<String> FOR_PEOPLE = Set.of(
            "GET /",
            "GET /assets/page.css",
            "GET /assets/page.js",
            "GET /docs",
            "GET /docs/{file}",
            "GET /embed/{anything: .*}",
            "GET /embed/services/{slug}",
            "GET /embed/services/{slug}/fragment",
            "GET /embed/topics/{slug}",
            "GET /embed/topics/{slug}/fragment",
            "GET /report",
            "GET /report/{slug}",
            "GET /report/{slug}/received",
            "GET /search",
            "GET /website",
            "GET /widget/v1/services/{slug}",
            "GET /widget/v1/topics/{slug}",
            "GET /widget/{version: v1|[0-9a-f]{16}}/helpline-contacts.js",
            "GET /{kind: services|topics}/{slug}",
            "GET /{page: status|privacy|accessibility|developers}",
            "POST /report/{slug}",
            "POST /search",
            "POST /website",
            "POST /widget/v1/services/{slug}/for-me");

    /** What the server of the tests has besides. */
    private static final Set<String> OF_TESTS = Set.of("/failing", "/phased-out");

    private Set<String> routes = Set.of();

    @BeforeEach
    void read() {
        SERVER.given().get("/v1/emergency?as_of=1");
        routes = new TreeSet<>();
        SeenByJersey.model().getResources().forEach(resource -> add(resource, ""));
    }

    @Test
    void everyRouteIsInTheContractOrForPeople() {
        Set<String> undescribed = new TreeSet<>(routes);
        undescribed.removeAll(described());

        assertThat(undescribed).containsExactlyInAnyOrderElementsOf(FOR_PEOPLE);
    }

    @Test
    void everythingInTheContractIsARoute() {
        assertThat(routes).containsAll(described());
    }

    private static Set<String> described() {
        return ContractOperation.all().stream().map(ContractOperation::toString).collect(Collectors.toSet());
    }

    private void add(Resource resource, String parent) {
        String path = parent + slashed(resource.getPath());
        if (OF_TESTS.contains(path)) {
            return;
        }
        for (ResourceMethod method : resource.getAllMethods()) {
            if (!HttpMethod.OPTIONS.equals(method.getHttpMethod())) {
                routes.add(method.getHttpMethod() + " " + (path.isEmpty() ? "/" : path));
            }
        }
        resource.getChildResources().forEach(child -> add(child, path));
    }

    private static String slashed(String path) {
        return path.isEmpty() || path.equals("/") ? "" : path.startsWith("/") ? path : "/" + path;
    }
}
