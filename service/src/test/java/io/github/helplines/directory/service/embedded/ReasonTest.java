package io.github.helplines.directory.service.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void takesTheLastVerdictWithoutItsTimestamp() {
        assertThat(Reason.in("""
                        2026-11-23 10:00:00.000 UTC [7] LOG:  starting PostgreSQL
                        2026-11-23 10:00:00.001 UTC [7] FATAL:  could not create any TCP/IP sockets
                        2026-11-23 10:00:00.002 UTC [7] LOG:  database system is shut down
                        """)).contains("could not create any TCP/IP sockets");
    }

    @Test
    void takesTheLastLineWhereThereIsNoVerdict() {
        assertThat(Reason.in("setpriv: exec failed\n\n")).contains("setpriv: exec failed");
        assertThat(Reason.in("\n")).isEmpty();
    }
}
