package io.github.helplines.directory.client.internal.replica;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A copy that is followed poll by poll, when a test says so. */
final class FollowedCopy {
    private final Current held;
    private final Follower follower;

    private FollowedCopy(CannedService service, @Nullable Path cache, Instant now) {
        this(service, cache, now, Duration.ofHours(1));
    }

    private FollowedCopy(CannedService service, @Nullable Path cache, Instant now, Duration interval) {
        ReplicaSettings settings = new ReplicaSettings(Published.TRUSTED, cache, interval, Duration.ZERO, () -> now);
        Beginning beginning = Beginning.of(settings);
        this.held = new Current(beginning.held());
        this.follower = new Follower(new Fetch(service.settings()), settings, beginning, held);
    }

    private FollowedCopy(CannedService service, Beginning beginning) {
        ReplicaSettings settings =
                new ReplicaSettings(Published.TRUSTED, null, Duration.ofHours(1), Duration.ZERO, () -> Published.NOW);
        this.held = new Current(beginning.held());
        this.follower = new Follower(new Fetch(service.settings()), settings, beginning, held, new SameThread());
    }

    /** That begins with a copy which others share, and fetches without threads. */
    static FollowedCopy of(CannedService service, Beginning beginning) {
        return new FollowedCopy(service, beginning);
    }

    /** Does what it is given at once. */
    private static final class SameThread extends AbstractExecutorService {
        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    static FollowedCopy of(CannedService service) {
        return new FollowedCopy(service, null, Published.NOW);
    }

    /** That waits for a snapshot only so long. */
    static FollowedCopy of(CannedService service, Duration interval) {
        return new FollowedCopy(service, null, Published.NOW, interval);
    }

    /** As after a start of the process. */
    static FollowedCopy of(CannedService service, Path cache) {
        return new FollowedCopy(service, cache, Published.NOW);
    }

    static FollowedCopy of(CannedService service, Path cache, Instant now) {
        return new FollowedCopy(service, cache, now);
    }

    FollowedCopy poll() {
        try {
            follower.poll();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    Held held() {
        return held.get();
    }

    Copy copy() {
        return held.get().copy();
    }
}
