package io.github.helplines.directory.sms.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.helplines.directory.sms.MovableClock;
import io.github.helplines.directory.sms.limit.SenderCaps.Limits;
import io.github.helplines.directory.sms.message.UkMobile;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SenderCapsTest {
    private static final UkMobile ONE = UkMobile.parse("+447700900001").orElseThrow();
    private static final UkMobile OTHER = UkMobile.parse("+447700900002").orElseThrow();
    private static final UkMobile THIRD = UkMobile.parse("+447700900003").orElseThrow();

    private final MovableClock clock = new MovableClock();
    private final SenderCaps caps = new SenderCaps(new Limits(2, 3), 2, KeyedHash.random(), clock);

    @Test
    void answersSoOftenInTenMinutesAndNoMore() {
        assertThat(caps.take(ONE)).isTrue();
        assertThat(caps.take(ONE)).isTrue();
        assertThat(caps.take(ONE)).isFalse();
        assertThat(caps.take(OTHER)).isTrue();
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(caps.take(ONE)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(caps.take(ONE)).isTrue();
    }

    @Test
    void answersSoOftenInADayAndNoMore() {
        caps.take(ONE);
        clock.advance(Duration.ofHours(1));
        caps.take(ONE);
        clock.advance(Duration.ofHours(1));
        caps.take(ONE);
        clock.advance(Duration.ofHours(22).minusSeconds(1));
        assertThat(caps.take(ONE)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(caps.take(ONE)).isTrue();
        assertThat(caps.take(ONE)).isFalse();
    }

    @Test
    void whatDidNotGoOutDoesNotCount() {
        caps.take(ONE);
        caps.take(ONE);
        caps.giveBack(ONE);
        assertThat(caps.take(ONE)).isTrue();
        assertThat(caps.take(ONE)).isFalse();
        caps.giveBack(OTHER);
        assertThat(caps.size()).isEqualTo(1);
    }

    @Test
    void knowsNobodyForMoreThanADay() {
        caps.take(ONE);
        clock.advance(Duration.ofHours(23));
        caps.take(OTHER);
        clock.advance(Duration.ofHours(1));
        caps.forget();
        assertThat(caps.size()).isEqualTo(1);
        clock.advance(Duration.ofHours(23));
        caps.forget();
        assertThat(caps.size()).isZero();
    }

    @Test
    void forgetsWhoWasAnsweredLongestAgoWhenThereAreTooMany() {
        caps.take(ONE);
        caps.take(OTHER);
        caps.take(ONE);
        caps.take(THIRD);
        assertThat(caps.size()).isEqualTo(2);
        assertThat(caps.take(ONE)).isFalse();
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(5, 4));
    }

    @Test
    void eachProcessHashesInItsOwnWay() {
        KeyedHash hash = KeyedHash.random();
        assertThat(hash.of("+447700900001"))
                .isEqualTo(hash.of("+447700900001"))
                .isNotEqualTo(KeyedHash.random().of("+447700900001"));
    }
}
