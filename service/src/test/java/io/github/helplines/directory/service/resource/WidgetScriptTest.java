package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.page.PageSettings;
import io.github.helplines.directory.service.page.WidgetScript;
import io.restassured.response.ValidatableResponse;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DropwizardExtensionsSupport.class)
class WidgetScriptTest {
    private static final int MOST_BYTES = 15 * 1024;
    private static final HttpServer SERVER = new HttpServer();
    private static final WidgetScript SCRIPT = WidgetScript.load(PageSettings.USUAL_EXIT);

    @Test
    void bothAddressesServeTheSameModuleToEveryPage() {
        byte[] newest = loaded(SCRIPT.path()).extract().asByteArray();
        byte[] versioned = loaded(SCRIPT.versionedPath()).extract().asByteArray();

        assertThat(newest).isEqualTo(SCRIPT.bytes()).isEqualTo(versioned);
    }

    @Test
    void onlyTheAddressThatNamesTheContentIsKeptForGood() {
        assertThat(SCRIPT.versionedPath()).matches("/widget/[0-9a-f]{16}/helpline-contacts\\.js");
        loaded(SCRIPT.path()).header("Cache-Control", startsWith("public, max-age=300"));
        loaded(SCRIPT.versionedPath()).header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @Test
    void aModuleOfBeforeIsServedToThePagesThatNameIt() {
        byte[] served = loaded(HttpServer.EARLIER.versionedPath())
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
                .extract()
                .asByteArray();

        assertThat(served).isEqualTo(HttpServer.EARLIER.bytes());
    }

    @Test
    void integrityIsThatOfTheServedBytes() throws Exception {
        byte[] served = loaded(SCRIPT.versionedPath()).extract().asByteArray();

        byte[] hash = MessageDigest.getInstance("SHA-384").digest(served);
        assertThat(SCRIPT.integrity()).isEqualTo("sha384-" + Base64.getEncoder().encodeToString(hash));
    }

    @Test
    void anotherVersionIsNotThere() {
        String other = SCRIPT.versionedPath().replace(SCRIPT.version(), "0123456789abcdef");

        SERVER.anyway().get(other).then().statusCode(404).body("code", equalTo("not_found"));
        SERVER.anyway().get("/widget/v2/helpline-contacts.js").then().statusCode(404);
    }

    @Test
    void isSmallEnoughForAPhone() {
        String length = SERVER.anyway()
                .header("Accept-Encoding", "gzip")
                .head(SCRIPT.path())
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .extract()
                .header("Content-Length");

        assertThat(Integer.parseInt(length)).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void usesNothingThatAStrictPageForbidsOrThatLeavesATrace() {
        assertThat(new String(SCRIPT.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "new Function")
                .doesNotContain("localStorage", "sessionStorage", "indexedDB", "document.cookie", "caches.")
                .doesNotContain("pushState", "replaceState", "location.assign", "sendBeacon", "import(")
                .doesNotContainIgnoringCase("screenshot");
    }

    @Test
    void aPageOfAnyOriginMayAskWhetherAServiceIsForSomebody() {
        SERVER.anyway()
                .header("Origin", "https://partner.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/widget/v1/services/river-line/for-me?lang=cy")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Content-Type"));
    }

    private static ValidatableResponse loaded(String path) {
        return SERVER.anyway()
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", containsString("nosniff"));
    }
}
