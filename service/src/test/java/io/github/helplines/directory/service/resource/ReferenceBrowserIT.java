package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.service.browser.OpenPage;
import io.github.helplines.directory.service.page.PageSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The reference is a page like the others, for whoever comes there in danger as well. */
@ExtendWith(DropwizardExtensionsSupport.class)
class ReferenceBrowserIT {
    private static final HttpServer SERVER = new HttpServer();
    private static final String AN_OPERATION = ".opblock-summary-control";

    private static String at(String path) {
        return "http://127.0.0.1:" + SERVER.getLocalPort() + path;
    }

    @Test
    void breaksNoRuleInWelshEither() {
        try (OpenPage open = OpenPage.onPhone().at(at("/docs?lang=cy"))) {
            open.page().locator(AN_OPERATION).first().waitFor();
            open.assertAccessible();
            open.page().setViewportSize(320, 256);
            open.assertFits();
        }
    }

    @Test
    void breaksNoRuleFoldedAndUnfolded() {
        try (OpenPage open = OpenPage.with(OpenPage.options().setViewportSize(1280, 800))) {
            open.at(at("/docs")).page().locator(AN_OPERATION).first().waitFor();
            open.assertAccessible();
            Page page = open.page();
            page.locator("#operations-services-listServices " + AN_OPERATION).click();
            page.locator("#operations-services-listServices .responses-wrapper").waitFor();
            open.assertAccessible();
            page.locator("#operations-services-listServices .try-out__btn").click();
            page.locator("#operations-services-listServices .execute").waitFor();
            open.assertAccessible();
            page.locator(".btn.authorize").first().click();
            page.locator(".dialog-ux").waitFor();
            open.assertAccessible();
            open.assertNoErrors();
            assertThat(open.requests())
                    .allMatch(request ->
                            request.url().startsWith(at("/")) || request.url().startsWith("data:"));
            assertThat(open.context().cookies()).isEmpty();
            assertThat(open.page().evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void hasTheLineForDangerAndTheWayOut() {
        String away = PageSettings.USUAL_EXIT.toString();
        try (OpenPage open = OpenPage.onPhone()) {
            open.context().route(away, route -> route.fulfill(new Route.FulfillOptions().setBody("Rain")));
            Page page = open.at(at("/docs")).page();
            page.locator(AN_OPERATION).first().waitFor();
            assertThat(page.locator("a[href='tel:999']").first().isVisible()).isTrue();
            page.evaluate("scrollTo(0, document.body.scrollHeight)");
            assertThat(page.locator("a.exit").boundingBox().y).isBetween(0.0, 100.0);
            for (int i = 0; i < 3; i++) {
                page.keyboard().press("Shift");
            }
            page.waitForURL(away);
        }
    }
}
