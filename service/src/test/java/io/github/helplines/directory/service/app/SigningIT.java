package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.seal.DirectoryProof;
import io.github.helplines.directory.core.seal.HeadFault;
import io.github.helplines.directory.core.seal.SignedHead;
import io.github.helplines.directory.core.seal.SignedHead.Refused;
import io.github.helplines.directory.core.seal.SignedHead.Verified;
import io.github.helplines.directory.core.seal.SigningKey;
import io.github.helplines.directory.core.seal.VerificationKey;
import io.github.helplines.directory.core.seal.VerificationKeys;
import io.github.helplines.directory.service.representation.StrictJson;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A running service signs with the key that it made, with two while keys change, and then with the new one. */
@Timeout(120)
class SigningIT {
    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    @Test
    void aKeyIsChangedWhileWhoeverTrustsTheOldOneGoesOnFollowing() throws Exception {
        Path file = SERVICE.var().resolve(Wiring.KEY_FILE);
        String old = Files.readString(file);
        VerificationKeys before = published();
        assertThat(before.keys()).hasSize(1);
        assertThat(signedBy(before)).isEqualTo(before.keys());

        SERVICE.stop();
        Files.writeString(file, pem(SigningKey.generate()), StandardOpenOption.APPEND);
        SERVICE.start();
        VerificationKeys meanwhile = published();
        VerificationKeys after = new VerificationKeys(meanwhile.keys().subList(1, 2));
        assertThat(meanwhile.keys()).hasSize(2).startsWith(before.keys().get(0));
        assertThat(signedBy(meanwhile)).isEqualTo(meanwhile.keys());
        assertThat(signedBy(before)).isEqualTo(before.keys());
        assertThat(signedBy(after)).isEqualTo(after.keys());

        SERVICE.stop();
        Files.writeString(file, Files.readString(file).substring(old.length()));
        SERVICE.start();
        assertThat(published()).isEqualTo(after);
        assertThat(signedBy(meanwhile)).isEqualTo(after.keys());
        assertThat(verdict(before)).isEqualTo(new Refused(HeadFault.NOT_SIGNED));
    }

    @Test
    void whatIsServedIsWhatTheHeadSigns() throws Exception {
        Verified verified = (Verified) verdict(published());
        DirectoryProof proof = DirectoryProof.ofSnapshot(
                new ByteArrayInputStream(SERVICE.get("/v1/snapshot").asByteArray()),
                verified.head(),
                StrictJson::parse);
        assertThat(proof).isEqualTo(new DirectoryProof(32, List.of()));
        assertThat(verified.head().faultAt(ServiceExtension.NOW.instant())).isEmpty();
    }

    private static List<VerificationKey> signedBy(VerificationKeys trusted) {
        return ((Verified) verdict(trusted)).signedBy();
    }

    private static SignedHead.Verdict verdict(VerificationKeys trusted) {
        return SignedHead.read(json("/v1/snapshot/head"), "", new Faults())
                .orElseThrow()
                .verify(trusted, StrictJson::parse);
    }

    private static VerificationKeys published() {
        return VerificationKeys.read(json("/v1/signing-keys"), "", new Faults()).orElseThrow();
    }

    private static JsonValue json(String path) {
        return StrictJson.parse(SERVICE.get(path).asByteArray()).orElseThrow();
    }

    private static String pem(SigningKey key) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key.pkcs8())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
