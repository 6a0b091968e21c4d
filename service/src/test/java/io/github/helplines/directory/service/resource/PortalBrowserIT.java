package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.browser.OpenPage;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.github.helplines.directory.service.page.PageSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with pages in a real browser: go through them by keyboard, leave a frame, make the code for theirs. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PortalBrowserIT {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.snapshot(SHIPPED, 1), SampleDirectory.history(SHIPPED));

    private static String at(String path) {
        return "http://127.0.0.1:" + SERVER.getLocalPort() + path;
    }

    private static boolean fits(Page page) {
        return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                .equals(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/services/derbyshire-victim-services",
                "/services/revenge-porn-helpline?lang=cy",
                "/topics/intimate-image-abuse",
                "/status",
                "/accessibility?lang=cy",
                "/?lang=cy",
                "/topics/intimate-image-abuse?lang=cy",
                "/nope?lang=cy",
                "/report?lang=cy",
                "/report/childline",
                "/services/nobody",
                "/status?lang=cy",
                "/privacy?lang=cy",
                "/developers",
                "/developers?lang=cy",
                "/website?lang=cy",
                "/problems/not_found?lang=cy",
                "/embed/services/childline?lang=cy&discreet=true",
                "/embed/topics/intimate-image-abuse"
            })
    void everySortOfPageIsForEverybody(String path) {
        try (OpenPage open = OpenPage.onPhone()) {
            Page page = open.page();
            page.navigate(at(path));
            if (page.locator("details").count() > 0) {
                page.locator("summary").first().click();
            }
            open.assertAccessible();
            for (int[] size : new int[][] {{360, 640}, {320, 640}, {320, 256}}) {
                page.setViewportSize(size[0], size[1]);
                assertThat(fits(page)).as(path + " at " + size[0]).isTrue();
            }
            // However far somebody has read.
            page.setViewportSize(360, 640);
            page.evaluate("scrollTo(0, document.body.scrollHeight)");
            double top = page.locator("a.exit").boundingBox().y;
            assertThat(top).as(path).isBetween(0.0, 100.0);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setForcedColors(ForcedColors.ACTIVE)
                    .setReducedMotion(ReducedMotion.REDUCE));
            // Half under the way out a link is smaller than it is.
            page.evaluate("scrollTo(0, 0)");
            open.assertAccessibleInForcedColours();
            assertThat(page.locator("a.exit").isVisible()).isTrue();
            assertThat(page.locator("a[href='tel:999']").first().isVisible()).isTrue();
            assertThat(open.requests()).allMatch(request -> request.url().startsWith(at("/")));
            assertThat(open.context().cookies()).isEmpty();
            assertThat(page.evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void whoMakesTheCodeForTheirPageSeesItAndWhatItShows() {
        try (OpenPage open = OpenPage.onPhone()) {
            Page page = open.page();
            page.navigate(at("/website"));
            page.locator("#show").selectOption("services/childline");
            page.locator("#language").selectOption("cy");
            page.locator("form button").click();
            page.locator("pre")
                    .filter(new Locator.FilterOptions()
                            .setHasText("<helpline-contacts service=\"childline\" lang=\"cy\""))
                    .waitFor();
            assertThat(page.url()).isEqualTo(at("/website"));
            var widget = page.frameLocator("iframe").locator("helpline-contacts");
            widget.locator("a[href='tel:+448001111']").first().waitFor();
            assertThat(widget.locator(".exit button").textContent()).isEqualTo("Gadael y dudalen hon");
            assertThat(widget.locator("iframe").isVisible()).isFalse();
            page.locator("summary").first().click();
            open.assertAccessible();
            for (int width : new int[] {320, 1280}) {
                page.setViewportSize(width, 640);
                assertThat(fits(page)).as("fits into " + width).isTrue();
            }
        }
    }

    @Test
    void withoutAScriptThePageForAFrameIsShownInPlaceOfTheWidget() {
        try (OpenPage open = OpenPage.with(OpenPage.options().setJavaScriptEnabled(false))) {
            Page page = open.page();
            page.navigate(at("/website?show=services/derbyshire-victim-services"));
            page.frameLocator("iframe")
                    .frameLocator("iframe")
                    .locator("a[href='tel:+448006126505']")
                    .waitFor();
        }
    }

    @Test
    void theWidgetThatIsShownLeadsWhereWhoMakesTheCodeWantsItTo() {
        try (OpenPage open = OpenPage.onPhone()) {
            Page page = open.page();
            open.context().route(OpenPage.AWAY, route -> route.fulfill(new Route.FulfillOptions().setBody("Rain")));
            page.navigate(at("/website?show=services/derbyshire-victim-services"));
            page.locator("#exit").fill(OpenPage.AWAY);
            page.locator("input[name=eligibility]").check();
            page.locator("form button").click();
            var widget = page.frameLocator("iframe").locator("helpline-contacts");
            widget.locator("button:text-is('Is this for me?')").waitFor();
            assertThat(open.requests()).noneMatch(request -> request.url().contains("away"));
            page.locator("iframe").evaluate("it => it.scrollIntoView({ block: 'end' })");
            widget.locator(".exit button").click();
            page.waitForURL(OpenPage.AWAY);
        }
    }

    @Test
    void aKeyboardReachesTheWayOutThenDangerThenTheNumberAndAlwaysSeesWhereItIs() {
        try (OpenPage open = OpenPage.onPhone()) {
            Page page = open.page();
            page.navigate(at("/services/derbyshire-victim-services"));
            for (String expected : List.of("#main", "bbc.co.uk/weather", "tel:999", "SUMMARY", "tel:+448006126505")) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate(
                                        "document.activeElement.getAttribute('href') || document.activeElement.tagName")
                                .toString())
                        .contains(expected);
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .isEqualTo("solid");
            }
        }
    }

    @Test
    void theNumberIsInSightOfASmallPhoneAndLarge() {
        try (OpenPage open = OpenPage.onPhone()) {
            Page page = open.page();
            page.navigate(at("/services/derbyshire-victim-services"));
            var number = page.locator("a.value").first();
            assertThat(number.textContent()).isEqualTo("0800\u00a0612\u00a06505");
            assertThat(number.boundingBox().y + number.boundingBox().height).isLessThan(400);
            assertThat(number.boundingBox().height).isGreaterThan(40);
        }
    }

    @Test
    void aSearchLeavesNoWordInAnyAddress() {
        try (OpenPage open = OpenPage.onPhone()) {
            Page page = open.page();
            page.navigate(at("/"));
            page.locator("#q").fill("leaked nudes");
            page.locator("button").click();
            page.getByText("The closest first:").waitFor();
            open.assertAccessible();
            assertThat(page.url()).isEqualTo(at("/search"));
            assertThat(page.locator("main a").first().getAttribute("href")).isEqualTo("/topics/intimate-image-abuse");
            assertThat(page.content()).doesNotContain("leaked nudes");
            assertThat(open.requests()).noneMatch(request -> request.url().contains("leaked"));
        }
    }

    @Test
    void aFrameOnAnothersPageShowsTheNumberAndItsWayOutLeavesThatPage() throws Exception {
        String html = "<!DOCTYPE html><html lang=\"en\"><title>Partner</title><iframe title=\"x\" height=\"600\" src=\""
                + at("/embed/services/derbyshire-victim-services") + "\"></iframe>";
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        var partner =
                com.sun.net.httpserver.HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        partner.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        partner.start();
        List<String> referrers = new CopyOnWriteArrayList<>();
        try (OpenPage open = OpenPage.onPhone()) {
            Page page = open.page();
            open.context().route(PageSettings.USUAL_EXIT.toString(), route -> {
                referrers.add(String.valueOf(route.request().headers().get("referer")));
                route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<title>Weather</title>Rain"));
            });
            page.navigate("http://127.0.0.1:" + partner.getAddress().getPort() + "/help");
            var frame = page.frameLocator("iframe");
            frame.locator("a.value").first().waitFor();
            frame.locator("a.exit").click();
            page.waitForURL(PageSettings.USUAL_EXIT.toString());
            assertThat(page.title()).isEqualTo("Weather");
            assertThat(referrers).containsExactly("null");
        } finally {
            partner.stop(0);
        }
    }
}
