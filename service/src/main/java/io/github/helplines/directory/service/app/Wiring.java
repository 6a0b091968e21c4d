package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import io.github.helplines.directory.service.app.monitoring.DatabaseHealthCheck;
import io.github.helplines.directory.service.app.monitoring.DirectoryMetrics;
import io.github.helplines.directory.service.app.monitoring.DiskHealthCheck;
import io.github.helplines.directory.service.app.monitoring.EveryObserver;
import io.github.helplines.directory.service.app.monitoring.Probes;
import io.github.helplines.directory.service.app.monitoring.RequestLines;
import io.github.helplines.directory.service.app.monitoring.RequestMetrics;
import io.github.helplines.directory.service.app.monitoring.SignatureHealthCheck;
import io.github.helplines.directory.service.app.webhook.Notifier;
import io.github.helplines.directory.service.app.webhook.NotifierHealthCheck;
import io.github.helplines.directory.service.app.webhook.WebhookTarget;
import io.github.helplines.directory.service.editing.Alone;
import io.github.helplines.directory.service.editing.Announcer;
import io.github.helplines.directory.service.editing.Desk;
import io.github.helplines.directory.service.editing.Editing;
import io.github.helplines.directory.service.embedded.ServerLease;
import io.github.helplines.directory.service.page.PageSettings;
import io.github.helplines.directory.service.page.WidgetScript;
import io.github.helplines.directory.service.publication.PublishedHistory;
import io.github.helplines.directory.service.publication.Publisher;
import io.github.helplines.directory.service.publication.SignedHeads;
import io.github.helplines.directory.service.publication.SigningKeyFile;
import io.github.helplines.directory.service.publication.SigningKeys;
import io.github.helplines.directory.service.publication.SnapshotFile;
import io.github.helplines.directory.service.publication.StoredRecords;
import io.github.helplines.directory.service.resource.HttpApi;
import io.github.helplines.directory.service.resource.TrustedProxies;
import io.github.helplines.directory.service.store.JdbiDesk;
import io.github.helplines.directory.service.store.JdbiDirectoryHistory;
import io.github.helplines.directory.service.store.JdbiDirectoryLog;
import io.github.helplines.directory.service.store.JdbiDirectoryReader;
import io.github.helplines.directory.service.store.JdbiKeyRing;
import io.github.helplines.directory.service.store.JdbiProposalReader;
import io.github.helplines.directory.service.store.JdbiReports;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that makes the collaborators of a running service, in the order they need each other. */
final class Wiring {
    static final String SNAPSHOT_FILE = "snapshot.ndjson";
    static final String SCRIPT_FOLDER = "widget";
    static final String KEY_FILE = "keys/signing.pem";

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private final DirectoryConfiguration configuration;
    private final Environment environment;
    private final Clock clock;

