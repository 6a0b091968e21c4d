package io.github.helplines.directory.sms.provider;

import static java.util.Objects.requireNonNull;

/**
 * What a provider's request is answered with.
 *
 * @param status of HTTP, of the two hundreds
 * @param contentType empty where there is no body
 */
public record HandedBack(int status, String contentType, String body) {
    /** The provider has nothing to do. */
    public static final HandedBack NOTHING = new HandedBack(204, "", "");

    public HandedBack {
        requireNonNull(contentType, "contentType");
        requireNonNull(body, "body");
    }
}
