package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.browser.Keyboard;
import io.github.helplines.directory.service.browser.OpenPage;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.github.helplines.directory.service.page.PageSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages are for is done by keyboard alone, in what is left of a window at four times the size. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PageKeyboardBrowserIT {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.snapshot(SHIPPED, 1), SampleDirectory.history(SHIPPED));

    private static OpenPage small(String path) {
        return OpenPage.with(OpenPage.options().setViewportSize(320, 256))
                .at("http://127.0.0.1:" + SERVER.getLocalPort() + path);
    }

    @Test
    void searchesAndGoesToWhatWasFound() {
        try (OpenPage open = small("/")) {
            Keyboard keys = new Keyboard(open);
            keys.to("#q").type("revenge porn helpline");
            keys.press("Enter");
            open.page().waitForURL("**/search");
            keys.to("Revenge Porn Helpline").press("Enter");
            open.page().waitForURL("**/services/revenge-porn-helpline");
        }
    }

    @Test
    void reportsANumberThatIsWrong() {
        try (OpenPage open = small("/report/derbyshire-victim-services")) {
            Page page = open.page();
            Keyboard keys = new Keyboard(open);
            page.locator("h1").evaluate("it => { it.tabIndex = -1; it.focus() }");
            keys.tab();
            keys.press("Space");
            keys.tab();
            keys.press("Space");
            keys.press("ArrowDown");
            assertThat(page.locator("input:checked").count()).isEqualTo(2);
            keys.tab();
            keys.press("Enter");
            page.locator("#said").waitFor();
            assertThat(page.locator("#said").textContent()).contains("Thank you.");
        }
    }

    @Test
    void makesTheCodeForAPage() {
        try (OpenPage open = small("/website")) {
            Keyboard keys = new Keyboard(open);
            keys.to("#show").type("Childline");
            keys.to("#theme").press("End");
            keys.to("#exit").press("Control+a");
            keys.type("https://weather.example/");
            keys.press("Enter");
            open.page()
                    .locator("pre")
                    .filter(new Locator.FilterOptions().setHasText("service=\"childline\""))
                    .waitFor();
            assertThat(open.page().locator("pre").first().textContent())
                    .contains(" theme=\"auto\" exit-url=\"https://weather.example/\"");
            assertThat(open.page().url()).endsWith("/website");
        }
    }

    @Test
    void leaves() {
        try (OpenPage open = OpenPage.with(OpenPage.options().setViewportSize(320, 256))) {
            String away = PageSettings.USUAL_EXIT.toString();
            open.context().route(away, route -> route.fulfill(new Route.FulfillOptions().setBody("Rain")));
            open.at("http://127.0.0.1:" + SERVER.getLocalPort() + "/topics/intimate-image-abuse");
            new Keyboard(open).to(away).press("Enter");
            open.page().waitForURL(away);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/services/derbyshire-victim-services",
                "/topics/intimate-image-abuse?lang=cy",
                "/report/childline",
                "/website",
                "/embed/services/derbyshire-victim-services"
            })
    void whatHasTheFocusIsNeverHidden(String path) {
        try (OpenPage open = small(path)) {
            new Keyboard(open).assertNeverHidden();
        }
    }
}
