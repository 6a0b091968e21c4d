package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.client.CallListener;
import io.github.helplines.directory.client.GoneException;
import io.github.helplines.directory.client.HelpQuery;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.client.model.HelpAnswer;
import io.github.helplines.directory.client.model.Service;
import io.github.helplines.directory.sms.SmsResponder;
import io.github.helplines.directory.sms.config.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A number that was recalled is given by nobody any more: not by the service, not by a copy, not by text, nor by one of
 * these that starts alone.
 */
@Timeout(120)
class RecallReachesEverybodyIT {
    private static final String DVS = "derbyshire-victim-services";
    private static final String NUMBER = "0800 612 6505";
    private static final String SECRET = "a-secret-of-16-and-more";
    private static final Duration POLL = Duration.ofSeconds(1);

    /** For a machine that is busy: what is asserted is counted in polls. */
    private static final Duration MARGIN = Duration.ofSeconds(29);

    @RegisterExtension
    static final ServiceExtension SERVICE = new ServiceExtension();

    @TempDir
    Path folder;

    private int texts;

    @Test
    void withinThePollIntervalAndAfterARestartWithoutANetwork() throws Exception {
        EditorsDesk desk = new EditorsDesk(SERVICE);
        URI service = Libraries.uri(SERVICE);
        Polls ofCopy = new Polls();
        Polls ofResponder = new Polls();
        try (HelplineDirectory remote = Libraries.remote(SERVICE);
                HelplineDirectory copy = copy("copy", service, ofCopy);
                SmsResponder responder = responder(service, ofResponder)) {
            assertThat(SERVICE.help("{}").asString()).contains(NUMBER);
            assertThat(given(remote)).contains(NUMBER);
            assertThat(given(copy)).contains(NUMBER);
            assertThat(reply(responder)).isEqualTo("Call 0800 612 6505, free. In danger now call 999.");
            String channel = copy.services().get(DVS).value().channels().get(0).id();

            desk.recall(desk.editor, channel, "+448006126505").then().statusCode(200);
            int copyPolls = ofCopy.soFar();
            int responderPolls = ofResponder.soFar();
            assertThat(SERVICE.help("{}").asString()).doesNotContain(NUMBER);
            assertThat(SERVICE.get("/v1/sms/82228/dvs").asString()).doesNotContain(NUMBER);
            assertThat(given(remote)).doesNotContain(NUMBER);
            ofCopy.awaitNext(copyPolls);
            isGone(copy, channel);
            assertThat(copy.services().get(DVS).provenance().source()).isEqualTo(Source.MEMORY);
            ofResponder.awaitNext(responderPolls);
            assertThat(reply(responder)).contains("999").doesNotContain(NUMBER);
            // Ending would interrupt the writing.
            until(() -> kept("copy") && kept("responder"));
        }
        try (HelplineDirectory alone = copy("copy", nobody(), new Polls());
                SmsResponder responder = responder(nobody(), new Polls())) {
            assertThat(alone.services().get(DVS).provenance().source()).isEqualTo(Source.DISK);
            isGone(alone, "");
            assertThat(reply(responder)).contains("999").doesNotContain(NUMBER);
        }
    }

    /** A copy that is kept in a directory of that name. */
    private HelplineDirectory copy(String name, URI service, Polls polls) {
        return Libraries.replica(SERVICE, service)
                .cache(folder.resolve(name))
                .pollInterval(POLL)
                .listener(polls)
                .build();
    }

    /** Whether what is on the disk is known to be without the number. */
    private boolean kept(String name) {
        try {
            return Files.readString(folder.resolve(name).resolve("recalls.json"))
                            .contains("\"channel\"")
                    && !Files.readString(folder.resolve(name).resolve("directory.ndjson"))
                            .contains("+448006126505");
        } catch (IOException e) {
            return false;
        }
    }

    private SmsResponder responder(URI service, Polls polls) throws Exception {
        Path keys = Files.writeString(
                folder.resolve("keys.json"), SERVICE.get("/v1/signing-keys").asString());
        Map<String, String> variables = new HashMap<>();
        variables.put("PORT", "0");
        variables.put("SMS_PROVIDER", "generic");
        variables.put("SMS_SHORT_CODE", "82228");
        variables.put("SMS_GENERIC_SECRET", SECRET);
        variables.put("SMS_DIRECTORY_URL", service.toString());
        variables.put("SMS_DIRECTORY_KEYS_FILE", keys.toString());
        variables.put("SMS_CAP_PER_10_MINUTES", "1000");
        variables.put("SMS_CAP_PER_DAY", "1000");
        return SmsResponder.start(
                Settings.read(variables),
                copy("responder", service, polls),
                InstantSource.system(),
                new PrintStream(OutputStream.nullOutputStream(), true));
    }

    /** What somebody gets back who texts DVS. */
    private String reply(SmsResponder responder) {
        texts++;
        String body = "{\"id\":\"" + texts + "\",\"from\":\"447700900123\",\"text\":\"DVS\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + responder.port() + "/inbound"))
                .header("Content-Type", "application/json")
                .header("X-Webhook-Secret", SECRET)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Counts the polls of a copy: each fetches the recalls, then the head once, and then acts on them. */
    private static final class Polls implements CallListener {
        private final AtomicInteger heads = new AtomicInteger();

        @Override
        public void finished(Call call) {
            if (call.operation().equals("getSnapshotHead")) {
                heads.incrementAndGet();
            }
        }

        int soFar() {
            return heads.get();
        }

        /**
         * Waits until the one poll that begins next after so many is over: another may have been under way, and it is over
         * when a third has fetched its head.
         */
        void awaitNext(int after) throws InterruptedException {
            until(() -> heads.get() > after + 2);
        }
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + POLL.plus(MARGIN).toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
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
