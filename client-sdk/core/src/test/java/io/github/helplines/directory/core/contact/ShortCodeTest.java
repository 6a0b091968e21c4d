package io.github.helplines.directory.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ShortCodeTest {
    @Test
    void takesFiveToEightDigits() {
        assertThat(ShortCode.parse("82228")).contains(ShortCode.of("82228"));
        assertThat(ShortCode.parse("82228123")).isPresent();
        for (String text : new String[] {"", "8222", "822281234", "02228", "8222a", "82228 ", "+82228", "٨٢٢٢٨"}) {
            assertThat(ShortCode.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void isSpelt() {
        assertThat(ShortCode.of("82228").spoken()).isEqualTo("8 2 2 2 8");
        assertThat(ShortCode.of("82228")).hasToString("82228");
    }

    @Test
    void refusesWithoutRepeatingTheInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShortCode.of("1234"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("1234"));
    }

    @Test
    void rendersLinksThatOpenAMessage() {
        assertThat(SmsUri.of(ShortCode.of("82228"))).isEqualTo("sms:82228");
        assertThat(SmsUri.of(ShortCode.of("82228"), Keyword.of("DVS"))).isEqualTo("sms:82228?body=DVS");
        assertThat(SmsUri.of(PhoneNumber.of("+447700900123"))).isEqualTo("sms:+447700900123");
    }
}
