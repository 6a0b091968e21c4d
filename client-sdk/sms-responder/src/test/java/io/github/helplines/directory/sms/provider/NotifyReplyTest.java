package io.github.helplines.directory.sms.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.helplines.directory.sms.message.UkMobile;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotifyReplyTest {
    private static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    private static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final NotifyApiKey KEY =
            NotifyApiKey.parse("a-key_of-ours-" + SERVICE + "-" + SECRET).orElseThrow();
    private static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";
    private static final UkMobile SENDER = UkMobile.parse("07700900123").orElseThrow();
    private static final InstantSource CLOCK = () -> Instant.ofEpochSecond(1568818578);

    /** Made by another program: Python's hmac, hashlib and base64 over the header and the claims in this order. */
    private static final String TOKEN =
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE1Njg4MTg1NzgsImlzcyI6IjI2Nzg1YTA5LWFiMTYtNGViMC04NDA3LWEzNzQ5N2E1NzUwNiJ9.uL9PA6FeLyeIVhWLHfHrja0BKO_p0w7JGoBSBFdqcz4";

    private RecordingServer notify;

    @BeforeEach
    void start() throws IOException {
        notify = new RecordingServer();
    }

    @AfterEach
    void stop() {
        notify.close();
    }

    @Test
    void makesTheTokenThatNotifyDocuments() {
        assertThat(KEY.tokenAt(CLOCK.instant())).isEqualTo(TOKEN);
        assertThat(KEY).hasToString("NotifyApiKey[redacted]");
    }

    @Test
    void takesNothingElseForAKey() {
        assertThat(NotifyApiKey.parse("a-key-" + SERVICE)).isEmpty();
        assertThat(NotifyApiKey.parse("a-key" + SERVICE + SECRET)).isEmpty();
        assertThat(NotifyApiKey.parse("")).isEmpty();
    }

    @Test
    void asksNotifyToSendTheTemplateWithTheReply() throws UndeliveredException {
        assertThat(route(Optional.empty()).reply(SENDER, "Call 0800 612 6505, \"free\"."))
                .isEqualTo(HandedBack.NOTHING);
        assertThat(notify.requests())
                .containsExactly(new RecordingServer.Request(
                        "POST",
                        "/v2/notifications/sms",
                        "Bearer " + TOKEN,
                        "application/json",
                        "{\"personalisation\":{\"reply\":\"Call 0800 612 6505, \\\"free\\\".\"},"
                                + "\"phone_number\":\"+447700900123\",\"template_id\":\"" + TEMPLATE + "\"}"));
    }

    @Test
    void namesTheNumberToSendFromWhenThatIsConfigured() throws UndeliveredException {
        route(Optional.of(SERVICE)).reply(SENDER, "Call.");
        assertThat(notify.requests().get(0).body()).contains("\"sms_sender_id\":\"" + SERVICE + "\"");
    }

    @Test
    void saysWithWhichStatusNotifyRefusedAndNothingElse() {
        for (int status : new int[] {302, 400, 403, 429, 500}) {
            notify.answerWith(status);
            assertThatExceptionOfType(UndeliveredException.class)
                    .isThrownBy(() -> route(Optional.empty()).reply(SENDER, "Call."))
                    .withMessage("status " + status)
                    .withNoCause();
        }
        assertThat(notify.requests()).hasSize(5);
    }

    @Test
    void saysThatNotifyWasNotReached() {
        URI url = notify.url();
        notify.close();
        assertThatExceptionOfType(UndeliveredException.class)
                .isThrownBy(() -> new NotifyReply(url, KEY, template(Optional.empty()), CLOCK).reply(SENDER, "Call."))
                .withMessage("ConnectException")
                .withNoCause();
    }

    @Test
    void doesNotWaitForeverForAProviderThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            JsonPost post =
                    new JsonPost(URI.create("http://127.0.0.1:" + silent.getLocalPort()), Duration.ofMillis(200));
            assertThatExceptionOfType(UndeliveredException.class)
                    .isThrownBy(
                            () -> post.send(new io.github.helplines.directory.core.json.ObjectWriter().build(), null))
                    .withMessage("HttpTimeoutException");
        }
    }

    @Test
    void postsToAnAggregatorByTheNamesThatAreConfigured() throws UndeliveredException {
        new PostedReply(notify.url().resolve("/send?x=1"), Optional.of(new Secret("Token abc")), "msisdn", "body")
                .reply(SENDER, "Call.");
        assertThat(notify.requests())
                .containsExactly(new RecordingServer.Request(
                        "POST",
                        "/send?x=1",
                        "Token abc",
                        "application/json",
                        "{\"body\":\"Call.\",\"msisdn\":\"+447700900123\"}"));
    }

    private NotifyReply route(Optional<String> senderId) {
        return new NotifyReply(notify.url(), KEY, template(senderId), CLOCK);
    }

    private static NotifyReply.Template template(Optional<String> senderId) {
        return new NotifyReply.Template(TEMPLATE, "reply", senderId);
    }
}
