package io.github.helplines.directory.sms;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.sms.config.Settings;
import io.github.helplines.directory.sms.limit.KeyedHash;
import io.github.helplines.directory.sms.limit.SeenMessages;
import io.github.helplines.directory.sms.limit.SenderCaps;
import io.github.helplines.directory.sms.message.Replies;
import io.github.helplines.directory.sms.web.Journal;
import io.github.helplines.directory.sms.web.WebServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The running program, wired in one place. */
public final class SmsResponder implements AutoCloseable {
    /** Some tens of megabytes when full. */
    private static final int MOST_KEPT = 100_000;

    private final HelplineDirectory directory;
    private final Journal journal;
    private final WebServer web;
    private final ScheduledExecutorService hourly;

    private SmsResponder(HelplineDirectory directory, Journal journal, WebServer web, ScheduledExecutorService hourly) {
        this.directory = directory;
        this.journal = journal;
        this.web = web;
        this.hourly = hourly;
    }

    /**
     * Starts it.
     *
     * @param directory closed with this
     * @param out takes the log
     * @throws IOException when the address cannot be had
     */
    public static SmsResponder start(
            Settings settings, HelplineDirectory directory, InstantSource clock, PrintStream out) throws IOException {
        requireNonNull(directory, "directory");
        Providers providers = Providers.of(settings.provider(), clock);
        KeyedHash hash = KeyedHash.random();
        SenderCaps caps = new SenderCaps(settings.caps(), MOST_KEPT, hash, clock);
        SeenMessages seen = new SeenMessages(MOST_KEPT, hash, clock);
        Journal journal = new Journal(out, clock);
        WebServer web = WebServer.start(
                new InetSocketAddress(settings.bindHost(), settings.port()),
                new WebServer.Parts(
                        directory,
                        providers.inbound(),
                        providers.route(),
                        new Replies(directory, settings.shortCode()),
                        seen,
                        caps,
                        journal));
        ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "hourly");
            thread.setDaemon(true);
            return thread;
        });
        var unused = hourly.scheduleAtFixedRate(
                () -> {
                    caps.forget();
                    seen.forget();
                    journal.sayCounts();
                },
                1,
                1,
                TimeUnit.HOURS);
        journal.say("Answers the keywords of " + settings.shortCode() + ", from "
                + settings.provider().name() + ", at http://" + settings.bindHost() + ":" + web.port()
                + WebServer.INBOUND + "; health at " + WebServer.HEALTH);
        return new SmsResponder(directory, journal, web, hourly);
    }

    /** Where it listens. */
    public int port() {
        return web.port();
    }

    @Override
    public void close() {
        web.close();
        hourly.shutdownNow();
        directory.close();
        journal.sayCounts();
        journal.say("Stopped");
    }
}
