package io.github.helplines.directory.service.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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

    @Test
    void isAtItsEndBeforeAnythingIsBegunAnew() {
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch failed = new CountDownLatch(1);
        MadeMeanwhile<String> made = MadeMeanwhile.of(() -> {
            try {
                assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            ended.set(true);
            throw new UnpublishableException("neither");
        });
        UnpublishableException failure = new UnpublishableException("no");
        failed.countDown();
        made.endAfter(failure);

        assertThat(ended).isTrue();
        assertThat(failure.getSuppressed()).singleElement().asString().contains("neither");
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
