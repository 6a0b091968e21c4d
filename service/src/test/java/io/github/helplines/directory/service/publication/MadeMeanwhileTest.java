package io.github.helplines.directory.service.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MadeMeanwhileTest {
    @Test
    void givesWhatAnotherThreadMade() {
        assertThat(MadeMeanwhile.of(Thread::currentThread).get()).isNotEqualTo(Thread.currentThread());
    }

    @Test
    void throwsWhatTheMakingOfItThrew() {
        UnpublishableException refused = new UnpublishableException("no");
        OutOfMemoryError tooMuch = new OutOfMemoryError("in a test");

        assertThatThrownBy(MadeMeanwhile.of(thrower(refused))::get).isSameAs(refused);
        assertThatThrownBy(MadeMeanwhile.of(thrower(tooMuch))::get).isSameAs(tooMuch);
    }

    private static Supplier<String> thrower(Throwable thrown) {
        return () -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        };
    }
}
