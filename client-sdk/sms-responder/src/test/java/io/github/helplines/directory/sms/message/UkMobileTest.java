package io.github.helplines.directory.sms.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UkMobileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+447700900123",
                "447700900123",
                "07700900123",
                "00447700900123",
                " 447700900123",
                "+447700900123\n"
            })
    void readsAMobileInTheFormsThatProvidersWrite(String text) {
        assertThat(UkMobile.parse(text).orElseThrow().e164()).isEqualTo("+447700900123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "82228",
                "999",
                "Vodafone",
                "+441632960123",
                "+442079460123",
                "+447000900123",
                "07000900123",
                "+447600900123",
                "+448081570123",
                "+33700900123",
                "+15550100123",
                "00337700900123",
                "7700900123",
                "+4477009001234",
                "+44770090012",
                "whatsapp:+447700900123",
                "+4407700900123",
                "+44 7700 900123",
                "+44７700900123"
            })
    void readsNothingElse(String text) {
        assertThat(UkMobile.parse(text)).isEmpty();
    }

    @Test
    void doesNotShowItself() {
        assertThat(UkMobile.parse("+447700900123").orElseThrow()).hasToString("UkMobile[redacted]");
        assertThat(new InboundMessage("id", "+447700900123", "DVS")).hasToString("InboundMessage[redacted]");
    }
}
