package io.github.helplines.directory.service.app.monitoring;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricFilter;
import com.codahale.metrics.MetricRegistry;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.service.publication.Publisher;
import io.github.helplines.directory.service.publication.SignedHeads;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of the directory that is served, worked out whenever somebody looks. */
public final class DirectoryMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryMetrics.class);
    private static final String POOLS = "io.dropwizard.db.ManagedPooledDataSource.";
    private static final Set<String> POOL_STATES = Set.of("active", "idle", "waiting");
    private static final double MILLIS = 1000.0;

    private final Publisher publisher;
    private final SignedHeads heads;
    private final DiskHealthCheck disk;
    private final InstantSource clock;
    private final EvidenceCount evidence = new EvidenceCount();

    public DirectoryMetrics(Publisher publisher, SignedHeads heads, DiskHealthCheck disk, InstantSource clock) {
        this.publisher = requireNonNull(publisher, "publisher");
        this.heads = requireNonNull(heads, "heads");
        this.disk = requireNonNull(disk, "disk");
        this.clock = requireNonNull(clock, "clock");
    }

    /** @param pools where the pools of connections count themselves */
    public void register(PrometheusRegistry registry, MetricRegistry pools) {
        gauge("helpline_directory_sequence", "The newest entry that is served.")
                .callback(gauge -> gauge.call((double) publisher.get().sequence()))
                .register(registry);
        gauge(
                        "helpline_directory_data_age_seconds",
                        "Since the database was last seen to hold nothing newer than what is served.")
                .callback(gauge -> gauge.call(secondsUntil(clock.instant(), publisher.confirmedAt())))
                .register(registry);
        gauge("helpline_directory_degraded", "1 while what is served is not known to be the newest, else 0.")
                .callback(gauge -> gauge.call(publisher.trouble().isPresent() ? 1 : 0))
                .register(registry);
        gauge("helpline_directory_evidence", "Published facts by how well they are known today.")
                .labelNames("state")
                .callback(gauge -> evidence.of(
                                publisher.get().directory(),
                                LondonTime.at(clock.instant()).toLocalDate())
                        .forEach(
                                (state, count) -> gauge.call(count, state.name().toLowerCase(Locale.ROOT))))
                .register(registry);
        gauge("helpline_signature_expires_in_seconds", "Until the head that is served now expires; NaN without one.")
                .callback(gauge -> gauge.call(signatureExpiresIn()))
                .register(registry);
        gauge("helpline_disk_usable_bytes", "What may still be written where the service keeps its files.")
                .callback(gauge -> gauge.call(disk.usableBytes()))
                .register(registry);
        gauge("helpline_database_connections", "Connections to the database, and who waits for one, by pool.")
                .labelNames("pool", "state")
                .callback(gauge -> pools.getGauges(MetricFilter.startsWith(POOLS))
                        .forEach((name, pool) -> connections(name.substring(POOLS.length()), pool, gauge)))
                .register(registry);
    }

    private static GaugeWithCallback.Builder gauge(String name, String help) {
        return GaugeWithCallback.builder().name(name).help(help);
    }

    private double signatureExpiresIn() {
        try {
            return secondsUntil(heads.expiresAt(), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("The head cannot be signed", e);
            return Double.NaN;
        }
    }

    private static double secondsUntil(Instant then, Instant from) {
        return Duration.between(from, then).toMillis() / MILLIS;
    }

    private static void connections(String name, Gauge<?> pool, GaugeWithCallback.Callback gauge) {
        int dot = name.lastIndexOf('.');
        String state = name.substring(dot + 1);
        if (dot > 0 && POOL_STATES.contains(state) && pool.getValue() instanceof Number number) {
            gauge.call(number.doubleValue(), name.substring(0, dot), state);
        }
    }
}
