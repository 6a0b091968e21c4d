package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be told, and what is said of a setting that does not do. */
class NotifySettingsTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String URL = "https://hooks.example.org/helpline?token=abc";

    @Test
    void nobodyIsToldUnlessSomebodyIsNamed() {
        assertThat(new NotifySettings(null, null, false).target()).isEmpty();
        assertThat(new NotifySettings(URL, SECRET, false).target()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({URL + ",''", "''," + SECRET, URL + ",short"})
    void urlAndSecretAreBothThereAndTheSecretIsLong(String url, String secret) {
        assertThatThrownBy(() -> new NotifySettings(url, secret, false).target())
                .isInstanceOf(StartException.class)
                .hasMessageContaining("NOTIFY_SECRET")
                .hasMessageNotContaining("example")
                .hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/",
                "https://user:word@hooks.example.org/",
                "https://hooks.example.org/#there",
                "https:///path",
                "ftp://hooks.example.org/",
                "file:///etc/passwd",
                "hooks.example.org",
                "https://hooks.exämple.org/"
            })
    void onlyHttpsUrlsOfAHostAreTaken(String url) {
        assertThatThrownBy(() -> new NotifySettings(url, SECRET, false).target())
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("NOTIFY_URL must be an https URL")
                .hasMessageNotContaining("exa");
    }

    @Test
    void nothingOfItIsPrinted() {
        NotifySettings settings = new NotifySettings(URL, SECRET, true);
        assertThat(settings.toString() + settings.target()).doesNotContain("example", "token", SECRET);
    }
}
