package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
    private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.US_ASCII);

    @Test
    void derivesThePublicHalfOfRfc8037() {
        assertThat(HeadSample.KEY.verificationKey().x()).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    }

    @Test
    void makesTheSignatureOfRfc8037() {
        String input = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        assertThat(Base64Url.encode(HeadSample.KEY.sign(input.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
    }

    @Test
    void aNewKeyIsReadBackAsTheSame() {
        SigningKey made = SigningKey.generate();
        SigningKey read = SigningKey.read(made.pkcs8()).orElseThrow();
        assertThat(read.verificationKey()).isEqualTo(made.verificationKey());
        assertThat(read.sign(MESSAGE)).isEqualTo(made.sign(MESSAGE));
        assertThat(read.verificationKey().verifies(MESSAGE, made.sign(MESSAGE))).isTrue();
    }

    @Test
    void noTwoNewKeysAreTheSame() {
        assertThat(SigningKey.generate().verificationKey())
                .isNotEqualTo(SigningKey.generate().verificationKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "302e020100300506032b657004220420", "302e020100300506032b65700422042000"})
    void whatIsNoPrivateKeyIsNotRead(String hex) {
        assertThat(SigningKey.read(HexFormat.of().parseHex(hex))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed448", "X25519", "RSA"})
    void aKeyOfAnotherAlgorithmIsNotRead(String algorithm) throws Exception {
        byte[] other = KeyPairGenerator.getInstance(algorithm)
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        assertThat(SigningKey.read(other)).isEmpty();
    }

    @Test
    void saysItsNameAndNothingElse() {
        assertThat(HeadSample.KEY).hasToString("SigningKey[kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k]");
    }
}
