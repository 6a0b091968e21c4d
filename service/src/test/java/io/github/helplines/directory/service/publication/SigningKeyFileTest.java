package io.github.helplines.directory.service.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.helplines.directory.service.testing.TestSigningKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyFileTest {
    /** As {@code openssl genpkey -algorithm ed25519} writes it; the private key of RFC 8037 appendix A.1. */
    private static final String FIRST = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    private static final String SECOND = SigningKeyText.write(TestSigningKeys.SECOND);

    @TempDir
    Path directory;

    private Path path() {
        return directory.resolve("keys/signing.pem");
    }

    private Path write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("own.pem"), bytes);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** One line that names the file and repeats nothing of it. */
    private static void isRefused(Path file, String why) {
        assertThatThrownBy(() -> new SigningKeyFile(file).read())
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageStartingWith("The signing key file " + file + " ")
                .hasMessageContaining(why)
                .hasMessageNotContainingAny("\n", "MC4C", "IJ1hsZ3v");
    }

    @Test
    void makesAKeyForItsOwnerAloneAndReadsItBack() throws IOException {
        SigningKeys made = new SigningKeyFile(path()).readOrMake();

        assertThat(permissions(path())).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve("keys"))).isEqualTo("rwx------");
        assertThat(made.keys()).hasSize(1);
        assertThat(new SigningKeyFile(path()).read().verificationKeys()).isEqualTo(made.verificationKeys());
        try (var files = Files.list(directory.resolve("keys"))) {
            assertThat(files).containsExactly(path());
        }
    }

    @Test
    void neverReplacesWhatIsThere() throws IOException {
        new SigningKeyFile(path()).readOrMake();
        byte[] made = Files.readAllBytes(path());
        new SigningKeyFile(path()).readOrMake();
        assertThat(path()).hasBinaryContent(made);

        Files.writeString(path(), "damaged");
        assertThatThrownBy(() -> new SigningKeyFile(path()).readOrMake()).isInstanceOf(UnusableKeyException.class);
        assertThat(path()).hasContent("damaged");
    }

    @Test
    void aLinkToNothingIsNotReplaced() throws IOException {
        Files.createDirectory(directory.resolve("keys"));
        Files.createSymbolicLink(path(), directory.resolve("absent.pem"));
        assertThatThrownBy(() -> new SigningKeyFile(path()).readOrMake()).hasMessageContaining("is not there");
        assertThat(path()).isSymbolicLink();
    }

    @Test
    void whatAKilledProcessLeftIsNoKey() throws IOException {
        Files.createDirectory(directory.resolve("keys"));
        Path left = Files.writeString(directory.resolve("keys/signing.pem.draft"), "-----BEGIN PRIV");
        assertThat(new SigningKeyFile(path()).readOrMake().keys()).hasSize(1);
        assertThat(left).doesNotExist();
    }

    @Test
    void saysThatItCannotBeMade() throws IOException {
        Files.createFile(directory.resolve("keys"));
        assertThatThrownBy(() -> new SigningKeyFile(path()).readOrMake())
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageEndingWith("keys/signing.pem is not there, and cannot be made");
    }

    @Test
    void readsWhatOpensslWrites() throws IOException {
        assertThat(new SigningKeyFile(write(FIRST)).read().verificationKeys())
                .isEqualTo(TestSigningKeys.of(TestSigningKeys.FIRST).verificationKeys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n"})
    void readsTwoKeysInTheirOrder(String between) throws IOException {
        assertThat(new SigningKeyFile(write(FIRST + between + SECOND)).read().verificationKeys())
                .isEqualTo(TestSigningKeys.of(TestSigningKeys.FIRST, TestSigningKeys.SECOND)
                        .verificationKeys());
    }

    @ParameterizedTest
    @CsvSource({"rw-r-----,true", "r--------,true", "rw-r--r--,false", "rw-----w-,false", "rw-rw----,false"})
    void isForItsOwnerToChangeAndForNobodyElseToRead(String permissions, boolean right) throws IOException {
        Path file = write(FIRST);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        if (right) {
            assertThat(new SigningKeyFile(file).read().keys()).hasSize(1);
        } else {
            isRefused(file, "is open to others: chmod 600");
        }
    }

    @Test
    void oneThatThisUserMayNotReadIsRefused() throws IOException {
        Path file = write(FIRST);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
        assumeThat(Files.isReadable(file)).as("root may read everything").isFalse();
        isRefused(file, "cannot be read by this user");
    }

    @Test
    void oneThatIsNotThereOrNoFileIsRefused() {
        isRefused(directory.resolve("absent.pem"), "is not there");
        isRefused(directory, "is a directory");
    }

    @Test
    void whatIsNoKeyIsRefusedForWhatItIs() throws Exception {
        isRefused(write(""), "holds no key");
        isRefused(write("\n \n"), "holds no key");
        isRefused(write("a key"), "no private key in PEM");
        isRefused(write("a key: " + FIRST), "no private key in PEM");
        isRefused(write(FIRST + "and more"), "no private key in PEM");
        isRefused(write(FIRST.substring(0, FIRST.length() - 2)), "no private key in PEM");
        isRefused(write(FIRST.replace("MC4C", "MC4é")), "no private key in PEM");
        isRefused(write(new byte[] {0, -1, 5}), "no private key in PEM");
        isRefused(write(FIRST.replace("MC4CAQ", "MC4=CAQ")), "not written in base64");
        isRefused(write(FIRST.replace("MC4CAQ", "MC4CBB")), "not Ed25519");
        isRefused(write(FIRST.replace("PRIVATE KEY", "PUBLIC KEY")), "something else than private keys");
        isRefused(write(FIRST.replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY")), "not encrypted");
        isRefused(write(FIRST + FIRST), "the same key twice");
        isRefused(write(FIRST + SECOND + FIRST), "more than two keys");
        isRefused(write(FIRST.repeat(200)), "too long");
        byte[] other = KeyPairGenerator.getInstance("X25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        isRefused(
                write("-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(other)
                        + "\n-----END PRIVATE KEY-----\n"),
                "not Ed25519: make one with openssl genpkey -algorithm ed25519");
    }

    @Test
    void saysWhatPeopleCompare() {
        assertThat(TestSigningKeys.of(TestSigningKeys.FIRST, TestSigningKeys.SECOND)
                        .fingerprints())
                .hasSize(2)
                .first()
                .isEqualTo("90fa cafe a9b1 5566 9854 0f70 c011 7a22 ea37 bd5c f3ed 3c47 093c 1707 282b 4b89");
        assertThat(TestSigningKeys.of(TestSigningKeys.FIRST))
                .hasToString("SigningKeys[keys=" + List.of(TestSigningKeys.FIRST) + "]");
    }
}
