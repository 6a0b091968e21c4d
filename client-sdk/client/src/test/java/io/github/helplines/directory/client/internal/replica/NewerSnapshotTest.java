package io.github.helplines.directory.client.internal.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Provenance;
import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.client.model.Channel;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.model.Service;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A copy follows a service of a later version: what it knows of a record is answered, from memory and after a restart from
 * the disk, and what it cannot read is left out.
 */
@Timeout(60)
class NewerSnapshotTest {
    private static final String DVS = "derbyshire-victim-services";
    private static final String VOLUNTEER =
            "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"kind\":\"volunteer\",\"languages\":[\"cy\"]}";

    @TempDir
    Path cache;

    @Test
    void whatItKnowsOfALaterVersionIsAnswered() throws Exception {
        CannedService service = new CannedService().publish(newer());
        List<Channel> usual =
                channels(new CannedService().publish(Published.at(9)), Files.createDirectory(cache.resolve("usual")));
        assertThat(usual).hasSizeGreaterThan(1);
        Path kept = Files.createDirectory(cache.resolve("newer"));

        try (HelplineDirectory directory = copy(service, kept)) {
            assertAnswers(directory, Source.MEMORY, usual);
            while (!Files.exists(kept.resolve("directory.ndjson"))) {
                Thread.sleep(10);
            }
        }
        try (HelplineDirectory directory = copy(new CannedService(), kept)) {
            assertAnswers(directory, Source.DISK, usual);
        }
    }

    private static void assertAnswers(HelplineDirectory directory, Source source, List<Channel> usual) {
        Service dvs = directory.services().get(DVS).value();
        assertThat(dvs.channels()).isEqualTo(usual.subList(1, usual.size()));
        Provenance from = directory.services().get(DVS).provenance();
        assertThat(from.source()).isEqualTo(source);
        assertThat(from.sequence()).isEqualTo(9);
        HelpAnswer help =
                directory.help(HelpQuery.about("intimate-image-abuse")).value();
        assertThat(help.services()).extracting(offer -> offer.service().slug()).contains(DVS, "revenge-porn-helpline");
        assertThat(directory.search("DVS", 5).value().matched()).isTrue();
        assertThat(directory.services().find("00000000-0000-4000-8000-000000000001"))
                .isEmpty();
    }

    /** A kind of record, a kind of channel in place of the first of a service, a member of every record, all unknown. */
    private static Published newer() {
        List<String> lines = new ArrayList<>();
        int channels = 0;
        for (String line : Published.at(9).lines()) {
            String later = line;
            if (line.contains("\"slug\":\"" + DVS + "\"")) {
                later = line.replaceFirst("\"kind\":\"voice\"", "\"kind\":\"hologram\"");
                channels += later.equals(line) ? 0 : 1;
            }
            // The last in the canonical order of members.
            lines.add(later.substring(0, later.length() - 1) + ",\"zz_later\":{\"a\":[1]}}");
        }
        lines.add(VOLUNTEER);
        assertThat(channels).isEqualTo(1);
        return Published.at(9).with(lines);
    }

    private static List<Channel> channels(CannedService service, Path cache) {
        try (HelplineDirectory directory = copy(service, cache)) {
            return directory.services().get(DVS).value().channels();
        }
    }

    private static HelplineDirectory copy(CannedService service, Path cache) {
        return HelplineDirectory.replica(URI.create("https://directory.example"))
                .trustedKeys(Published.TRUSTED)
                .clock(() -> Published.NOW)
                .firstWait(Duration.ofSeconds(30))
                .transport(service)
                .cache(cache)
                .build();
    }
}
