package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.service.page.PageSettings;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesSectionTest {
    @Test
    void whatIsLeftEmptyIsAsUsual() {
        assertThat(new PagesSection(null, " ", null, "", null).toPageSettings()).isEqualTo(PageSettings.USUAL);
    }

    @Test
    void takesOriginsAndAddresses() {
        PageSettings settings = new PagesSection(
                        "https://a.example, https://*.b.example:8443",
                        "https://c.example/x?y=1",
                        "https://d.example/",
                        "",
                        "")
                .toPageSettings();

        assertThat(settings.frameAncestors()).isEqualTo("'self' https://a.example https://*.b.example:8443");
        assertThat(settings.exitUrl()).isEqualTo(URI.create("https://c.example/x?y=1"));
        assertThat(settings.address(URI.create("http://asked.example/"))).isEqualTo("https://d.example");
        assertThat(PageSettings.USUAL.address(URI.create("http://asked.example:8080/")))
                .isEqualTo("http://asked.example:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example; script-src *",
                "a.example",
                "* https://a.example",
                "https://a.example/path",
                "https://a.example\u00a0x",
                "'unsafe-inline'"
            })
    void refusesFramesThatWouldSayMore(String ancestors) {
        assertThatThrownBy(() -> new PagesSection(ancestors, "", "", "", "").toPageSettings())
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("EMBED_FRAME_ANCESTORS must be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "//a.example", "https:", "https://u:p@a.example", "https://a.example/#x"})
    void refusesAddressesThatAreNone(String address) {
        assertThatThrownBy(() -> new PagesSection("", address, "", "", "").toPageSettings())
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("EXIT_URL must be");
        assertThatThrownBy(() -> new PagesSection("", "", address, "", "").toPageSettings())
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("PUBLIC_URL must be");
    }

    @Test
    void whoRunsItIsSaidOnlyWhenItIsKnown() {
        assertThat(new PagesSection("", "", "", "Example Trust", "")
                        .toPageSettings()
                        .operator())
                .isEqualTo(new PageSettings.Operator("Example Trust", null));
        assertThat(new PagesSection("", "", "", "Example Trust", "mailto:help@trust.example")
                        .toPageSettings()
                        .operator())
                .isEqualTo(new PageSettings.Operator("Example Trust", URI.create("mailto:help@trust.example")));
        for (String contact : new String[] {"javascript:alert(1)", "mailto:", "mailto:a@b.example?bcc=c@d.example"}) {
            assertThatThrownBy(() -> new PagesSection("", "", "", "Example Trust", contact).toPageSettings())
                    .isInstanceOf(StartException.class)
                    .hasMessageStartingWith("OPERATOR_CONTACT must be");
        }
        assertThatThrownBy(() -> new PagesSection("", "", "", "", "https://trust.example").toPageSettings())
                .hasMessageStartingWith("OPERATOR_CONTACT takes OPERATOR_NAME");
    }
}
