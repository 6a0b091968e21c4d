package io.github.helplines.directory.service.store;

import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.service.access.AccessKey;
import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.access.KeyId;
import io.github.helplines.directory.service.access.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A row of the type {@code directory.shown_key} to a key, and scopes to and from the database. */
final class AccessKeyMapper implements RowMapper<AccessKey> {
    @Override
    public AccessKey map(ResultSet row, StatementContext context) throws SQLException {
        return new AccessKey(
                new KeyId(row.getString("id")),
                new Holder(row.getString("holder")),
                scopes(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                keyId(row, "created_by"),
                instant(row, "expires_at"),
                instant(row, "revoked_at"),
                keyId(row, "revoked_by"),
                keyId(row, "replaced_by"));
    }

    static Set<Scope> scopes(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(wire -> WireName.parse(Scope.class, wire).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As a literal of an array, in the one order that the database knows. */
    static String literal(Collection<Scope> scopes) {
        return scopes.stream().map(Scope::wire).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable KeyId keyId(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(KeyId::new).orElse(null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
