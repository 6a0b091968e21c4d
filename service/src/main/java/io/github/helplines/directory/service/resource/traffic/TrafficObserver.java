package io.github.helplines.directory.service.resource.traffic;

import java.util.List;

/** Is told of each request once it is answered. Called by many threads at once, each of which waits for it. */
public interface TrafficObserver {
    /** The kinds of {@link #turnedAway}, those that are turned away first in front. */
    List<String> KINDS = List.of("last", "next", "first");

    /** Tells nobody. */
    TrafficObserver NONE = new TrafficObserver() {
        @Override
        public void answered(Answered answered) {}

        @Override
        public void turnedAway(String kind) {}
    };

    /**
     * A request that was answered, or given up.
     *
     * @param route its template, such as {@code /v1/services/{service}}; {@link Routes#UNMATCHED} where there is none
     * @param status of the answer; 0 where the caller was gone before there was one
     * @param nanos from the end of its headers to the end of its answer
     * @param requestId of ours, as the answer says it; empty where there was none
     */
    record Answered(String route, int status, long nanos, String requestId) {}

    void answered(Answered answered);

    /**
     * A request was turned away because there were too many; {@link #answered} is called too.
     *
     * @param kind when its kind is taken, and turned away last: {@code first}, {@code next} or {@code last}
     */
    void turnedAway(String kind);
}
