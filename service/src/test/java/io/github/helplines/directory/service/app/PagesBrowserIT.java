package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import io.github.helplines.directory.service.browser.OpenPage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for people, in a browser: for everybody to read, and leaving nothing behind. */
class PagesBrowserIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=cy",
                "/search",
                "/services/derbyshire-victim-services",
                "/services/revenge-porn-helpline?lang=cy",
                "/services/no-such-service",
                "/topics/intimate-image-abuse",
                "/topics/intimate-image-abuse?lang=cy",
                "/embed/services/derbyshire-victim-services",
                "/embed/services/revenge-porn-helpline?lang=cy",
                "/embed/services/childline?discreet=true",
                "/embed/topics/intimate-image-abuse",
                "/status",
                "/privacy",
                "/privacy?lang=cy",
                "/accessibility",
                "/accessibility?lang=cy",
                "/developers",
                "/problems/not_found"
            })
    void breaksNoRuleFitsEveryWindowAndKeepsNothing(String path) {
        try (OpenPage open = OpenPage.onPhone()) {
            open.at(origin() + path);
            open.assertAccessible();
            for (int[] window : new int[][] {{320, 640}, {320, 256}, {1280, 800}}) {
                open.page().setViewportSize(window[0], window[1]);
                open.assertFits();
            }
            assertThat(open.requests()).allMatch(request -> request.url().startsWith(origin() + "/"));
            assertThat(open.context().cookies()).isEmpty();
            assertThat(open.page().evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            assertThat(open.page().content()).doesNotContainIgnoringCase("screenshot");
            open.assertNoErrors();
        }
    }

    @Test
    void searchKeepsTheWordsOutOfTheAddressAndItsAnswerBreaksNoRule() {
        Browser.NewContextOptions noScript = OpenPage.options().setJavaScriptEnabled(false);
        for (Browser.NewContextOptions options : List.of(OpenPage.options(), noScript)) {
            try (OpenPage open = OpenPage.with(options)) {
                Page page = open.at(origin() + "/").page();
                page.locator("input[type=search], input[type=text]").first().fill("revange porn");
                page.keyboard().press("Enter");
                page.waitForURL("**/search");
                assertThat(page.url()).doesNotContain("revange");
                assertThat(page.locator("main").innerText()).containsIgnoringCase("intimate image abuse");
                if (options != noScript) {
                    open.assertAccessible();
                }
            }
        }
    }

    @Test
    void theNumberIsTheFirstThingOnTheScreenOfAPhone() {
        for (String path :
                List.of("/services/derbyshire-victim-services", "/embed/services/derbyshire-victim-services")) {
            try (OpenPage open = OpenPage.onPhone().at(origin() + path)) {
                var box = open.page()
                        .locator("a[href='tel:+448006126505']")
                        .first()
                        .boundingBox();
                assertThat(box.y + box.height).isLessThanOrEqualTo(640);
                assertThat(box.height).isGreaterThanOrEqualTo(24);
            }
        }
    }

    @Test
    void canBeReadInForcedColours() {
        Browser.NewContextOptions forced = OpenPage.options().setForcedColors(ForcedColors.ACTIVE);
        try (OpenPage open = OpenPage.with(forced).at(origin() + "/services/derbyshire-victim-services")) {
            open.assertAccessibleInForcedColours();
        }
    }

    private static String origin() {
        return "http://127.0.0.1:" + SERVICE.service().port();
    }
}
