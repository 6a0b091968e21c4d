package io.github.helplines.directory.service.resource;

import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.service.access.InMemoryKeyRing;
import io.github.helplines.directory.service.access.KeyRing;
import io.github.helplines.directory.service.access.TestKeys;
import io.github.helplines.directory.service.editing.Alone;
import io.github.helplines.directory.service.editing.DirectoryHistory;
import io.github.helplines.directory.service.editing.Editing;
import io.github.helplines.directory.service.editing.InMemoryDesk;
import io.github.helplines.directory.service.editing.InMemoryHistory;
import io.github.helplines.directory.service.editing.InMemoryReports;
import io.github.helplines.directory.service.editing.ReportCount;
import io.github.helplines.directory.service.editing.ReportReason;
import io.github.helplines.directory.service.editing.Reports;
import io.github.helplines.directory.service.page.PageSettings;
import io.github.helplines.directory.service.page.WidgetScript;
import io.github.helplines.directory.service.page.WidgetScripts;
import io.github.helplines.directory.service.publication.CurrentSnapshot;
import io.github.helplines.directory.service.publication.PublishedHistory;
import io.github.helplines.directory.service.publication.SignedHeads;
import io.github.helplines.directory.service.publication.Snapshot;
import io.github.helplines.directory.service.publication.StoredRecords;
import io.github.helplines.directory.service.resource.traffic.TrafficObserver;
import io.github.helplines.directory.service.testing.ContractCheck;
import io.github.helplines.directory.service.testing.TestSigningKeys;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The HTTP side alone, on a port of its own, over a snapshot that a test may change. Classes of tests that run one after
 * another share a server, since to start one takes longer than most of them; one of its own is for those that use up what
 * is counted, or keep it busy.
 */
final class HttpServer extends DropwizardAppExtension<Configuration> {
    /** A Monday before nine in London. */
    static final Instant NOW = Instant.parse("2026-11-23T08:45:10Z");

    /** A module that was served before. */
    static final WidgetScript EARLIER = WidgetScript.of("// another\n".getBytes(StandardCharsets.US_ASCII));

    private static HttpServer shared;

    private static final AtomicReference<Snapshot> SNAPSHOT = new AtomicReference<>();
    private static final AtomicReference<InMemoryKeyRing> KEYS = new AtomicReference<>(TestKeys.ring(NOW));
    private static final AtomicReference<InMemoryDesk> DESK = new AtomicReference<>();
    private static final AtomicReference<InMemoryHistory> HISTORY = new AtomicReference<>();
    private static final AtomicReference<InMemoryReports> REPORTS = new AtomicReference<>();
    private static final Queue<TrafficObserver.Answered> ANSWERED = new ConcurrentLinkedQueue<>();
    private static final Queue<String> TURNED_AWAY = new ConcurrentLinkedQueue<>();
    private static final AtomicReference<PageSettings> PAGES = new AtomicReference<>();

    private final boolean ofItsOwn;

    HttpServer() {
        this(SampleDirectory.snapshot(10), SampleDirectory.history());
    }

    /**
     * @param snapshot the one in force
     * @param history with the entry that the snapshot is at
     */
    HttpServer(Snapshot snapshot, InMemoryHistory history) {
        this(snapshot, history, PageSettings.USUAL);
    }

    /** @param pages what is decided of pages */
    HttpServer(Snapshot snapshot, InMemoryHistory history, PageSettings pages) {
        this(snapshot, history, pages, !pages.equals(PageSettings.USUAL));
    }

    private HttpServer(Snapshot snapshot, InMemoryHistory history, PageSettings pages, boolean ofItsOwn) {
        super(DirectoryApplication.class, "http-server.yml", new ResourceConfigurationSourceProvider());
        this.ofItsOwn = ofItsOwn;
        SNAPSHOT.set(snapshot);
        PAGES.set(pages);
        restoreKeys();
        HISTORY.set(history);
        REPORTS.set(new InMemoryReports(
                LocalDate.ofInstant(NOW, ZoneOffset.UTC),
                id -> SNAPSHOT.get().directory().channel(id).isPresent()));
    }

    /** One that no other class of tests has used, or will. */
    static HttpServer ofItsOwn() {
        return ofItsOwn(SampleDirectory.snapshot(10), SampleDirectory.history());
    }

    static HttpServer ofItsOwn(Snapshot snapshot, InMemoryHistory history) {
        return new HttpServer(snapshot, history, PageSettings.USUAL, true);
    }

    @Override
    public void before() throws Exception {
        if (ofItsOwn || shared == null) {
            super.before();
        }
        if (!ofItsOwn && shared == null) {
            shared = this;
        }
    }

