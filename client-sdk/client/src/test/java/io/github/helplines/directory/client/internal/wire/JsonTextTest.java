package io.github.helplines.directory.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @Test
    void readsWhatIsPlainAndWhatIsNot() {
        for (String text : new String[] {"plain", "na\u00efve \u2028", "\ud83d\ude00"}) {
            assertThat(JsonText.parse(("{\"b\":\"" + text + "\",\"a\":1}").getBytes(StandardCharsets.UTF_8)))
                    .contains(JsonObject.of(Map.of("a", JsonValue.of(1), "b", JsonValue.of(text))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "{} x",
                "{\"a\":1,\"a\":1}",
                "{\"b\":1,\"a\":2,\"b\":3}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"é\":1,\"é\":1}",
                "{a:1}",
                "[1,]",
                "01",
                "\"\u0001\"",
            })
    void refusesWhatIsNotOneValue(String text) {
        assertThat(JsonText.parse(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE"})
    void refusesOtherEncodings(String encoding) {
        assertThat(JsonText.parse("{\"a\":1}".getBytes(Charset.forName(encoding))))
                .isEmpty();
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] text = "{\"a\":\"..\"}".getBytes(StandardCharsets.UTF_8);
        for (int[] pair : new int[][] {{0xff, 0x20}, {0xc0, 0x80}, {0xc3, 0x28}, {0x80, 0x20}}) {
            byte[] broken = Arrays.copyOf(text, text.length);
            broken[6] = (byte) pair[0];
            broken[7] = (byte) pair[1];
            assertThat(JsonText.parse(broken)).isEmpty();
        }
    }
}
