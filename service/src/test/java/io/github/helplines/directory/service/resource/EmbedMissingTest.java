package io.github.helplines.directory.service.resource;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.bundle.YamlBundle;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a frame or a fragment has nothing to show, it shows whom to turn to. */
@ExtendWith(DropwizardExtensionsSupport.class)
class EmbedMissingTest {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.snapshot(SHIPPED, 1), SampleDirectory.history(SHIPPED));

    @ParameterizedTest
    @ValueSource(strings = {"/services/nobody", "/topics/%3Cb%3E", "/services/Nobody/fragment"})
    void whatIsNotThereIsAPageThatHelps(String path) {
        SERVER.anyway()
                .urlEncodingEnabled(false)
                .get("/embed" + path)
                .then()
                .statusCode(404)
                .contentType("text/html;charset=utf-8")
                .body(allOf(
                        containsString("There is nothing at this address."),
                        containsString("href=\"tel:999\""),
                        containsString("href=\"tel:116123\""),
                        not(containsString("<b>"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/service/derbyshire-victim-services", "/topics", "/services/a/b/c", "/x%20y"})
    void aMistypedAddressShowsInItsFrameWhomToTurnTo(String path) {
        SERVER.anyway()
                .urlEncodingEnabled(false)
                .header("Accept", "text/html,*/*;q=0.8")
                .get("/embed" + path + "?lang=cy")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=utf-8")
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .body(containsString("Nid oes dim byd yn y cyfeiriad hwn"), containsString("href=\"tel:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fragment",
                "/service/derbyshire-victim-services/fragment",
                "/topics/a/b/fragment",
                "/topics//fragment",
                "/services/derbyshire-victim-services/fragments",
                "/services/derbyshire-victim-services/Fragment/x%20y"
            })
    void aMistypedAddressOfAFragmentIsAFragmentThatSaysWhomToTurnTo(String path) {
        SERVER.anyway()
                .urlEncodingEnabled(false)
                .header("Accept", "text/html,*/*;q=0.8")
                .get("/embed" + path + "?lang=cy&exit=false")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=utf-8")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(
                        startsWith("<section class=\"helpline-contacts\" lang=\"cy\">"),
                        containsString("Nid oes dim byd yn y cyfeiriad hwn"),
                        containsString("href=\"tel:999\""),
                        containsString("href=\"tel:116123\""),
                        not(containsString("href=\"/")),
                        not(containsString("Gadael y dudalen hon")));
    }
}
