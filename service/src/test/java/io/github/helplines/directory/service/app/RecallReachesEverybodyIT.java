package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.client.GoneException;
import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.model.Service;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A number that was recalled is given by nobody any more: not by the service, not by a copy, nor by one that starts alone. */
@Timeout(120)
class RecallReachesEverybodyIT {
    private static final String DVS = "derbyshire-victim-services";
    private static final String NUMBER = "0800 612 6505";

    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    @TempDir
    Path cache;

    @Test
    void withinThePollIntervalAndAfterARestartWithoutANetwork() throws Exception {
        EditorsDesk desk = new EditorsDesk(SERVICE);
        try (HelplineDirectory copy = Libraries.replica(SERVICE, Libraries.uri(SERVICE))
                .cache(cache)
                .pollInterval(Duration.ofSeconds(1))
                .build()) {
            assertThat(given(copy)).contains(NUMBER);
            String channel = copy.services().get(DVS).value().channels().get(0).id();

            desk.recall(desk.editor, channel, "+448006126505").then().statusCode(200);
            assertThat(SERVICE.help("{}").asString()).doesNotContain(NUMBER);
            assertThat(SERVICE.get("/v1/sms/82228/dvs").asString()).doesNotContain(NUMBER);
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (given(copy).contains(NUMBER) && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            isGone(copy, channel);
            assertThat(copy.services().get(DVS).provenance().source()).isEqualTo(Source.MEMORY);
        }
        try (HelplineDirectory alone =
                Libraries.replica(SERVICE, nobody()).cache(cache).build()) {
            assertThat(alone.services().get(DVS).provenance().source()).isEqualTo(Source.DISK);
            isGone(alone, "");
        }
    }

    private static void isGone(HelplineDirectory directory, String channel) {
        assertThat(given(directory)).doesNotContain(NUMBER);
        Service service = directory.services().get(DVS).value();
        assertThat(service.notice()).contains("withdrawn");
        assertThat(service.toString()).doesNotContain(NUMBER, "+448006126505");
        if (!channel.isEmpty()) {
            assertThat(directory.findChannel(channel)).isEmpty();
            assertThatThrownBy(() -> directory.getChannel(channel))
                    .isInstanceOfSatisfying(
                            GoneException.class,
                            gone -> assertThat(gone.problem().handOffs()).isNotEmpty());
        }
    }

    /** Every text that help and the reply to a keyword give of the service. */
    private static String given(HelplineDirectory directory) {
        StringBuilder given = new StringBuilder();
        for (HelpAnswer.Offer offer :
                directory.help(HelpQuery.about("intimate-image-abuse")).value().services()) {
            offer.channels()
                    .forEach(each -> given.append(each.channel().details().action()));
        }
        given.append(directory
                .findSmsReply("82228", "DVS")
                .map(answer -> answer.value().text())
                .orElse(""));
        return given.toString();
    }

    private static URI nobody() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
    }
}
