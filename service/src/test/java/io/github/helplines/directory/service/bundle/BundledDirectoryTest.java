package io.github.helplines.directory.service.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.codec.RecordCodec;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.core.seal.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The library brings along what the service is shipped with: the lines that a first import would publish. */
class BundledDirectoryTest {
    private static final Path COMMITTED = Path.of("../fixtures/core/directory.ndjson");
    private static final Path TRUSTED =
            Path.of("../client-sdk/client/src/main/java/io/github/helplines/directory/client"
                    + "/internal/replica/Bundled.java");
    private static final String HASH = "SHA_256 = \"%s\"";

    @Test
    void libraryBringsAlongTheShippedRecordsAndTheirHash() throws Exception {
        String lines = lines();
        String hash = HASH.formatted(Sha256.hash(lines));
        if (Boolean.getBoolean("bundled.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, lines);
            Files.writeString(TRUSTED, Files.readString(TRUSTED).replaceFirst(HASH.formatted("[0-9a-f]{64}"), hash));
        }

        assertThat(Files.readString(COMMITTED))
                .as("regenerate it with -Dbundled.update=true, and read what changed")
                .isEqualTo(lines);
        assertThat(Files.readString(TRUSTED)).contains(hash);
    }

    private static String lines() {
        BundleResult shipped = YamlBundle.shipped();
        assertThat(shipped.faults()).isEmpty();
        return shipped.records().stream()
                .sorted(Directory.SNAPSHOT_ORDER)
                .map(record -> CanonicalJson.write(RecordCodec.write(record)) + "\n")
                .collect(Collectors.joining());
    }
}
