package io.github.helplines.directory.client;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.client.internal.remote.JdkTransport;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the service is reached.
 *
 * @param service its address, with whatever path stands before {@code /v1}
 * @param userAgent what requests say of who sends them
 * @param attemptTimeout the most time for one attempt
 * @param callTimeout the most time for a call with all its attempts and waits
 * @param attempts the most attempts of a read
 * @param listener hears of every call
 * @param transport sends requests
 */
public record ConnectionSettings(
        URI service,
        String userAgent,
        Duration attemptTimeout,
        Duration callTimeout,
        int attempts,
        CallListener listener,
        Transport transport) {
    /** The most time for connecting. */
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** The most time for one attempt. */
    public static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(10);

    /** The most time for a call with all its attempts and waits. */
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

    /** The most attempts of a read. */
    public static final int ATTEMPTS = 3;

    public ConnectionSettings {
        requireNonNull(userAgent, "userAgent");
        requireNonNull(attemptTimeout, "attemptTimeout");
        requireNonNull(callTimeout, "callTimeout");
        requireNonNull(listener, "listener");
        requireNonNull(transport, "transport");
        boolean http = "http".equals(service.getScheme()) || "https".equals(service.getScheme());
        if (!http || service.getHost() == null || service.getRawQuery() != null || service.getRawFragment() != null) {
            throw new IllegalArgumentException("the address of the service is none of http or https");
        }
    }

    /** With what is said of one call. */
    public ConnectionSettings with(RequestOptions options) {
        return new ConnectionSettings(
                service,
                userAgent,
                orElse(options.attemptTimeout(), attemptTimeout),
                orElse(options.callTimeout(), callTimeout),
                orElse(options.attempts(), attempts),
                listener,
                transport);
    }

    private static <T> T orElse(@Nullable T said, T otherwise) {
        return said == null ? otherwise : said;
    }

    /** Gathers settings for the builders of directories. Not thread-safe. */
    static final class Builder {
        private static final Pattern WORD = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,80}");

        private final URI service;
        private String userAgent = "helpline-directory-java";
        private RequestOptions options = RequestOptions.none();
        private CallListener listener = call -> {};
        private @Nullable Transport transport;

        Builder(URI service) {
            this.service = requireNonNull(service, "service");
        }

        void application(String name, String version) {
            if (!WORD.matcher(name).matches() || !WORD.matcher(version).matches()) {
                throw new IllegalArgumentException("an application's name and version are one word each (RFC 9110)");
            }
            userAgent = name + "/" + version + " helpline-directory-java";
        }

        void options(RequestOptions wanted) {
            options = requireNonNull(wanted, "wanted");
        }

        void listener(CallListener wanted) {
            listener = requireNonNull(wanted, "wanted");
        }

        void transport(Transport wanted) {
            transport = requireNonNull(wanted, "wanted");
        }

        ConnectionSettings build() {
            Transport used = transport == null ? new JdkTransport(CONNECT_TIMEOUT) : transport;
            return new ConnectionSettings(service, userAgent, ATTEMPT_TIMEOUT, CALL_TIMEOUT, ATTEMPTS, listener, used)
                    .with(options);
        }
    }
}
