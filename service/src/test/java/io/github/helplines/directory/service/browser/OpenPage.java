package io.github.helplines.directory.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A tab of its own in a browser that knows nothing of other tests, and everything that it asked for. */
public final class OpenPage implements AutoCloseable {
    /** Where exit leads in tests. */
    public static final String AWAY = "https://away.example/weather";

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Page page;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    private OpenPage(BrowserContext context) {
        this.context = context;
        context.onRequest(requests::add);
        this.page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onPageError(errors::add);
    }

    /** A phone of 360 by 640. */
    public static OpenPage onPhone() {
        return with(options());
    }

    public static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(360, 640).setLocale("en-GB");
    }

    public static OpenPage with(Browser.NewContextOptions options) {
        return new OpenPage(Chromium.get().newContext(options));
    }

    /**
     * Answers that address in the browser. Where anything is answered so, Playwright answers preflights itself too: not
     * for tests of what the directory allows.
     */
    OpenPage answering(String url) {
        context.route(
                url,
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<title>Weather</title>Rain")));
        return this;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Everything that was asked for, in order. */
    public List<Request> requests() {
        return requests;
    }

    /** Goes there, and waits until a number of the card is to be seen. */
    public OpenPage showing(String url) {
        page.navigate(url);
        page.locator("helpline-contacts .value").first().waitFor();
        return this;
    }

    /** The same without waiting for a card. */
    public OpenPage at(String url) {
        page.navigate(url);
        return this;
    }

    /** What a reader sees of the first widget of the page, whatever it is made of. */
    public String text() {
        return page.locator("helpline-contacts").first().evaluate(VISIBLE).toString();
    }

    private static final String VISIBLE = """
            element => {
              const seen = (node) => {
                if (node.nodeType === Node.TEXT_NODE) return node.data;
                if (node.localName === 'slot') return node.hidden ? '' : node.assignedNodes().map(seen).join('');
                if (node.nodeType !== Node.ELEMENT_NODE || (node.checkVisibility && !node.checkVisibility())) return '';
                const inside = [...(node.shadowRoot ?? node).childNodes].map(seen).join('');
                return getComputedStyle(node).display.startsWith('inline') ? inside : `\\n${inside}\\n`;
              };
              return seen(element).replace(/\\u00a0/g, ' ').replace(/[ \\t]+/g, ' ').replace(/ *\\n\\s*/g, '\\n').trim();
            }""";

    /** From here on remembers what a screen reader is told of by the first widget's own line for it. */
    void listen() {
        page.evaluate("""
                const line = document.querySelector('helpline-contacts').shadowRoot.querySelector('.hide[role=status]');
                window.heard = [];
                new MutationObserver(() => line.textContent && heard.push(line.textContent))
                  .observe(line, { childList: true });
                """);
    }

    /** What was told since, one after the other. */
    String heard() {
        return page.evaluate("heard.join(' | ')").toString();
    }

    /** Nothing that WCAG 2.0 to 2.2, A and AA, forbids and a program can find. */
    public void assertAccessible() {
        assertNone(new AxeBuilder(page).setLegacyMode(true).withTags(WCAG));
    }

    /** The same where the reader's own colours are forced: axe computes the contrast of those that are not used then. */
    public void assertAccessibleInForcedColours() {
        assertNone(new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).disableRules(List.of("color-contrast")));
    }

    private static void assertNone(AxeBuilder rules) {
        var found = rules.analyze().getViolations();
        assertThat(found.stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .collect(Collectors.joining("; ")))
                        .toList())
                .isEmpty();
    }

    /** How much moves on the page and in its widgets: a document does not count what is in a shadow. */
    int moving() {
        return (int) page.evaluate("""
                () => [document, ...[...document.querySelectorAll('*')].map(each => each.shadowRoot)]
                  .filter(Boolean).flatMap(root => root.getAnimations()).length""");
    }

    /** No script failed. */
    public void assertNoErrors() {
        assertThat(errors).isEmpty();
    }

    /** Nothing is wider than the window: nobody has to scroll sideways. */
    public void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }

    @Override
    public void close() {
        context.close();
    }
}
