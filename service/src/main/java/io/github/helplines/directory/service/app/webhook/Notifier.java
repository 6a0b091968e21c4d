package io.github.helplines.directory.service.app.webhook;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dropwizard.lifecycle.Managed;
import io.github.helplines.directory.service.editing.Announcement;
import io.github.helplines.directory.service.editing.Announcer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes announcements on at once, and sends them one after the other in a thread of its own. What waits when the service
 * stops, or is pushed out by what is newer, is not sent: the proposals and the log have it all. Safe for threads.
 */
public final class Notifier implements Announcer, Managed {
    static final int CAPACITY = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
    private static final int TRIES = 3;
    private static final int PAUSE_FACTOR = 4;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Webhook webhook;
    private final String host;
    private final InstantSource clock;
    private final Duration pause;
    private final LinkedBlockingQueue<Announcement> waiting = new LinkedBlockingQueue<>(CAPACITY);
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean overflowing = new AtomicBoolean();
    private final AtomicReference<@Nullable Instant> deliveredAt = new AtomicReference<>();
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    private final Thread thread = new Thread(this::work, "notifier");

    /** @param target who is told */
    public Notifier(WebhookTarget target, InstantSource clock) {
        this(new Webhook(target, clock), target.host(), clock, PAUSE);
    }

    /** @param pause before the second try; four times as long before the third */
    Notifier(Webhook webhook, String host, InstantSource clock, Duration pause) {
        this.webhook = requireNonNull(webhook, "webhook");
        this.host = requireNonNull(host, "host");
        this.clock = requireNonNull(clock, "clock");
        this.pause = requireNonNull(pause, "pause");
        thread.setDaemon(true);
    }

    @Override
    public void announce(Announcement announcement) {
        while (!waiting.offer(announcement)) {
            if (waiting.poll() != null) {
                dropped.incrementAndGet();
                if (overflowing.compareAndSet(false, true)) {
                    LOG.warn("More than {} notifications wait for {}: the oldest are dropped", CAPACITY, host);
                }
            }
        }
    }

    /** What went wrong with the newest one that was tried; empty when it arrived, or none was tried yet. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    /** When one last arrived. */
    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt.get());
    }

    /** How many wait. */
    public int waiting() {
        return waiting.size();
    }

    /** How many never arrived: given up after their tries, or pushed out. */
    public long lost() {
        return dropped.get() + failed.get();
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() throws InterruptedException {
        thread.interrupt();
        thread.join(STOP.toMillis());
    }

    private void work() {
        try {
            while (true) {
                deliver(waiting.take());
            }
        } catch (InterruptedException e) {
            // The service stops.
        }
    }

    private void deliver(Announcement announcement) throws InterruptedException {
        String body = json(announcement);
        String why = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            if (attempt > 1) {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis() * (attempt == 2 ? 1 : PAUSE_FACTOR));
            }
            try {
                webhook.send(body);
                deliveredAt.set(clock.instant());
                trouble.set(null);
                overflowing.set(false);
                return;
            } catch (NotTakenException e) {
                why = String.valueOf(e.getMessage());
            } catch (RuntimeException e) {
                // Whatever it is, the next one is tried too. Its message might repeat the URL.
                why = e.getClass().getSimpleName();
            }
        }
        failed.incrementAndGet();
        trouble.set(why);
        LOG.warn(
                "{} did not take a notification of {}, in {} tries: {}",
                host,
                announcement.event().wire(),
                TRIES,
                why);
    }

    /** What is told: what happened and where to look, and nothing that anybody wrote. */
    static String json(Announcement announcement) {
        ObjectNode json =
                JSON.createObjectNode().put("event", announcement.event().wire());
        if (announcement instanceof Announcement.ProposalWaits proposal) {
            json.putObject("proposal")
                    .put("id", proposal.id().toString())
                    .put("number", proposal.number())
                    .put("version", proposal.version());
        } else if (announcement instanceof Announcement.PublishedAlone published) {
            if (published.channel() != null) {
                json.put("channel", published.channel().value());
            }
            json.putObject("record")
                    .put("kind", published.kind().wire())
                    .put("id", published.id().value())
                    .put("slug", published.slug().value());
            json.put("sequence", published.sequence());
        }
        return json.put("at", announcement.at().toString()).toString();
    }
}
