package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UnreachableCauseTest {
    @Test
    void namesTheCauseInWordsOfItsOwn() {
        assertThat(cause("08001", new ConnectException("Connection refused"))).isEqualTo("refused");
        assertThat(cause("08001", new ConnectException("Connection timed out"))).isEqualTo("timed out");
        assertThat(cause("08001", new SocketTimeoutException("Connect"))).isEqualTo("timed out");
        assertThat(cause("08001", new UnknownHostException("db.example.org"))).isEqualTo("unknown host");
        assertThat(cause("53300", null)).isEqualTo("too busy");
        assertThat(cause("57P03", null)).isEqualTo("starting or stopping");
        assertThat(cause("08006", null)).isEqualTo("no connection");
        assertThat(cause(null, null)).isEqualTo("turned away");
    }

    private static String cause(String state, Throwable cause) {
        return UnreachableCause.of(new SQLException("for user \"squirrel\"", state, cause));
    }
}
