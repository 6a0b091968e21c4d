package io.github.helplines.directory.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Goes through a page as somebody without a mouse does, into shadow roots as well. */
public final class Keyboard {
    private static final int FAR = 80;

    /** What the element that has the focus is called: by its address, its identity, or its text. */
    private static final String FOCUSED = """
            (() => {
              let it = document.activeElement;
              while (it?.shadowRoot?.activeElement) it = it.shadowRoot.activeElement;
              if (!it || it === document.body) return '';
              return `${it.getAttribute('href') ?? ''} #${it.id} ${it.textContent.trim().replace(/\\s+/g, ' ')}`;
            })()""";

    /** Whether the focus came round to where it was before; within a frame it stays on the frame for a while. */
    private static final String AGAIN = """
            (() => {
              let it = document.activeElement;
              while (it?.shadowRoot?.activeElement) it = it.shadowRoot.activeElement;
              const stops = (window.stops ??= new WeakSet());
              const again = it.localName !== 'iframe' && stops.has(it);
              stops.add(it);
              return again;
            })()""";

    /** Whether no point of what has the focus can be seen: it is outside the window or under something else. */
    private static final String HIDDEN = """
            (() => {
              let it = document.activeElement;
              while (it?.shadowRoot?.activeElement) it = it.shadowRoot.activeElement;
              const steps = [0.05, 0.25, 0.5, 0.75, 0.95];
              const seen = (x, y) => {
                const hit = it.getRootNode().elementFromPoint(x, y);
                return hit !== null && it.contains(hit);
              };
              return ![...it.getClientRects()].some((box) =>
                steps.some((i) => steps.some((j) => seen(box.x + box.width * i, box.y + box.height * j))));
            })()""";

    private final Page page;

    public Keyboard(OpenPage open) {
        this.page = open.page();
    }

    /** Presses Tab; answers with what has the focus then, or nothing where that is the page itself. */
    public String tab() {
        page.keyboard().press("Tab");
        return focused();
    }

    public String focused() {
        return page.evaluate(FOCUSED).toString();
    }

    /** Presses Tab until what has the focus is called so, and sees where that is. */
    public Keyboard to(String name) {
        StringBuilder passed = new StringBuilder();
        for (int i = 0; i < FAR; i++) {
            String at = tab();
            if (at.contains(name)) {
                assertThat(hidden()).as("hidden: " + at).isFalse();
                return this;
            }
            passed.append(at).append('\n');
        }
        throw new AssertionError("no Tab leads to " + name + ", only to\n" + passed);
    }

    public void press(String key) {
        page.keyboard().press(key);
    }

    public void type(String text) {
        page.keyboard().type(text);
    }

    /** Whether nothing of what has the focus can be seen. */
    public boolean hidden() {
        return page.evaluate(HIDDEN).equals(true);
    }

    /** Through the page from its beginning: wherever the focus is, something of it is to be seen. */
    public void assertNeverHidden() {
        page.evaluate("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')");
        int stops = 0;
        for (String at = tab(); !at.isEmpty() && !page.evaluate(AGAIN).equals(true) && stops < FAR; at = tab()) {
            assertThat(hidden()).as("hidden: " + at).isFalse();
            stops++;
        }
        assertThat(stops).isGreaterThan(3);
    }
}
