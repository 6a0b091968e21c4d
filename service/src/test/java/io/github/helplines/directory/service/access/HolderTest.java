package io.github.helplines.directory.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class HolderTest {
    /** Names that are none, here and in the database. */
    public static final String[] REFUSED = {
        "",
        " ",
        " staff-1142",
        "staff-1142 ",
        "staff  1142",
        "staff\t1142",
        "staff\n1142",
        "staff\u00a01142",
        "staff\u2003",
        "staff\u200b1142",
        "staff\u00ad1142",
        "staff\u202e1142",
        "staff\u2028",
        "\ufeffstaff",
        "staff\u3164",
        "cafe\u0301",
        "staff\udb40\udc41",
        "staff\u034f1142",
        "staff\u30001142",
        // Other letters than Latin ones: some look like those, and of most nobody here can tell capital from small.
        "\u0410nna Smith",
        "名前",
        "Łucja",
        "Straße",
        "\ud83d\ude42"
    };

    static String[] refused() {
        return REFUSED;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"staff-1142", "Šárka Ó Néill", "Siân Ŵyn", "x", "O’Brien, A.", "Mary‐Ann", "o_k@example.org"})
    void namesAndStaffIdsAreTaken(String name) {
        assertThat(Holder.parse(name)).contains(new Holder(name));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatLooksLikeAnotherNameOrNoneIsRefused(String name) {
        assertThat(Holder.parse(name)).isEmpty();
        assertThatThrownBy(() -> new Holder(name)).hasMessage("not the name of a holder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff\ud83d", "staff\u0000", "staff\ue000", "staff\u0378"})
    void whatTheDatabaseCannotHoldOrNobodyCanReadIsRefused(String name) {
        assertThat(Holder.parse(name)).isEmpty();
    }

    @Test
    void eightyCharactersAreTakenAndNoMore() {
        assertThat(Holder.parse("x".repeat(80))).isPresent();
        assertThat(Holder.parse("\u1e69".repeat(80)))
                .as("three characters each when taken apart")
                .isPresent();
        assertThat(Holder.parse("x".repeat(81))).isEmpty();
    }

    @Test
    void adminIsAloneAndNoKeyIsWithoutScope() {
        Holder holder = new Holder("staff-1142");

        assertThat(Scope.mayBeTogether(Set.of())).isFalse();
        assertThat(Scope.mayBeTogether(Set.of(Scope.ADMIN, Scope.EDITOR))).isFalse();
        assertThat(Scope.mayBeTogether(Set.of(Scope.ADMIN, Scope.APPROVER))).isFalse();
        assertThat(Scope.mayBeTogether(Set.of(Scope.ADMIN))).isTrue();
        assertThat(Scope.mayBeTogether(Set.of(Scope.EDITOR, Scope.APPROVER))).isTrue();
        assertThatThrownBy(() -> new NewKey(holder, Set.of(Scope.ADMIN, Scope.EDITOR), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
