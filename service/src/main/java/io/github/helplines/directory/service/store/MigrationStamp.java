package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.seal.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a database was brought to, by which migrations and for which role, kept as the comment of the table in which Liquibase
 * notes what it ran. Where it fits there is nothing to migrate, and Liquibase, whose start takes longer than its work, need not
 * be asked.
 */
final class MigrationStamp {
    private static final Pattern INCLUDED = Pattern.compile("<include file=\"([^\"]+)\"");
    /**
     * What was run, where, and whether the role is there to have been granted anything: another role of that name has another
     * number, and so has another database, into which this one was restored without its rights perhaps.
     */
    private static final String STATE = """
            SELECT obj_description('databasechangelog'::regclass, 'pg_class'),
                   md5(string_agg(author || ' ' || id || ' ' || coalesce(md5sum, '') || ' ' || exectype, ','
                       ORDER BY author, id, filename)),
                   (SELECT oid FROM pg_roles WHERE rolname = ?),
                   (SELECT oid FROM pg_database WHERE datname = current_database())
            FROM databasechangelog""";

    private MigrationStamp() {}

    /** Whether this release's migrations were the last to be run there, for that role. */
    static boolean fits(Connection connection, String serviceRole) throws SQLException {
        return isThere(connection) && state(connection, serviceRole).fits();
    }

    /** Notes that they were. */
    static void put(Connection owner, String serviceRole) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            // Letters, digits and spaces alone.
            statement.execute("COMMENT ON TABLE databasechangelog IS '"
                    + state(owner, serviceRole).wanted() + "'");
        }
    }

    private record State(Optional<String> found, String wanted) {
        boolean fits() {
            return found.filter(wanted::equals).isPresent();
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT to_regclass('databasechangelog') IS NOT NULL")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static State state(Connection connection, String serviceRole) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STATE)) {
            query.setString(1, serviceRole);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new State(
                        Optional.ofNullable(row.getString(1)),
                        "brought to " + ofThisRelease(serviceRole).hex() + " " + row.getString(2) + " " + row.getLong(3)
                                + " " + row.getLong(4));
            }
        }
    }

    /** Of every migration as it is written, and of the name that goes into them. */
    private static Sha256 ofThisRelease(String serviceRole) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] list = bytes(Migrations.FILE);
        all.writeBytes(list);
        Matcher included = INCLUDED.matcher(new String(list, StandardCharsets.UTF_8));
        while (included.find()) {
            all.writeBytes(bytes(included.group(1)));
        }
        all.writeBytes(serviceRole.getBytes(StandardCharsets.UTF_8));
        return Sha256.hash(all.toByteArray());
    }

    private static byte[] bytes(String file) {
        try (InputStream in = MigrationStamp.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("a migration is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
