package io.github.helplines.directory.service.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Leaves out what Jersey says of a client that hung up before its answer was written: nobody can mend it, and anybody
 * could fill a disk with the stack traces.
 */
final class HungUpFilter extends TurboFilter {
    private static final String JERSEY = "org.glassfish.jersey.";

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        return logger.getName().startsWith(JERSEY) && isHungUp(thrown) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean isHungUp(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException) {
                return true;
            }
        }
        return false;
    }
}
