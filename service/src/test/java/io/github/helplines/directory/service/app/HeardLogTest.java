package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Nothing is missed, whoever configures logging meanwhile. */
final class HeardLogTest {
    private final LoggerContext context = started();
    private final HeardLog log = HeardLog.listening(context);
    private final Logger somebody = context.getLogger("somebody");

    private static LoggerContext started() {
        LoggerContext context = new LoggerContext();
        context.start();
        return context;
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void hearsWhatIsSaidAndItsCauses() {
        somebody.warn("one {}", 1, new IllegalStateException("why", new IllegalArgumentException("because")));

        assertThat(log.text()).contains("one 1", "why", "because");
    }

    @Test
    void hearsAfterEachOfManyResets() {
        for (int i = 0; i < 3; i++) {
            context.reset();
            assertThat(log.isListening()).isTrue();
            somebody.info("after reset {}", i);
            somebody.info("and {}", i);
        }

        assertThat(log.text()).isEqualTo("after reset 0\nand 0\nafter reset 1\nand 1\nafter reset 2\nand 2\n");
    }

    @Test
    void hearsWhatIsSaidByWayOfABuilderAfterAReset() {
        endAsDropwizardDoes();

        somebody.atWarn().log("built");

        assertThat(log.text()).isEqualTo("built\n");
    }

    @Test
    void hearsAfterTheConfigurationOfAnotherHasEnded() {
        endAsDropwizardDoes();

        assertThat(log.isListening()).isTrue();
        somebody.info("ended");
        assertThat(log.text()).isEqualTo("ended\n");
    }

    @Test
    void hearsWhereNothingWasSaidBetweenAnEndAndTheNextStart() {
        endAsDropwizardDoes();
        endAsDropwizardDoes();
        context.reset();
        context.reset();

        assertThat(log.isListening()).isTrue();
        somebody.info("started");
        assertThat(log.text()).isEqualTo("started\n");
    }

    @Test
    void hearsNoMoreThanTheLevelLetsThrough() {
        context.reset();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);

        somebody.info("not said");
        somebody.warn("said");

        assertThat(log.text()).isEqualTo("said\n");
    }

    @Test
    void hearsNothingOnceItIsClosed() {
        context.reset();
        log.close();
        context.reset();

        assertThat(log.isListening()).isFalse();
        somebody.warn("too late");
        assertThat(log.text()).isEmpty();
        assertThat(context.getTurboFilterList()).isEmpty();
        assertThat(context.getCopyOfListenerList()).isEmpty();
    }

    /** What the end of a service in this JVM does to everybody's loggers, as Dropwizard's logging factory resets them. */
    private void endAsDropwizardDoes() {
        context.stop();
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
        context.start();
    }
}
