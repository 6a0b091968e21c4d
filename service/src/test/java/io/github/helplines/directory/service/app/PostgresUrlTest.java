package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://db_server.internal_net/directory, jdbc:postgresql://db_server.internal_net:5432/directory",
        "postgres://[::1]:5433/directory, jdbc:postgresql://[::1]:5433/directory",
        "postgresql://[2001:db8::7]/directory, jdbc:postgresql://[2001:db8::7]:5432/directory",
        "jdbc:postgresql://127.0.0.1:65535/a%20b?sslmode=require, jdbc:postgresql://127.0.0.1:65535/a%20b?sslmode=require"
    })
    void readsWhereTheDatabaseIs(String url, String jdbcUrl) {
        assertThat(PostgresUrl.parse(url)).contains(new PostgresUrl(jdbcUrl, "", ""));
    }

    @Test
    void readsWhoConnects() {
        assertThat(PostgresUrl.parse(" postgresql://a+b:p%40%22%5C%25:+\u00e9@host/db "))
                .contains(new PostgresUrl("jdbc:postgresql://host:5432/db", "a+b", "p@\"\\%:+\u00e9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://host/db",
                "postgresql:///db",
                "postgresql://host",
                "postgresql://host/",
                "postgresql://host/a/b",
                "postgresql://host:0/db",
                "postgresql://host:99999/db",
                "postgresql://host:123456/db",
                "postgresql://host:abc/db",
                "postgresql://[::1/db",
                "postgresql://::1/db",
                "postgresql://u:p%zz@host/db",
                "postgresql://u:p%@host/db",
                "postgresql://u:p\"@host/db",
                "postgresql://u:p\\@host/db",
                "postgresql://u:p@w@host/db",
                "postgresql://u:p/w@host/db",
                "postgresql://u:p'w\n@host/db",
                "postgresql://u:p: w@host/db",
                "postgresql://u:p@127.0.0.1:0/a#@host/db",
                "postgresql://host/db%zz",
                "postgresql://host/db?ssl=%zz"
            })
    void refusesWhatIsNoSuchUrl(String url) {
        assertThat(PostgresUrl.parse(url)).isEmpty();
    }

    @Test
    void refusesAnOwnerWithoutADatabase() {
        DatabaseSettings settings = new DatabaseSettings("", "postgresql://u:squirrel@host/db");
        assertThatThrownBy(settings::requireReadable)
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("DATABASE_OWNER_URL is set and DATABASE_URL is not")
                .hasMessageNotContaining("squirrel");
    }
}
