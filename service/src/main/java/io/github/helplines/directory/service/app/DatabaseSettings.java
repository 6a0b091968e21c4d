package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

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
    public DatabaseSettings {
        requireNonNull(url, "url");
        requireNonNull(ownerUrl, "ownerUrl");
    }

    /** Whether the embedded database is to be used. */
    public boolean embedded() {
        return url.isBlank();
    }

    /** @throws StartException in one line, when a URL is malformed */
    void requireReadable() {
        if (!embedded()) {
            service();
            owner();
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
                        name + " is not a PostgreSQL URL such as postgresql://user:password@host:5432/database"));
    }

    /** The URLs hold passwords. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + (embedded() ? "embedded" : "redacted") + "]";
    }
}
