package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.service.access.AccessKey;
import io.github.helplines.directory.service.access.Caller;
import io.github.helplines.directory.service.access.InMemoryKeyRing;
import io.github.helplines.directory.service.access.KeyId;
import io.github.helplines.directory.service.access.KeyRing;
import io.github.helplines.directory.service.access.NewKey;
import io.github.helplines.directory.service.access.TestKeys;
import io.github.helplines.directory.service.access.Token;
import io.github.helplines.directory.service.editing.ActingKey;
import io.github.helplines.directory.service.editing.Alone;
import io.github.helplines.directory.service.editing.CurrentDirectory;
import io.github.helplines.directory.service.editing.Desk;
import io.github.helplines.directory.service.editing.DirectoryHistory;
import io.github.helplines.directory.service.editing.Editing;
import io.github.helplines.directory.service.editing.InMemoryDesk;
import io.github.helplines.directory.service.editing.InMemoryHistory;
import io.github.helplines.directory.service.editing.InMemoryReports;
import io.github.helplines.directory.service.editing.Proposal;
import io.github.helplines.directory.service.editing.ProposalReader;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.glassfish.jersey.server.model.ResourceModel;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP side alone, on a port of its own, over a snapshot that a test may change. Classes of tests that run one after
 * another share a server, since to start one takes longer than most of them; one of its own is for those that use up what
 * is counted, or keep it busy.
 */
final class HttpServer extends DropwizardAppExtension<Configuration> {
    /** A Monday before nine in London. */
    static final Instant NOW = Instant.parse("2026-11-23T08:45:10Z");

    static final String NEVER_SHOWN = "0808 157 0999 is in this message";

    /** A module that was served before. */
    static final WidgetScript EARLIER = WidgetScript.of("// another\n".getBytes(StandardCharsets.US_ASCII));

    private static HttpServer shared;

    private static final AtomicInteger SEEN = new AtomicInteger();
    private static final AtomicInteger WAITING = new AtomicInteger();
    private static final AtomicReference<CountDownLatch> RELEASE = new AtomicReference<>(new CountDownLatch(1));
    private static final AtomicReference<Snapshot> SNAPSHOT = new AtomicReference<>();
    private static final AtomicReference<InMemoryKeyRing> KEYS = new AtomicReference<>(TestKeys.ring(NOW));
    private static final AtomicReference<InMemoryDesk> DESK = new AtomicReference<>();
    private static final AtomicReference<InMemoryHistory> HISTORY = new AtomicReference<>();
    private static final AtomicReference<InMemoryReports> REPORTS = new AtomicReference<>();
    private static final Queue<TrafficObserver.Answered> ANSWERED = new ConcurrentLinkedQueue<>();
    private static final Queue<String> TURNED_AWAY = new ConcurrentLinkedQueue<>();
    private static final AtomicReference<PageSettings> PAGES = new AtomicReference<>();
    private static final AtomicReference<ResourceModel> MODEL = new AtomicReference<>();

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
            DeskOfNow desk = new DeskOfNow();
            HttpApi.register(
                    environment,
                    new HttpApi.Collaborators(
                            current,
                            history,
                            heads,
                            new KeysOfNow(),
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
            environment.jersey().register(new Counted());
            environment.jersey().register(new Routes());
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

    /** Whatever ring a test has put there. */
    private static final class KeysOfNow implements KeyRing {
        @Override
        public Optional<Caller> authenticate(Token token) {
            return KEYS.get().authenticate(token);
        }

        @Override
        public AccessKey create(Caller admin, NewKey key, Token token) {
            return KEYS.get().create(admin, key, token);
        }

        @Override
        public List<AccessKey> list(Caller admin) {
            return KEYS.get().list(admin);
        }

        @Override
        public AccessKey revoke(Caller admin, KeyId id) {
            return KEYS.get().revoke(admin, id);
        }

        @Override
        public AccessKey rotate(Caller caller, KeyId id, Duration overlap, Token token) {
            return KEYS.get().rotate(caller, id, overlap, token);
        }
    }

    /** What Jersey answers, from its first request on. */
    static ResourceModel model() {
        return requireNonNull(MODEL.get(), "no request yet");
    }

    /** How many requests have got as far as Jersey. */
    static int seenByJersey() {
        return SEEN.get();
    }

    /** How many requests are at {@code /failing/waits}. */
    static int waiting() {
        return WAITING.get();
    }

    /** Lets those go on that wait, and has later ones wait again. */
    static void release() {
        RELEASE.getAndSet(new CountDownLatch(1)).countDown();
    }

    @PreMatching
    private static final class Counted implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            SEEN.incrementAndGet();
        }
    }

    /** Keeps what Jersey has made of the resources. */
    private static final class Routes implements ApplicationEventListener {
        @Override
        public void onEvent(ApplicationEvent event) {
            if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
                MODEL.set(event.getResourceModel());
            }
        }

        @Override
        public @Nullable RequestEventListener onRequest(RequestEvent request) {
            return null;
        }
    }

    /** Dropwizard warns at length where there is none. */
    private static final class Healthy extends HealthCheck {
        @Override
        protected Result check() {
            return Result.healthy();
        }
    }

    /** Fails, or is slow, in ways that resources of the directory are not when all is well. */
    @Path("/failing")
    public static final class FailingResource {
        @GET
        @Path("/bug")
        public String bug() {
            throw new IllegalStateException(NEVER_SHOWN);
        }

        @GET
        @Path("/waits")
        public String waits() throws InterruptedException {
            WAITING.incrementAndGet();
            try {
                if (!RELEASE.get().await(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody released it");
                }
                return "released";
            } finally {
                WAITING.decrementAndGet();
            }
        }

        @GET
        @Path("/away")
        public String away() {
            throw new ServiceUnavailableException(NEVER_SHOWN);
        }
    }

    /** Whatever desk stands there now. */
    private static final class DeskOfNow implements Desk, ProposalReader, CurrentDirectory {
        @Override
        public String inOneTransaction(ActingKey who, Replay replay, Function<Session, String> work) {
            return DESK.get().inOneTransaction(who, replay, work);
        }

        @Override
        public Optional<Proposal> find(UUID id) {
            return DESK.get().find(id);
        }

        @Override
        public Optional<Standing> standing(RecordId id) {
            return DESK.get().standing(id);
        }

        @Override
        public List<Proposal> list(Proposal.Status status, Long before, int limit) {
            return DESK.get().list(status, before, limit);
        }

        @Override
        public Directory atLeast(long sequence) {
            return DESK.get().atLeast(sequence);
        }

        @Override
        public void published() {}
    }
}
