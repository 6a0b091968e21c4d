package io.github.helplines.directory.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.sms.config.ConfigurationException;
import io.github.helplines.directory.sms.config.Settings;
import io.github.helplines.directory.sms.config.Variables;
import io.github.helplines.directory.sms.provider.RecordingServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, over HTTP, with a directory of one keyword. */
class SmsResponderTest {
    private static final String MOBILE = "447700900123";
    private static final String UNKNOWN =
            "In danger now call 999. We have no answer to that word. Please check the spelling and text it again.";

    @TempDir
    Path files;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final FakeDirectory directory = FakeDirectory.knowingDvs();
    private SmsResponder responder;
    private Texting texting;

    @AfterEach
    void stop() {
        if (responder != null) {
            responder.close();
        }
    }

    private void start(Map<String, String> variables, FakeDirectory used) throws IOException, ConfigurationException {
        responder = SmsResponder.start(
                Settings.read(variables), used, new MovableClock(), new PrintStream(log, true, StandardCharsets.UTF_8));
        texting = new Texting(responder.port());
    }

    private String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    void answersAKeywordWithTheNumberToCall() throws Exception {
        start(Variables.generic(files), directory);
        HttpResponse<String> answer = texting.generic("1", MOBILE, "‘DVS’. please");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(FakeDirectory.REPLY);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void answersAnUnknownWord() throws Exception {
        start(Variables.generic(files), directory);
        assertThat(texting.generic("1", MOBILE, "DSV").body()).isEqualTo(UNKNOWN);
    }

    @Test
    void answersWithoutADirectory() throws Exception {
        start(Variables.generic(files), FakeDirectory.withoutNetwork());
        assertThat(texting.generic("1", MOBILE, "DVS").body())
                .isEqualTo("In danger now call 999. We cannot answer just now. Please text again later.");
    }

    @Test
    void saysNothingToStop() throws Exception {
        start(Variables.generic(files), directory);
        HttpResponse<String> answer = texting.generic("1", MOBILE, "Stop.");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void answersTheKeywordThatIsFollowedByStop() throws Exception {
        start(Variables.generic(files), directory);
        assertThat(texting.generic("1", MOBILE, "DVS STOP").body()).isEqualTo(FakeDirectory.REPLY);
    }

    @Test
    void saysNothingToWhatIsNoUkMobile() throws Exception {
        start(Variables.generic(files), directory);
        for (String from : new String[] {"82228", "+441632960123", "07000900123", "+33700900123", "Shop"}) {
            assertThat(texting.generic("id-" + from, from, "DVS").statusCode()).isEqualTo(204);
        }
    }

    @Test
    void answersATextOnce() throws Exception {
        start(Variables.generic(files), directory);
        assertThat(texting.generic("1", MOBILE, "DVS").statusCode()).isEqualTo(200);
        assertThat(texting.generic("1", MOBILE, "DVS").statusCode()).isEqualTo(204);
        assertThat(texting.generic("2", MOBILE, "DVS").statusCode()).isEqualTo(200);
    }

    @Test
    void saysNothingOverTheCapAndCountsIt() throws Exception {
        start(Variables.generic(files), directory);
        for (int i = 0; i < 5; i++) {
            assertThat(texting.generic("a" + i, MOBILE, "DVS").statusCode()).isEqualTo(200);
        }
        assertThat(texting.generic("b", MOBILE, "DVS").statusCode()).isEqualTo(204);
        assertThat(texting.generic("c", "447700900124", "DVS").statusCode()).isEqualTo(200);
        responder.close();
        assertThat(log()).contains("Texts: answered 6, over the cap 1\n");
    }

    @Test
    void asksNotifyToSend() throws Exception {
        try (RecordingServer notify = new RecordingServer()) {
            Map<String, String> variables = Variables.notify(files);
            variables.put("SMS_NOTIFY_URL", notify.url().toString());
            start(variables, directory);
            assertThat(texting.notify("1", MOBILE, "dvs").statusCode()).isEqualTo(204);
            assertThat(texting.notify("1", MOBILE, "dvs").statusCode()).isEqualTo(204);
            assertThat(texting.notify("2", MOBILE, "STOP").statusCode()).isEqualTo(204);
            assertThat(notify.requests()).hasSize(1);
            assertThat(notify.requests().get(0).body()).contains(FakeDirectory.REPLY, "+447700900123");
        }
    }

    @Test
    void aReplyThatNotifyRefusedIsTriedAgainWhenTheTextIsHandedOverAgain() throws Exception {
        try (RecordingServer notify = new RecordingServer()) {
            Map<String, String> variables = Variables.notify(files);
            variables.put("SMS_NOTIFY_URL", notify.url().toString());
            variables.put("SMS_CAP_PER_10_MINUTES", "1");
            start(variables, directory);
            notify.answerWith(500);
            assertThat(texting.notify("1", MOBILE, "dvs").statusCode()).isEqualTo(503);
            assertThat(texting.notify("1", MOBILE, "dvs").statusCode()).isEqualTo(503);
            notify.answerWith(201);
            assertThat(texting.notify("1", MOBILE, "dvs").statusCode()).isEqualTo(204);
            assertThat(notify.requests()).hasSize(3);
            assertThat(log()).containsOnlyOnce("The provider did not take a reply: status 500");
        }
    }

    @Test
    void answersTwilioInTwiml() throws Exception {
        Map<String, String> variables = Variables.twilio(files);
        variables.put("SMS_TWILIO_PUBLIC_URL", "https://sms.example.org/inbound?channel=a&b=2");
        start(variables, directory);
        String body = "MessageSid=SM0123456789abcdef0123456789abcdef&From=%2B447700900123&To=82228"
                + "&Body=%E2%80%98DVS%E2%80%99.+please&NumMedia=0&AccountSid=AC0&FromCity=";
        HttpRequest.Builder request = HttpRequest.newBuilder(texting.base().resolve("/inbound?channel=a&b=2"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        assertThat(texting.send(request).statusCode()).isEqualTo(403);
        HttpResponse<String> answer =
                texting.send(request.header("X-Twilio-Signature", "XqduBEAeZOKC+Fhg25tbMYiP+jA="));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml; charset=utf-8");
        assertThat(answer.body()).contains("<Message>" + FakeDirectory.REPLY + "</Message>");
    }

    @Test
    void refusesWhatIsNoTextFromTheProvider() throws Exception {
        start(Variables.generic(files), directory);
        assertThat(texting.post("{}", "X-Webhook-Secret", "another-secret").statusCode())
                .isEqualTo(403);
        assertThat(texting.post("{}", "X-Webhook-Secret", Variables.SECRET).statusCode())
                .isEqualTo(400);
        assertThat(texting.generic("1", MOBILE, "D".repeat(16 * 1024)).statusCode())
                .isEqualTo(413);
        assertThat(texting.generic("1", MOBILE, "DVS " + "x".repeat(16_000)).statusCode())
                .isEqualTo(200);
        assertThat(texting.get("/inbound").statusCode()).isEqualTo(405);
        assertThat(texting.get("/inbound?from=" + MOBILE).statusCode()).isEqualTo(405);
        assertThat(texting.get("/other").statusCode()).isEqualTo(404);
        assertThat(texting.get("/inbound/").statusCode()).isEqualTo(404);
        responder.close();
        assertThat(log()).contains("not from the provider 1, malformed 2");
    }

    @Test
    void refusesABodyThatIsPacked() throws Exception {
        start(Variables.generic(files), directory);
        assertThat(texting.send(HttpRequest.newBuilder(texting.base().resolve("/inbound"))
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .header("X-Webhook-Secret", Variables.SECRET)
                                .POST(HttpRequest.BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void healthSaysHowOldTheDirectoryIsAndNothingOfTexts() throws Exception {
        start(Variables.generic(files), directory);
        texting.generic("1", MOBILE, "DVS");
        HttpResponse<String> health = texting.get("/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
                .isEqualTo("{\"directory\":{\"as_of\":\"2026-11-23T09:00:00Z\",\"sequence\":7,\"source\":\"memory\","
                        + "\"stale\":false},\"status\":\"ok\"}");
    }

    @Test
    void whatIsUnderWayIsFinishedAndWhatIsNewIsToldToComeBack() throws Exception {
        try (RecordingServer notify = new RecordingServer()) {
            Map<String, String> variables = Variables.notify(files);
            variables.put("SMS_NOTIFY_URL", notify.url().toString());
            start(variables, directory);
            CountDownLatch answered = new CountDownLatch(1);
            notify.hold(answered);
            CompletableFuture<Integer> underWay = CompletableFuture.supplyAsync(
                    () -> texting.notify("1", MOBILE, "dvs").statusCode());
            while (notify.requests().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            CompletableFuture<Void> closed = CompletableFuture.runAsync(responder::close);
            while (texting.get("/health").statusCode() == 200) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            HttpResponse<String> refused = texting.notify("2", MOBILE, "dvs");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("10");
            answered.countDown();
            assertThat(underWay.get(10, TimeUnit.SECONDS)).isEqualTo(204);
            closed.get(10, TimeUnit.SECONDS);
            assertThat(notify.requests()).hasSize(1);
            assertThat(log()).contains("Texts: answered 1\n");
        }
    }

    @Test
    void answersWhateverIsWrongWithTheDirectory() throws Exception {
        start(Variables.generic(files), FakeDirectory.quoting());
        assertThat(texting.generic("1", MOBILE, "DVS").body()).startsWith("In danger now call 999. We cannot answer");
        assertThat(texting.get("/health").statusCode()).isEqualTo(500);
        assertThat(log())
                .contains("A request failed: java.lang.IllegalStateException at ")
                .doesNotContain("no floor");
    }

    @Test
    void closesTheDirectoryAndSaysSo() throws Exception {
        start(Variables.generic(files), directory);
        responder.close();
        assertThat(directory.isClosed()).isTrue();
        assertThat(log())
                .contains("Answers the keywords of 82228, from generic, at http://127.0.0.1:")
                .endsWith("Stopped\n");
    }
}
