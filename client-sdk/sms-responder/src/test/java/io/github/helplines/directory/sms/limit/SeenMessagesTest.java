package io.github.helplines.directory.sms.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.sms.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeenMessagesTest {
    private final MovableClock clock = new MovableClock();
    private final SeenMessages seen = new SeenMessages(2, KeyedHash.random(), clock);

    @Test
    void theSecondTimeIsNotTheFirst() {
        assertThat(seen.claim("a")).isTrue();
        assertThat(seen.claim("a")).isFalse();
        assertThat(seen.claim("b")).isTrue();
    }

    @Test
    void whatWasReleasedComesForTheFirstTimeAgain() {
        seen.claim("a");
        seen.release("a");
        assertThat(seen.claim("a")).isTrue();
    }

    @Test
    void remembersForADay() {
        seen.claim("a");
        clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertThat(seen.claim("a")).isFalse();
        clock.advance(Duration.ofSeconds(1));
        seen.forget();
        assertThat(seen.size()).isZero();
        assertThat(seen.claim("a")).isTrue();
    }

    @Test
    void neverKeepsMoreThanItMay() {
        seen.claim("a");
        seen.claim("b");
        seen.claim("c");
        assertThat(seen.size()).isEqualTo(2);
        assertThat(seen.claim("c")).isFalse();
        assertThat(seen.claim("a")).isTrue();
    }
}
