package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a PostgreSQL is and who connects, read from a URL: {@code postgresql://user:password@host:port/database}
 * (libpq's form, also {@code postgres://} and {@code jdbc:postgresql://}), driver parameters after a question mark.
 *
 * @param jdbcUrl for the JDBC driver, without user and password
 * @param user the role; empty for the driver's default
 * @param password its password; empty when the server asks for none
 */
record PostgresUrl(String jdbcUrl, String user, String password) {
    private static final int DEFAULT_PORT = 5432;

    PostgresUrl {
        requireNonNull(jdbcUrl, "jdbcUrl");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    /** The place a URL names, or empty when it is no such URL. */
    static Optional<PostgresUrl> parse(String text) {
        try {
            String plain = text.strip();
            URI uri = new URI(plain.startsWith("jdbc:") ? plain.substring("jdbc:".length()) : plain);
            boolean scheme = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            String path = uri.getPath();
            if (!scheme || uri.getHost() == null || path == null || path.length() < 2 || path.indexOf('/', 1) > 0) {
                return Optional.empty();
            }
            int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String jdbcUrl = "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query;
            String userInfo = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            int colon = userInfo.indexOf(':');
            String user = decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
            String password = colon < 0 ? "" : decode(userInfo.substring(colon + 1));
            return Optional.of(new PostgresUrl(jdbcUrl, user, password));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decode(String part) {
        // In the user part of a URL a plus is a plus (RFC 3986), which the form decoder does not know.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "PostgresUrl[redacted]";
    }
}
