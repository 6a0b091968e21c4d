package io.github.helplines.directory.service.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** Tries a role's password on the running database. */
enum Login {
    ACCEPTED,
    /** Accepted, by a database that does not keep what it was told to keep. */
    NOT_DURABLE,
    WRONG_PASSWORD,
    UNREACHABLE;

    /** The worst answer any of the roles gets; waits up to the limit while the database is still starting. */
    static Login attempt(List<ConnectionDetails> roles, boolean durable, Duration limit) {
        Login worst = ACCEPTED;
        for (ConnectionDetails role : roles) {
            Login login = attempt(role, durable, Deadline.after(limit));
            worst = login.compareTo(worst) > 0 ? login : worst;
        }
        return worst;
    }

    private static Login attempt(ConnectionDetails role, boolean durable, Deadline deadline) {
        Properties properties = new Properties();
        properties.setProperty("user", role.user());
        properties.setProperty("password", role.password());
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "10");
        while (true) {
            try (Connection connection = DriverManager.getConnection(role.jdbcUrl(), properties);
                    Statement statement = connection.createStatement();
                    ResultSet fsync = statement.executeQuery("SHOW fsync")) {
                return durable && fsync.next() && !fsync.getString(1).equals("on") ? NOT_DURABLE : ACCEPTED;
            } catch (SQLException e) {
                String state = String.valueOf(e.getSQLState());
                switch (state) {
                    // invalid_password, invalid_authorization_specification
                    case "28P01", "28000" -> {
                        return WRONG_PASSWORD;
                    }
                    // too_many_connections: busy, and the process was known as ours before anybody asked
                    case "53300" -> {
                        return ACCEPTED;
                    }
                    // cannot_connect_now: still starting
                    case "57P03" -> {
                        if (deadline.passed()) {
                            return UNREACHABLE;
                        }
                        deadline.pause();
                    }
                    default -> {
                        return UNREACHABLE;
                    }
                }
            }
        }
    }
}
