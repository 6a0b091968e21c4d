package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.seal.Operation;
import io.github.helplines.directory.core.seal.Sha256;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.github.helplines.directory.service.store.OwnerLog;
import io.github.helplines.directory.service.testing.TestRecords;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shipped directory with a past: one number changed, one service made and withdrawn. */
class HistoryIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    private static final Instant LATER = ServiceExtension.NOW.instant();
    private static final DirectoryRecord CHILDLINE = shipped("childline");
    private static final DirectoryRecord LISTENERS = listeners();

    private static long first;

    /** A service like another, with identities and names of its own. */
    private static DirectoryRecord listeners() {
        DirectoryRecord listeners = TestRecords.edited(
                shipped("samaritans"),
                "\"slug\":\"samaritans\"",
                "\"previous_slugs\":[\"older-listeners\"],\"slug\":\"listeners\"");
        for (String id : List.of("0f5503f2", "34f2ecfd", "c74e92bd")) {
            listeners = TestRecords.edited(listeners, id, "0000" + id.substring(4));
        }
        return listeners;
    }

    private static DirectoryRecord shipped(String slug) {
        return YamlBundle.shipped().records().stream()
                .filter(Service.class::isInstance)
                .filter(record -> record.slug().value().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    static void giveItAPast() throws InterruptedException {
        first = sequence();
        OwnerLog log = new OwnerLog(SERVICE.database().owner());
        log.append(Operation.UPDATE, LATER, TestRecords.edited(CHILDLINE, "+448001111", "+448081570011"));
        log.append(Operation.CREATE, LATER, LISTENERS);
        log.append(Operation.WITHDRAW, LATER, LISTENERS);
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (sequence() < first + 3 && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }
        assertThat(sequence()).isEqualTo(first + 3);
    }

    private static long sequence() {
        return SERVICE.get("/v1/services").jsonPath().getLong("sequence");
    }

    @Test
    void aNumberIsAnsweredAsItStoodAndAsItIs() {
        String number = "channels.find { it.kind == 'voice' }.number";

        SERVICE.get("/v1/services/childline").then().body(number, equalTo("+448081570011"));
        SERVICE.get("/v1/services/childline?as_of=" + first).then().body(number, equalTo("+448001111"));
        SERVICE.get("/v1/services/childline?as_of=" + (first + 1)).then().body(number, equalTo("+448081570011"));
        SERVICE.get("/v1/services/childline?as_of=2026-11-25T11:00:00Z").then().body(number, equalTo("+448081570011"));
        SERVICE.get("/v1/services/childline?as_of=" + (first + 4)).then().statusCode(422);
        SERVICE.get("/v1/services/childline?as_of=2026-11-25T11:00:01Z").then().statusCode(422);
        SERVICE.get("/v1/services/childline?as_of=2026-11-25T10:59:59Z").then().statusCode(404);
    }

    @Test
    void aServiceIsListedFromTheSequenceItWasMadeAtToTheOneItWasWithdrawnAt() {
        String slugs = "items.slug";

        SERVICE.get("/v1/services?as_of=" + (first + 1)).then().body(slugs, not(hasItem("listeners")));
        SERVICE.get("/v1/services?as_of=" + (first + 2)).then().body(slugs, hasItem("listeners"));
        SERVICE.get("/v1/services?as_of=" + (first + 3)).then().body(slugs, not(hasItem("listeners")));
        SERVICE.get("/v1/services/listeners").then().statusCode(410);
        SERVICE.get("/v1/services/older-listeners?as_of=" + (first + 2))
                .then()
                .statusCode(200)
                .body("slug", equalTo("listeners"));
    }

    @Test
    void aChangedNumberIsToldAsOneChange() {
        SERVICE.get("/v1/services/childline/history")
                .then()
                .statusCode(200)
                .body("items.operation", contains("update", "create"))
                .body("items.role", contains("approver", "import"))
                .body("items[0].sequence", equalTo((int) first + 1))
                .body("items[0].recorded_at", equalTo("2026-11-25T11:00:00+00:00"))
                .body("items[0].changes.pointer", contains("/channels/0/number"))
                .body("items[0].changes.before", contains("+448001111"))
                .body("items[0].changes.after", contains("+448081570011"));
    }

    @Test
    void aWithdrawnServiceGoesOnTelling() {
        for (String name :
                List.of("listeners", "older-listeners", LISTENERS.id().value())) {
            SERVICE.get("/v1/services/" + name + "/history")
                    .then()
                    .statusCode(200)
                    .body("items.sequence", contains((int) first + 3, (int) first + 2))
                    .body("items[0].changes", hasSize(0));
        }
    }

    /** The last hash that is reached is the one that the head names. */
    @Test
    void theLogIsUnbrokenFromItsFirstLineToTheHead() throws Exception {
        String previous = Sha256.ZERO.hex();
        long read = 0;
        String next = "/v1/entries?limit=7";
        while (next != null) {
            Response page = SERVICE.request().urlEncodingEnabled(false).get(next);
            for (int i = 0; i < page.<List<Object>>path("items").size(); i++) {
                JsonPath item = page.jsonPath().setRootPath("items[" + i + "]");
                assertThat(item.getString("previous_hash")).isEqualTo(previous);
                assertThat(item.getString("line")).contains("\"previous_hash\":\"" + previous + "\"");
                previous = Sha256.hash(item.getString("line")).hex();
                assertThat(item.getString("hash")).isEqualTo(previous);
                read++;
            }
            String link = page.header("Link");
            next = link == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        }

        byte[] head = Base64.getUrlDecoder()
                .decode(SERVICE.get("/v1/snapshot/head").jsonPath().getString("payload"));
        assertThat(read).isEqualTo(first + 3);
        assertThat(new ObjectMapper().readTree(head).get("chain_head").asText()).isEqualTo(previous);
    }

    @Test
    void nobodyLearnsWhoMadeAnEntry() {
        assertThat(SERVICE.get("/v1/entries?since=" + first).asString())
                .contains("\"role\":\"approver\"")
                .doesNotContain("holder")
                .doesNotContain("\"somebody\"");
    }
}
