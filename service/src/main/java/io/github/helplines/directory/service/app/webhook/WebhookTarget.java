package io.github.helplines.directory.service.app.webhook;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is told, and with which secret. Silent in {@link #toString()}.
 *
 * @param url https; http too where private addresses are allowed, and then to this machine only
 * @param secret what the receiver knows a notification by
 * @param allowPrivate whether the receiver may be at an address that is not public
 */
public record WebhookTarget(URI url, String secret, boolean allowPrivate) {
    /** A shorter secret could be found by trying. */
    public static final int SECRET_LENGTH = 32;

    public WebhookTarget {
        requireNonNull(url, "url");
        requireNonNull(secret, "secret");
    }

    /** The URL, when notifications can go there. */
    public static Optional<URI> parseUrl(String text, boolean allowPrivate) {
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean fits = (scheme.equals("https") || (scheme.equals("http") && allowPrivate))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null
                    && url.toASCIIString().equals(text);
            return fits ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    boolean tls() {
        return url.getScheme().equalsIgnoreCase("https");
    }

    /** The name or address, without the brackets of an IPv6 address. */
    public String host() {
        return url.getHost().replace("[", "").replace("]", "");
    }

    int port() {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return tls() ? 443 : 80;
    }

    /** Path and query, as they are sent. */
    String resource() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    String hostHeader() {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    @Override
    public String toString() {
        return "WebhookTarget[redacted]";
    }
}
