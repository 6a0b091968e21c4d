package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void hashesAsFips180Says() {
        assertThat(Sha256.hash("abc")).hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hash("")).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.hash("é")).isEqualTo(Sha256.hash(new byte[] {(byte) 0xc3, (byte) 0xa9}));
    }

    @Test
    void readsOnlySixtyFourLowerCaseDigits() {
        String hex = Sha256.hash("abc").hex();
        assertThat(Sha256.parse(hex)).contains(Sha256.hash("abc"));
        assertThat(Sha256.parse(hex.toUpperCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(Sha256.parse(hex + "0")).isEmpty();
        assertThat(Sha256.parse(hex.substring(1))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Sha256.of("0"));
    }

    @Test
    void givesItsBytes() {
        assertThat(Sha256.ofBytes(Sha256.hash("abc").bytes())).isEqualTo(Sha256.hash("abc"));
        assertThat(Sha256.ZERO.bytes()).isEqualTo(new byte[32]);
    }
}
