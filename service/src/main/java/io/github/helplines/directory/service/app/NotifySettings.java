package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.helplines.directory.service.app.webhook.WebhookTarget;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is told when a proposal waits, or when somebody took something away alone.
 *
 * @param url where it is sent; empty for nobody
 * @param secret what the receiver knows it by
 * @param allowPrivate whether the receiver may be in this network, or on this machine
 */
public record NotifySettings(
        @JsonProperty("url") String url,
        @JsonProperty("secret") String secret,
        @JsonProperty("allow_private") boolean allowPrivate) {
    public NotifySettings(
            @JsonProperty("url") @Nullable String url,
            @JsonProperty("secret") @Nullable String secret,
            @JsonProperty("allow_private") boolean allowPrivate) {
        this.url = url == null ? "" : url.strip();
        this.secret = secret == null ? "" : secret.strip();
        this.allowPrivate = allowPrivate;
    }

    /**
     * Whom to tell; empty when nobody is to be told.
     *
     * @throws StartException in one line, when it cannot be used
     */
    Optional<WebhookTarget> target() {
        if (url.isEmpty() && secret.isEmpty()) {
            return Optional.empty();
        } else if (url.isEmpty() || secret.isEmpty()) {
            throw new StartException("One of NOTIFY_URL and NOTIFY_SECRET is set: set both, or neither");
        } else if (secret.length() < WebhookTarget.SECRET_LENGTH) {
            throw new StartException("NOTIFY_SECRET must be of " + WebhookTarget.SECRET_LENGTH + " characters or more");
        }
        return Optional.of(new WebhookTarget(
                WebhookTarget.parseUrl(url, allowPrivate)
                        .orElseThrow(() -> new StartException("NOTIFY_URL must be an https URL without a user or a"
                                + " fragment (http to this machine, with NOTIFY_ALLOW_PRIVATE=true)")),
                secret,
                allowPrivate));
    }

    /** The URL may hold a secret too. */
    @Override
    public String toString() {
        return "NotifySettings[" + (url.isEmpty() ? "nobody" : "redacted") + "]";
    }
}
