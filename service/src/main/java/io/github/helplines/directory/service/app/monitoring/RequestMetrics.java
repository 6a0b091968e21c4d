package io.github.helplines.directory.service.app.monitoring;

import io.github.helplines.directory.service.resource.traffic.TrafficObserver;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Counts requests by what is ours: the route's template and the status. Safe for threads. */
public final class RequestMetrics implements TrafficObserver {
    private static final double NANOS = 1e9;
    private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    private final Counter requests;
    private final Histogram durations;
    private final Counter turnedAway;

    public RequestMetrics(PrometheusRegistry registry) {
        requests = Counter.builder()
                .name("helpline_http_requests_total")
                .help("Requests that were answered, by route and status; status 0 where the caller was gone before.")
                .labelNames("route", "status")
                .withoutExemplars()
                .register(registry);
        durations = Histogram.builder()
                .name("helpline_http_request_duration_seconds")
                .help("From the end of a request's headers to the end of its answer, by route.")
                .labelNames("route")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .withoutExemplars()
                .register(registry);
        turnedAway = Counter.builder()
                .name("helpline_http_requests_shed_total")
                .help("Requests turned away because there were too many, by when their kind is taken.")
                .labelNames("kind")
                .withoutExemplars()
                .register(registry);
        // There from the beginning, so that a first one shows as a rise.
        KINDS.forEach(turnedAway::initLabelValues);
    }

    @Override
    public void answered(Answered answered) {
        requests.labelValues(answered.route(), Integer.toString(answered.status()))
                .inc();
        durations.labelValues(answered.route()).observe(answered.nanos() / NANOS);
    }

    @Override
    public void turnedAway(String kind) {
        turnedAway.labelValues(kind).inc();
    }
}
