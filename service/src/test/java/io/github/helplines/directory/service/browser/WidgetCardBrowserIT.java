package io.github.helplines.directory.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WidgetCardBrowserIT {
    @RegisterExtension
    static final WidgetPages PAGES = new WidgetPages();

    @Test
    void showsTheNumberUnderAPolicyThatAllowsNothingElse() {
        try (OpenPage open = OpenPage.onPhone().showing(PAGES.page())) {
            assertThat(open.text()).contains("Call\n0808 157 0123\nOpen now, until 16:00.");
            open.assertNoErrors();
            open.page()
                            .setPath(java.nio.file.Path.of("/tmp/shot.png")));
        }
    }
}
