package io.github.helplines.directory.service.resource;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.github.helplines.directory.service.page.PageSettings;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What whoever runs the service decides of pages is so on all of them. */
@ExtendWith(DropwizardExtensionsSupport.class)
class DecidedPagesTest {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER = new HttpServer(
            SampleDirectory.snapshot(SHIPPED, 1),
            SampleDirectory.history(SHIPPED),
            new PageSettings(
                    "'self' https://partner.example",
                    URI.create("https://exit.example/rain?a=1&b=2"),
                    URI.create("https://directory.example/"),
                    new PageSettings.Operator("Example Trust", URI.create("https://trust.example/about"))));

    @Test
    void onlyThosePartnersMayFrame() {
        SERVER.anyway()
                .get("/embed/services/childline")
                .then()
                .header("Content-Security-Policy", endsWith("; frame-ancestors 'self' https://partner.example"));
        SERVER.anyway()
                .get("/services/childline")
                .then()
                .header("Content-Security-Policy", endsWith("; frame-ancestors 'none'"));
    }

    @Test
    void theWayOutLeadsThereFromEveryPage() {
        for (String path : List.of(
                "/",
                "/services/childline",
                "/embed/services/childline",
                "/embed/topics/intimate-image-abuse/fragment")) {
            SERVER.anyway()
                    .get(path)
                    .then()
                    .body(allOf(
                            containsString("href=\"https://exit.example/rain?a&#61;1&amp;b&#61;2\""),
                            not(containsString("bbc.co.uk"))));
        }
    }

    @Test
    void everyPageSaysWhoRunsIt() {
        SERVER.anyway()
                .get("/privacy?lang=cy")
                .then()
                .body(containsString("Yn cael ei redeg gan <a href=\"https://trust.example/about\" rel=\"noreferrer\">"
                        + "Example Trust</a>"));
    }

    @Test
    void whatIsCopiedElsewhereNamesTheAddressFromOutside() {
        SERVER.anyway()
                .get("/embed/services/derbyshire-police/fragment")
                .then()
                .body(allOf(
                        containsString("href=\"https://directory.example/services/crimestoppers\""),
                        not(containsString("localhost"))));
        for (String path : List.of("/website", "/developers")) {
            SERVER.anyway()
                    .get(path)
                    .then()
                    .body(allOf(containsString("https://directory.example/"), not(containsString("localhost"))));
        }
    }
}
