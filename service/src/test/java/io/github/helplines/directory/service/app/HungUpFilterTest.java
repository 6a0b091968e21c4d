package io.github.helplines.directory.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HungUpFilterTest {
    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        context.addTurboFilter(new HungUpFilter());
        logged.start();
        context.getLogger("ROOT").addAppender(logged);
    }

    @Test
    void saysNothingOfAClientThatHungUp() {
        context.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder")
                .error("Error while closing", new UncheckedIOException(new EofException("Broken pipe")));
        assertThat(logged.list).isEmpty();
    }

    @Test
    void saysWhateverElseJerseySaysAndWhateverOthersSay() {
        context.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder")
                .error("Error while closing", new IOException("disk"));
        context.getLogger("org.glassfish.jersey.server").warn("no exception");
        context.getLogger("org.eclipse.jetty.server").error("Broken pipe", new EofException("Broken pipe"));
        assertThat(logged.list).hasSize(3);
    }
}
