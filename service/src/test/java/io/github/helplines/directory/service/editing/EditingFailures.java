package io.github.helplines.directory.service.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.service.access.AccessRefusedException;
import io.github.helplines.directory.service.access.Refusal;
import io.github.helplines.directory.service.editing.RefusedException.Why;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How editing fails. */
final class EditingFailures {
    private EditingFailures() {}

    /** The store refuses it. */
    static void refused(Why why, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        thrown -> assertThat(thrown.why()).isEqualTo(why));
    }

    /** The store refuses the key. */
    static void keyRefused(Refusal refusal, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AccessRefusedException.class,
                        thrown -> assertThat(thrown.refusal()).isEqualTo(refusal));
    }

    /** What was asked has this fault. */
    static void fails(String pointer, String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ChangesRefusedException.class,
                        thrown -> assertThat(thrown.faults())
                                .extracting(Fault::pointer, Fault::code)
                                .contains(tuple(pointer, code)));
    }
}
