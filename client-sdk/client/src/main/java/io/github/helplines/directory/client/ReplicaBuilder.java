package io.github.helplines.directory.client;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.internal.replica.ReplicaDirectory;
import io.github.helplines.directory.client.internal.replica.ReplicaSettings;
import io.github.helplines.directory.client.internal.wire.JsonText;
import io.github.helplines.directory.core.json.Faults;
import io.github.helplines.directory.core.seal.VerificationKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Makes a directory that keeps a verified copy of what a service publishes. Not thread-safe; what it makes is. */
public final class ReplicaBuilder {
    /** Unless something else is said. */
    static final Duration POLL_INTERVAL = Duration.ofSeconds(30);

    /** Unless something else is said. */
    static final Duration FIRST_WAIT = Duration.ofSeconds(2);

    private final ConnectionSettings.Builder connection;
    private @Nullable VerificationKeys trusted;
    private @Nullable Path cache;
    private Duration pollInterval = POLL_INTERVAL;
    private Duration firstWait = FIRST_WAIT;
    private InstantSource clock = InstantSource.system();

    ReplicaBuilder(URI service) {
        this.connection = new ConnectionSettings.Builder(service);
    }

    /** As {@link RemoteBuilder#application}. */
    public ReplicaBuilder application(String name, String version) {
        connection.application(name, version);
        return this;
    }

    /**
     * Required: the keys by which this application knows the directory, from its operators and not from the address that
     * is followed.
     *
     * @param keys at least one
     */
    public ReplicaBuilder trustedKeys(VerificationKeys keys) {
        if (keys.keys().isEmpty()) {
            throw new IllegalArgumentException("no key is trusted");
        }
        this.trusted = keys;
        return this;
    }

    /**
     * As {@link #trustedKeys(VerificationKeys)}.
     *
     * @param jwks a JSON Web Key Set (RFC 7517), as the directory's operators hand it out
     * @throws IllegalArgumentException when it is none, or has no Ed25519 key
     */
    public ReplicaBuilder trustedKeys(String jwks) {
        return trustedKeys(JsonText.parse(jwks.getBytes(StandardCharsets.UTF_8))
                .flatMap(json -> VerificationKeys.read(json, "", new Faults()))
                .orElseThrow(() -> new IllegalArgumentException("the trusted keys are no JSON Web Key Set")));
    }

    /** A directory of this application's own, in which the copy outlives a restart; without it, nothing is written. */
    public ReplicaBuilder cache(Path directory) {
        this.cache = requireNonNull(directory, "directory");
        return this;
    }

    /** How often recalls and changes are asked for: 30 seconds, if nothing is said; from one second to one day. */
    public ReplicaBuilder pollInterval(Duration interval) {
        if (interval.compareTo(Duration.ofSeconds(1)) < 0 || interval.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("an interval is from one second to one day");
        }
        this.pollInterval = interval;
        return this;
    }

    /** How long {@link #build} waits for the service before it goes on with what there is: 2 seconds, if nothing is said. */
    public ReplicaBuilder firstWait(Duration most) {
        if (most.isNegative() || most.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("a wait is not negative, and not longer than a day");
        }
        this.firstWait = most;
        return this;
    }

    /**
     * The most time for fetching recalls or the signed head: 10 seconds, if nothing is said. A snapshot, which may be large,
     * has five minutes, while recalls go on being asked for.
     */
    public ReplicaBuilder attemptTimeout(Duration most) {
        connection.options(RequestOptions.none().withAttemptTimeout(most));
        return this;
    }

    /** As {@link RemoteBuilder#listener}. */
    public ReplicaBuilder listener(CallListener listener) {
        connection.listener(listener);
        return this;
    }

    /** As {@link RemoteBuilder#transport}. */
    public ReplicaBuilder transport(Transport transport) {
        connection.transport(transport);
        return this;
    }

    /** As {@link RemoteBuilder#clock}. */
    public ReplicaBuilder clock(InstantSource source) {
        this.clock = requireNonNull(source, "source");
        return this;
    }

    /**
     * Never fails for want of a network or of a sound cache: what is newest of memory, disk and the bundled directory
     * answers.
     *
     * @throws IllegalStateException when no keys are trusted
     */
    public HelplineDirectory build() {
        if (trusted == null) {
            throw new IllegalStateException("no key is trusted: name those of the directory's operators");
        }
        ReplicaSettings settings = new ReplicaSettings(trusted, cache, pollInterval, firstWait, clock);
        return ReplicaDirectory.start(connection::build, settings);
    }
}
