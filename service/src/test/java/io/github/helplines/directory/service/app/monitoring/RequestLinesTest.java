package io.github.helplines.directory.service.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.helplines.directory.service.resource.traffic.TrafficObserver.Answered;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RequestLinesTest {
    private static final String ID = "0b0e8b52-37a6-4b5c-9d43-6b1f7b6b2f10";

    private final Logger logger = (Logger) LoggerFactory.getLogger(RequestLines.LOGGER);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final RequestLines lines = new RequestLines(() -> Instant.parse("2026-11-26T08:15:02.123456Z"));

    @BeforeEach
    void listen() {
        written.start();
        logger.addAppender(written);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(written);
        logger.setLevel(null);
    }

    @Test
    void aLineHoldsFiveThings() {
        logger.setLevel(Level.INFO);

        lines.answered(new Answered("/v1/help", 200, 1_234_567, ID));

        assertThat(written.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("{\"timestamp\":\"2026-11-26T08:15:02.123Z\",\"route\":\"/v1/help\",\"status\":200,"
                        + "\"duration_ms\":1.235,\"request_id\":\"" + ID + "\"}");
    }

    @Test
    void anIdThatIsNotOursIsLeftOut() {
        logger.setLevel(Level.INFO);

        lines.answered(new Answered("/v1/help", 200, 1, "canary\"}"));

        assertThat(written.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .endsWith(",\"request_id\":\"\"}");
    }

    @Test
    void nothingIsWrittenUntilItIsAskedFor() {
        logger.setLevel(Level.OFF);

        lines.answered(new Answered("/v1/help", 200, 1, ID));

        assertThat(written.list).isEmpty();
    }
}