    /** What is shared ends with the process. */
    @Override
    public void after() {
        if (ofItsOwn) {
            super.after();
        }
    }

    @Override
    public int getLocalPort() {
        return ofItsOwn || shared == this ? super.getLocalPort() : shared.getLocalPort();
    }

    /** A request whose answer has to be as the contract says. */
    RequestSpecification given() {
        return anyway().filter(ContractCheck.filter());
    }

    /** A request to what the contract does not speak of. */
    RequestSpecification anyway() {
        return RestAssured.given().port(getLocalPort());
    }

    RequestSpecification givenBody(String json) {
        return given().contentType("application/json").body(json);
    }

    /** A request with a key. */
    RequestSpecification givenKey(TestKeys key) {
        return given().header("Authorization", "Bearer " + key.token().text());
    }

    /** Puts another snapshot in force. */
    void publish(Snapshot snapshot) {
        SNAPSHOT.set(snapshot);
    }

    /** The keys as the server has them now, for a test to change. */
    InMemoryKeyRing keys() {
        return KEYS.get();
    }

    /** How often that was said of a channel. */
    int reported(String channel, ReportReason reason) {
        return REPORTS.get().recent().stream()
                .filter(count -> count.channel().value().equals(channel) && count.reason() == reason)
                .mapToInt(ReportCount::count)
                .sum();
    }

    /** Says that of a channel as often as is counted in a day. */
    void fillReports(String channel, ReportReason reason) {
        for (int i = 0; i < Reports.MOST_A_DAY; i++) {
            REPORTS.get().add(new RecordId(channel), reason);
        }
    }

    /** Whether what counts reports cannot be reached. */
    void setReportsAway(boolean away) {
        REPORTS.get().setAway(away);
    }

    /** Puts every key, and the desk, back to how they were at the start. */
    void restoreKeys() {
        KEYS.set(TestKeys.ring(NOW));
        DESK.set(ExampleDesk.of(SNAPSHOT.get().content().directory(), KEYS.get(), NOW));
    }

    /** What was told of requests since it was last cleared; of one a moment after its answer has arrived. */
    static Queue<TrafficObserver.Answered> answered() {
        return ANSWERED;
    }

    /** The kinds of those that were turned away since it was last cleared. */
    static Queue<String> turnedAway() {
        return TURNED_AWAY;
    }

    /** As little of an application as will do. */
    public static final class DirectoryApplication extends Application<Configuration> {
        @Override
        public void run(Configuration configuration, Environment environment) {
            CurrentSnapshot current = new CurrentSnapshot() {
                @Override
                public Snapshot get() {
                    return SNAPSHOT.get();
                }

                @Override
                public Instant confirmedAt() {
                    return NOW;
                }
            };
            PublishedHistory history = new PublishedHistory(current, ofNow(DirectoryHistory.class, HISTORY));
            SignedHeads heads = new SignedHeads(current, TestSigningKeys.of(TestSigningKeys.FIRST), () -> NOW);
            DeskOfNow desk = new DeskOfNow(DESK::get);
            HttpApi.register(
                    environment,
                    new HttpApi.Collaborators(
                            current,
                            history,
                            heads,
                            ofNow(KeyRing.class, KEYS),
                            desk,
                            new Editing(desk, desk, StoredRecords::json, () -> NOW, UUID::randomUUID),
                            new Alone(desk, desk, StoredRecords::json, () -> NOW),
                            ofNow(Reports.class, REPORTS),
                            PAGES.get(),
                            TrustedProxies.of(List.of("127.0.0.1", "::1")),
                            new WidgetScripts(WidgetScript.load(PAGES.get().exitUrl()), List.of(EARLIER)),
                            new Recorded(),
                            () -> NOW));
            environment.jersey().register(new FailingResource());
            environment.jersey().register(new PhasedOutResource());
            environment.jersey().register(new SeenByJersey());
            environment.healthChecks().register("nothing", new Healthy());
        }
    }

    /** Whatever a test has put there. */
    private static <T> T ofNow(Class<T> type, AtomicReference<? extends T> held) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    try {
                        return method.invoke(held.get(), given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Keeps what is told of requests, for tests to see. */
    private static final class Recorded implements TrafficObserver {
        @Override
        public void answered(Answered answered) {
            ANSWERED.add(answered);
        }

        @Override
        public void turnedAway(String kind) {
            TURNED_AWAY.add(kind);
        }
    }

    /** Dropwizard warns at length where there is none. */
    private static final class Healthy extends HealthCheck {
        @Override
        protected Result check() {
            return Result.healthy();
        }
    }
}
