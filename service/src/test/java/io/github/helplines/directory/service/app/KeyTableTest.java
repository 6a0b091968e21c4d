package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.service.access.AccessKey;
import io.github.helplines.directory.service.access.Holder;
import io.github.helplines.directory.service.access.KeyId;
import io.github.helplines.directory.service.access.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyTableTest {
    private static final Instant NOW = Instant.parse("2026-11-25T11:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-11-20T08:30:59Z");
    private static final Instant LATER = Instant.parse("2027-06-30T23:00:00Z");

    @Test
    void saysHowEachKeyStands() {
        assertThat(KeyTable.lines(
                        List.of(
                                key(null, null, null),
                                key(LATER, null, null),
                                key(BEFORE, null, null),
                                key(LATER, BEFORE, null),
                                key(null, BEFORE, "bcde2345"),
                                key(LATER, NOW.plusSeconds(60), "bcde2345"),
                                key(NOW, null, null),
                                key(BEFORE, NOW, null)),
                        NOW))
                .containsExactly(
                        "id        scopes           state                                   holder",
                        line("in force"),
                        line("in force until 2027-07-01 00:00"),
                        line("expired 2026-11-20 08:30"),
                        line("revoked 2026-11-20 08:30"),
                        line("replaced by bcde2345 2026-11-20 08:30"),
                        line("in force until 2026-11-25 11:01"),
                        line("expired 2026-11-25 11:00"),
                        line("expired 2026-11-20 08:30"));
    }

    @Test
    void saysHowTheFirstKeyIsMade() {
        assertThat(KeyTable.lines(List.of(), NOW)).containsExactly("There are no keys yet: keys create makes one.");
    }

    @Test
    void aDayEndsAtMidnightInLondon() {
        assertThat(KeysCommand.end("2027-06-30")).contains(LATER);
        assertThat(KeysCommand.end("2027-12-31")).contains(Instant.parse("2028-01-01T00:00:00Z"));
        assertThat(KeysCommand.end("2027-06-30T12:00:00+01:00")).contains(Instant.parse("2027-06-30T11:00:00Z"));
        for (String none : List.of("", "tomorrow", "2027-13-01", "30/06/2027", "2027-06-30T12:00")) {
            assertThat(KeysCommand.end(none)).as(none).isEmpty();
        }
    }

    private static String line(String state) {
        return "abcd2345  editor,approver  " + state + " ".repeat(40 - state.length()) + "staff-1142";
    }

    private static AccessKey key(
            @Nullable Instant expiresAt, @Nullable Instant revokedAt, @Nullable String replacedBy) {
        return new AccessKey(
                new KeyId("abcd2345"),
                new Holder("staff-1142"),
                Set.of(Scope.EDITOR, Scope.APPROVER),
                BEFORE,
                null,
                expiresAt,
                revokedAt,
                null,
                replacedBy == null ? null : new KeyId(replacedBy));
    }
}
