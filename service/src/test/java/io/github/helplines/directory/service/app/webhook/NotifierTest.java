package io.github.helplines.directory.service.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.service.editing.Announcement;
import io.github.helplines.directory.service.editing.Announcement.Event;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Taking on, trying, giving up, and never keeping anybody waiting. */
@Timeout(60)
class NotifierTest {
    private static final Instant NOW = Instant.parse("2026-11-25T11:00:00Z");
    private static final UUID ID = UUID.fromString("1f0b6d2e-5c47-4a8e-9b0d-7f3c2a1e4d55");

    private static Notifier notifier(Receiver receiver) {
        Webhook webhook = new Webhook(
                new WebhookTarget(receiver.url(), Receiver.SECRET, true),
                InetAddress::getAllByName,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                () -> NOW,
                Duration.ofSeconds(30));
        return new Notifier(webhook, "127.0.0.1", () -> NOW, Duration.ofMillis(5));
    }

    private static Announcement waits(long number) {
        return new Announcement.ProposalWaits(Event.PROPOSAL_CREATED, ID, number, 1, NOW);
    }

    @Test
    void saysWhatHappenedAndWhereToLookAndNoMore() {
        assertThat(Notifier.json(waits(12)))
                .isEqualTo("{\"event\":\"proposal_created\",\"proposal\":{\"id\":\"" + ID
                        + "\",\"number\":12,\"version\":1},\"at\":\"2026-11-25T11:00:00Z\"}");
        RecordId id = RecordId.parse("b32e8131-e505-4ad3-9364-c5a35b6bff11").orElseThrow();
        assertThat(Notifier.json(new Announcement.PublishedAlone(
                        Event.CHANNEL_RECALLED, id, RecordKind.SERVICE, id, Slug.of("a-line"), 33, NOW)))
                .isEqualTo("{\"event\":\"channel_recalled\",\"channel\":\"" + id
                        + "\",\"record\":{\"kind\":\"service\"," + "\"id\":\"" + id
                        + "\",\"slug\":\"a-line\"},\"sequence\":33,\"at\":\"2026-11-25T11:00:00Z\"}");
    }

    @Test
    void triesThreeTimesAndGoesOn() throws Exception {
        try (Receiver receiver = Receiver.answering(503)) {
            Notifier notifier = notifier(receiver);
            notifier.start();
            notifier.announce(waits(1));
            notifier.announce(waits(2));
            for (int i = 0; i < 6; i++) {
                assertThat(receiver.next().body()).contains("\"number\":" + (i < 3 ? 1 : 2) + ",");
            }
            while (notifier.lost() < 2) {
                Thread.sleep(5);
            }
            assertThat(notifier.trouble()).contains("answered 503");
            assertThat(new NotifierHealthCheck(notifier).check().isHealthy()).isTrue();
            assertThat(receiver.count()).isZero();
            notifier.stop();
        }
    }

    @Test
    void aSlowReceiverKeepsNobodyWaitingAndTheOldestAreDropped() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        try (Receiver receiver = Receiver.holding(held)) {
            Notifier notifier = notifier(receiver);
            notifier.start();
            notifier.announce(waits(0));
            assertThat(receiver.next().body()).contains("\"number\":0,");
            // It is being sent, and will be as long as nobody lets go: every one of these only waits.
            for (int i = 1; i <= Notifier.CAPACITY + 3; i++) {
                notifier.announce(waits(i));
            }
            assertThat(notifier.waiting()).isEqualTo(Notifier.CAPACITY);
            assertThat(notifier.lost()).isEqualTo(3);
            held.countDown();
            for (int i = 4; i <= Notifier.CAPACITY + 3; i++) {
                assertThat(receiver.next().body()).contains("\"number\":" + i + ",");
            }
            notifier.stop();
        }
    }
}
