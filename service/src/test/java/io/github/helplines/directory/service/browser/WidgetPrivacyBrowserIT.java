package io.github.helplines.directory.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the widget leaves behind and whom it tells: nothing, and nobody but the directory. */
class WidgetPrivacyBrowserIT {
    @RegisterExtension
    static final WidgetPages PAGES = new WidgetPages();

    /** Notes whatever a script might keep something by. */
    private static final String WATCH = """
            window.kept = [];
            const watch = (owner, name) => {
              const real = owner[name];
              owner[name] = function (...given) { window.kept.push(name); return real.apply(this, given); };
            };
            for (const name of ['setItem', 'getItem', 'removeItem']) watch(Storage.prototype, name);
            for (const name of ['pushState', 'replaceState']) watch(History.prototype, name);
            watch(IDBFactory.prototype, 'open');
            watch(CacheStorage.prototype, 'open');
            watch(Navigator.prototype, 'sendBeacon');
            watch(window, 'open');
            const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
            Object.defineProperty(document, 'cookie', {
              get() { window.kept.push('cookie read'); return cookie.get.call(document); },
              set(value) { window.kept.push('cookie'); cookie.set.call(document, value); } });""";

    @Test
    void keepsNothingAndAsksNobodyElse() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE_IN_YEARS);
        try (OpenPage open = OpenPage.onPhone()) {
            Page page = open.page();
            page.addInitScript(WATCH);
            page.clock().install();
            open.showing(PAGES.page("eligibility"));
            int entries = (int) page.evaluate("history.length");
            page.getByText("Is this for me?").click();
            page.getByText("Me", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("Your answer").fill("17");
            PAGES.directory.json(WidgetPages.FOR_ME, Questions.NOT_ELIGIBLE);
            page.getByText("Continue").click();
            page.locator(".asked").getByText("Lake Line").waitFor();
            page.getByText("Copy 0808 157 0123").click();
            page.clock().runFor(31_000);
            page.getByText("Close", new Page.GetByTextOptions().setExact(true)).click();

            assertThat(page.evaluate("window.kept")).isEqualTo(List.of());
            assertThat(page.evaluate("history.length")).isEqualTo(entries);
            assertThat(page.evaluate("document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"))
                    .isEqualTo("{}{}");
            assertThat(open.context().cookies()).isEmpty();
            assertThat(page.url()).isEqualTo(PAGES.partner.origin() + "/help");
            assertThat(open.requests())
                    .extracting(request -> origin(request.url()))
                    .containsOnly(PAGES.partner.origin(), PAGES.directory.origin());
        }
    }

    @Test
    void tellsTheDirectoryNoMoreOfThePageThanItsOrigin() {
        PAGES.directory.json(WidgetPages.FOR_ME, Questions.AGE);
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page("eligibility"))) {
            open.page().getByText("Is this for me?").click();
            open.page()
                    .getByText("Me", new Page.GetByTextOptions().setExact(true))
                    .click();
            open.page().getByText("Are you 18 or over?").waitFor();

            assertThat(PAGES.directory.requests())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(request -> {
                        assertThat(request.headers()).doesNotContainKeys("Referer", "Cookie");
                        assertThat(request.headers().toString()).doesNotContain("/help");
                    });
        }
    }

    private static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
