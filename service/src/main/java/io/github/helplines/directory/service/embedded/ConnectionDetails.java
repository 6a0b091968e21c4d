package io.github.helplines.directory.service.embedded;

import static java.util.Objects.requireNonNull;

/**
 * What one role needs to connect.
 *
 * @param host always the loopback address
 * @param port TCP port
 * @param database name of the database
 * @param user name of the role
 * @param password the role's password; never logged, redacted in {@link #toString()}
 */
public record ConnectionDetails(String host, int port, String database, String user, String password) {
    public ConnectionDetails {
        requireNonNull(host, "host");
        requireNonNull(database, "database");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    /**
     * A URL for the PostgreSQL JDBC driver, without user or password. The driver is told to accept nothing but
     * SCRAM, so whoever else may come to listen on the port is never sent the password.
     */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database
                + "?sslmode=disable&gssEncMode=disable&requireAuth=scram-sha-256";
    }

    @Override
    public String toString() {
        return "ConnectionDetails[" + user + "@" + host + ":" + port + "/" + database + ", password redacted]";
    }
}
