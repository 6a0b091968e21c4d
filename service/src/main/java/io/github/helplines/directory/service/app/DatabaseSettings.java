package io.github.helplines.directory.service.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which PostgreSQL to use.
 *
 * @param url a PostgreSQL of one's own, as {@code postgresql://user:password@host:port/database}; empty for the
 *     embedded one
 * @param ownerUrl the same database as the role that owns it, for migrations; empty when the first may do both
 */
public record DatabaseSettings(
        @JsonProperty("url") String url,
        @JsonProperty("owner_url") String ownerUrl) {
    public DatabaseSettings(
            @JsonProperty("url") @Nullable String url, @JsonProperty("owner_url") @Nullable String ownerUrl) {
        this.url = url == null ? "" : url;
        this.ownerUrl = ownerUrl == null ? "" : ownerUrl;
    }

    /** Whether the embedded database is to be used. */
    public boolean embedded() {
        return url.isBlank();
    }

    /** @throws StartException in one line, when a URL is malformed or is missing beside the other */
    void requireReadable() {
        if (!embedded()) {
            service();
            owner();
        } else if (!ownerUrl.isBlank()) {
            throw new StartException("DATABASE_OWNER_URL is set and DATABASE_URL is not: set both, or for the"
                    + " embedded database neither");
        }
    }

    /** Where to connect as the role the service works as. */
    PostgresUrl service() {
        return parse("DATABASE_URL", url);
    }

    /** Where to connect as the role that owns the tables. */
    PostgresUrl owner() {
        return ownerUrl.isBlank() ? service() : parse("DATABASE_OWNER_URL", ownerUrl);
    }

    private static PostgresUrl parse(String name, String text) {
        return PostgresUrl.parse(text)
                .orElseThrow(() -> new StartException(
                        name + " is not a PostgreSQL URL such as postgresql://user:password@host:5432/database (a"
                                + " sign such as @ or \" in a password is written as %40 or %22)"));
    }

    /** The URLs hold passwords. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + (embedded() ? "embedded" : "redacted") + "]";
    }
}
