package io.github.helplines.directory.client.internal.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What came with the library answers when nothing else does, so it has to be what belongs there. */
class BundledTest {
    private static final byte[] BYTES = Bundled.bytes();

    @Test
    void whatBelongsThereIsRead() {
        assertThat(Bundled.directory(BYTES).records()).isNotEmpty();
    }

    /** Another number that is as good a number, which no reading of the records would find. */
    @Test
    void oneDigitOfANumberIsEnoughToBeRefused() {
        String altered = new String(BYTES, StandardCharsets.UTF_8).replaceFirst("\\+448006126505", "+448006126506");

        assertRefused(altered.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsCutOffOrGrowsIsRefused() {
        assertRefused(Arrays.copyOf(BYTES, BYTES.length - 1));
        assertRefused(Arrays.copyOf(BYTES, BYTES.length + 1));
        assertRefused(new byte[0]);
    }

    private static void assertRefused(byte[] bytes) {
        assertThat(bytes).isNotEqualTo(BYTES);
        assertThatThrownBy(() -> Bundled.directory(bytes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the directory in this library is not the one that belongs there");
    }
}
