package io.github.helplines.directory.service.app.monitoring;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.dropwizard.logging.common.DropwizardLayout;
import io.dropwizard.logging.common.layout.DiscoverableLayoutFactory;
import java.util.TimeZone;

/**
 * A log for people to read, in the place of Dropwizard's {@code json}, so that one word of the configuration chooses
 * between the two.
 */
@JsonTypeName("text")
public final class TextLayoutFactory implements DiscoverableLayoutFactory<ILoggingEvent> {
    private final String timestampFormat;

    /** @param timestampFormat of the times, which are in UTC */
    public TextLayoutFactory(@JsonProperty(value = "timestampFormat", required = true) String timestampFormat) {
        this.timestampFormat = timestampFormat;
    }

    @Override
    public LayoutBase<ILoggingEvent> build(LoggerContext context, TimeZone timeZone) {
        DropwizardLayout layout = new DropwizardLayout(context, timeZone);
        layout.setPattern("%-5level %d{" + timestampFormat + ",UTC} %logger{0}: %msg%n%rEx");
        return layout;
    }
}
