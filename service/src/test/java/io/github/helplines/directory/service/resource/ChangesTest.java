package io.github.helplines.directory.service.resource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Of sixteen entries the newest ten are held. */
@ExtendWith(DropwizardExtensionsSupport.class)
class ChangesTest {
    private static final HttpServer SERVER = new HttpServer();

    @Test
    void givesChangesAfterSequence() {
        SERVER.given()
                .queryParam("since", 8)
                .queryParam("limit", 2)
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("items.sequence", contains(9, 10))
                .body("items[0].operation", equalTo("create"))
                .body("items[0].kind", equalTo("emergency"))
                .body("items[0].record.slug", equalTo("emergency"))
                .body("next_since", equalTo(10))
                .body("sequence", equalTo(16));
        SERVER.given()
                .queryParam("since", 6)
                .get("/v1/changes")
                .then()
                .body("items", hasSize(10))
                .body("items.kind", hasItem("service"))
                .body("next_since", equalTo(16));
    }

    @Test
    void givesNothingAheadOfItself() {
        for (int since : List.of(16, 17, 1000)) {
            SERVER.given()
                    .queryParam("since", since)
                    .get("/v1/changes")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0))
                    .body("next_since", equalTo(since))
                    .body("sequence", equalTo(16));
        }
    }

    @Test
    void pointsToSnapshotWhereChangesAreGone() {
        SERVER.given()
                .queryParam("since", 5)
                .get("/v1/changes")
                .then()
                .statusCode(410)
                .header("Link", equalTo("</v1/snapshot>; rel=\"alternate\""))
                .body("code", equalTo("changes_gone"));
    }

    @Test
    void requiresSince() {
        SERVER.given().get("/v1/changes").then().statusCode(400).body("errors.code", contains("missing"));
    }
}
