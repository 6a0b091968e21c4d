package io.github.helplines.directory.service.representation;

/** How long somebody between us and the reader may keep an answer. */
public enum CachePolicy {
    /** Records and lists: half a minute, and a day when we cannot be reached. */
    RECORD("public, max-age=30, stale-while-revalidate=30, stale-if-error=86400"),
    /** What tells that something was withdrawn: never answered from a copy that is out of date. */
    CURRENT("public, max-age=15, must-revalidate"),
    /** A script under an address that stays while the script changes. */
    SCRIPT("public, max-age=300, stale-if-error=86400"),
    /** What stands under an address that names its content. */
    IMMUTABLE("public, max-age=31536000, immutable"),
    /** What depends on who asks, or when. */
    NO_STORE("no-store");

    private final String header;

    CachePolicy(String header) {
        this.header = header;
    }

    /** The value of Cache-Control (RFC 9111; RFC 5861 for the two stale ones). */
    public String header() {
        return header;
    }
}