    Wiring(DirectoryConfiguration configuration, Environment environment, Clock clock) {
        this.configuration = requireNonNull(configuration, "configuration");
        this.environment = requireNonNull(environment, "environment");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Builds the service and hangs it into the environment's life.
     *
     * @throws StartException when it cannot serve
     */
    void start() throws Exception {
        Ports.requireFree(configuration.getServerFactory());
        Opened opened = new Opened();
        try {
            start(opened);
        } catch (Exception | Error e) {
            opened.closeAfter(e);
            throw e;
        }
    }

    private void start(Opened opened) throws Exception {
        PageSettings pages = configuration.pages().toPageSettings();
        TrustedProxies proxies = configuration.trustedProxies();
        ServerLease lease = opened.add(ServerLease.take(configuration.varDirectory()));
        Database database = opened.add(Database.of(configuration.database(), configuration.varDirectory()));
        SigningKeyFile own = new SigningKeyFile(configuration.varDirectory().resolve(KEY_FILE));
        boolean made = configuration.signingKeyFile().isEmpty() && !own.exists();
        SigningKeys keys = configuration
                .signingKeyFile()
                .map(named -> new SigningKeyFile(named).read())
                .orElseGet(own::readOrMake);
        ServicePool pool = ServicePool.ofReaders(database, environment.metrics(), "directory", 8);
        opened.add((AutoCloseable) pool::stop);
        // Of their own, so that neither who asks for the past nor who waits for their turn to write keeps what is
        // published waiting. Whoever writes follows the log in the middle of it: on another connection, which is free.
        ServicePool pastPool = ServicePool.ofReaders(database, environment.metrics(), "history", 4);
        opened.add((AutoCloseable) pastPool::stop);
        ServicePool deskPool = ServicePool.ofWriters(database, environment.metrics(), "desk", 8);
        opened.add((AutoCloseable) deskPool::stop);
        ServicePool publisherPool = ServicePool.ofReaders(database, environment.metrics(), "publication", 2);
        opened.add((AutoCloseable) publisherPool::stop);
        Jdbi jdbi = Jdbi.create(pool);
        Jdbi past = Jdbi.create(pastPool);
        JdbiDirectoryReader reader = new JdbiDirectoryReader(Jdbi.create(publisherPool));
        Publisher publisher = new Publisher(
                reader, new SnapshotFile(configuration.varDirectory().resolve(SNAPSHOT_FILE)), clock);
        SignedHeads heads = new SignedHeads(publisher, keys, clock);
        FirstPublication first = new FirstPublication(database, new JdbiDirectoryLog(jdbi), publisher, clock);

        first.run();
        // Signed before anybody asks: a key that does not sign stops the start.
        heads.head();
        announce(keys, made);

        // The environment stops what it manages in reverse: first the work, then the database, then the lease.
        environment.lifecycle().manage(new AutoCloseableManager(lease));
        environment.lifecycle().manage(new AutoCloseableManager(database));
        environment.lifecycle().manage(pool);
        environment.lifecycle().manage(pastPool);
        environment.lifecycle().manage(deskPool);
        environment.lifecycle().manage(publisherPool);
        environment.lifecycle().manage(new SnapshotWatch(publisher, database, first));
        DiskHealthCheck disk = new DiskHealthCheck(configuration.varDirectory());
        environment.healthChecks().register("directory", new DirectoryHealthCheck(publisher, jdbi, clock));
        environment.healthChecks().register("database", new DatabaseHealthCheck(jdbi));
        environment.healthChecks().register("signature", new SignatureHealthCheck(heads, clock));
        environment.healthChecks().register("disk", disk);
        new Probes().register(environment.admin());
        Desk desk = new JdbiDesk(Jdbi.create(deskPool));
        Announcer announcer = announcer();
        PrometheusRegistry metrics = metrics(publisher, heads, disk);
        HttpApi.register(
                environment,
                new HttpApi.Collaborators(
                        publisher,
                        new PublishedHistory(publisher, new JdbiDirectoryHistory(past)),
                        heads,
                        new JdbiKeyRing(jdbi),
                        new JdbiProposalReader(jdbi),
                        new Editing(desk, publisher, StoredRecords::json, clock, UUID::randomUUID, announcer),
                        new Alone(desk, publisher, StoredRecords::json, clock, announcer),
                        new JdbiReports(jdbi),
                        pages,
                        proxies,
                        new ScriptFolder(configuration.varDirectory().resolve(SCRIPT_FOLDER))
                                .with(WidgetScript.load(pages.exitUrl())),
                        new EveryObserver(List.of(new RequestMetrics(metrics), new RequestLines(clock))),
                        clock));
        environment
                .lifecycle()
                .addServerLifecycleListener(new Welcome(
                        configuration.logsAsJson() ? null : System.out,
                        configuration.database().embedded(),
                        publisher,
                        keys));
    }

    /** What Prometheus may ask on the admin port, with what is known of the Java that runs this. */
    private PrometheusRegistry metrics(Publisher publisher, SignedHeads heads, DiskHealthCheck disk) {
        PrometheusRegistry registry = new PrometheusRegistry();
        new DirectoryMetrics(publisher, heads, disk, clock).register(registry, environment.metrics());
        JvmMetrics.builder().register(registry);
        environment
                .admin()
                .addServlet("prometheus", new PrometheusMetricsServlet(registry))
                .addMapping("/metrics/prometheus");
        return registry;
    }

    /** Tells whoever is configured, as long as the service runs. */
    private Announcer announcer() {
        Optional<WebhookTarget> target = configuration.notifySettings().target();
        if (target.isEmpty()) {
            return Announcer.NOBODY;
        }
        Notifier notifier = new Notifier(target.get(), clock);
        environment.lifecycle().manage(notifier);
        environment.healthChecks().register("notifications", new NotifierHealthCheck(notifier));
        return notifier;
    }

    /** Logged only once there is something to serve: a start that is refused says why, and nothing else. */
    private static void announce(SigningKeys keys, boolean made) {
        keys.fingerprints().forEach(fingerprint -> LOG.info("Heads are signed by key {}", fingerprint));
        if (made) {
            LOG.info(
                    "That key was made now, in {}: keep a copy, for whoever follows this directory trusts it",
                    KEY_FILE);
        }
    }
}
