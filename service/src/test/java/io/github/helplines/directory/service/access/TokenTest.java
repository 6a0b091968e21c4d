package io.github.helplines.directory.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.seal.Sha256;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final String SECRET = "a".repeat(52);
    private static final Token TOKEN = Token.of(new KeyId("abcd2345"), SECRET);

    @Test
    void hasPrefixKeyIdSecretAndChecksum() {
        assertThat(TOKEN.text()).startsWith("hd_abcd2345_" + SECRET).hasSize(3 + 8 + 1 + 52 + 7);
        assertThat(TOKEN.id()).isEqualTo(new KeyId("abcd2345"));
        assertThat(Token.parse(TOKEN.text())).contains(TOKEN);
    }

    /** CRC-32 of what stands before it, five bits a character from the lowest: other programs can check it too. */
    @Test
    void checksumIsTheCrcOfAllBeforeIt() {
        assertThat(Token.of(new KeyId("234567ab"), "z".repeat(52)).text())
                .endsWith(crcInBase32("hd_234567ab_" + "z".repeat(52)));
    }

    private static String crcInBase32(String text) {
        long crc = 0xffffffffL;
        for (char each : text.toCharArray()) {
            crc ^= each;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 1 ? (crc >>> 1) ^ 0xedb88320L : crc >>> 1;
            }
        }
        crc ^= 0xffffffffL;
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            characters.append("abcdefghijklmnopqrstuvwxyz234567".charAt((int) (crc >>> (5 * i)) & 31));
        }
        return characters.toString();
    }

    @Test
    void credentialIsTheHashOfTheWholeToken() {
        assertThat(TOKEN.credential().value())
                .isEqualTo(Sha256.hash(TOKEN.text()).hex());
    }

    @Test
    void everySlipOfOneCharacterIsFound() {
        for (int i = 0; i < TOKEN.text().length(); i++) {
            for (char other : "b7q_A".toCharArray()) {
                if (TOKEN.text().charAt(i) != other) {
                    String slip =
                            TOKEN.text().substring(0, i) + other + TOKEN.text().substring(i + 1);
                    assertThat(Token.parse(slip)).as(slip).isEmpty();
                }
            }
        }
    }

    @Test
    void everySwapOfTwoNeighboursIsFound() {
        String text = Token.of(
                        new KeyId("abcd2345"),
                        "abcdefghijklmnopqrstuvwxyz234567".repeat(2).substring(0, 52))
                .text();
        for (int i = 0; i + 1 < text.length(); i++) {
            String swapped = text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
            assertThat(Token.parse(swapped)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hd_", "hd_abcd2345", "hd_abcd2345_", "Bearer", "hd_abcd2345_aaaa", "null", "hd_ab\u0000"})
    void whatIsNoTokenIsNone(String text) {
        assertThat(Token.parse(text)).isEmpty();
        assertThatThrownBy(() -> new Token(text)).hasMessage("not a token");
    }

    @Test
    void cutOffOrLengthenedItIsNone() {
        assertThat(Token.parse(TOKEN.text().substring(1))).isEmpty();
        assertThat(Token.parse(TOKEN.text().substring(0, 70))).isEmpty();
        assertThat(Token.parse(TOKEN.text() + "a")).isEmpty();
        assertThat(Token.parse(TOKEN.text() + "\n")).isEmpty();
        assertThat(Token.parse(TOKEN.text().toUpperCase())).isEmpty();
    }

    @Test
    void noTwoGeneratedOnesAreAlike() {
        SecureRandom random = new SecureRandom();
        Set<String> seen = new HashSet<>();
        Set<Character> characters = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            Token token = Token.generate(random);
            assertThat(seen.add(token.text())).isTrue();
            assertThat(Token.parse(token.text())).contains(token);
            token.text().substring(12, 64).chars().forEach(each -> characters.add((char) each));
        }
        assertThat(characters).as("characters of secrets").hasSize(32);
    }

    @Test
    void saysNothingOfItself() {
        Holder holder = new Holder("staff-5417");
        Caller caller = new Caller(TOKEN.id(), holder, Set.of(Scope.EDITOR), TOKEN.credential());

        assertThat(TOKEN.toString() + TOKEN.credential() + holder + caller)
                .doesNotContain("abcd2345", SECRET, TOKEN.credential().value(), "staff-5417")
                .isEqualTo("Token[redacted]Credential[redacted]Holder[redacted]Caller[redacted]");
    }
}
