package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

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
    private static final int MAX_PORT = 65_535;

    /** What RFC 3986 wants percent-encoded wherever it is meant as a character. */
    private static final String CHARACTER = "[^\\s\\p{Cntrl}\"<>\\\\^`{|}/?#@\\[\\]]";

    /** Host names as resolvers take them, which is more than RFC 3986 and {@link java.net.URI} do: underscores too. */
    private static final Pattern URL = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://"
            + "(?:(?<user>" + CHARACTER + "*)@)?"
            + "(?<host>[\\p{L}\\p{N}._-]+|\\[[0-9A-Fa-f:.]+])"
            + "(?::(?<port>[0-9]{1,5}))?"
            + "/(?<database>" + CHARACTER + "+)"
            + "(?:\\?(?<query>(?:" + CHARACTER + "|[/?@])*))?");

    PostgresUrl {
        requireNonNull(jdbcUrl, "jdbcUrl");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    /** The place a URL names, or empty when it is no such URL. */
    static Optional<PostgresUrl> parse(String text) {
        Matcher url = URL.matcher(text.strip());
        if (!url.matches()) {
            return Optional.empty();
        }
        int port = url.group("port") == null ? DEFAULT_PORT : Integer.parseInt(url.group("port"));
        if (port < 1 || port > MAX_PORT) {
            return Optional.empty();
        }
        String query = url.group("query") == null ? "" : "?" + url.group("query");
        String jdbcUrl = "jdbc:postgresql://" + url.group("host") + ":" + port + "/" + url.group("database") + query;
        String userInfo = url.group("user") == null ? "" : url.group("user");
        int colon = userInfo.indexOf(':');
        try {
            // The driver's own complaint about a URL repeats it.
            new PGSimpleDataSource().setUrl(jdbcUrl);
            String user = decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
            String password = colon < 0 ? "" : decode(userInfo.substring(colon + 1));
            return Optional.of(new PostgresUrl(jdbcUrl, user, password));
        } catch (IllegalArgumentException e) {
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
