package io.github.helplines.directory.service.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Everything that is logged in this JVM from here on until it is closed, causes with it. Whoever configures logging sends
 * every listener away, and services that start and end and commands do so: this one comes back before the next line.
 */
final class HeardLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final StringBuffer text = new StringBuffer();
    private final LoggerContext loggers;
    private final ch.qos.logback.classic.Logger root;
    private final Guard guard = new Guard();
    private boolean closed;

    private HeardLog(LoggerContext loggers) {
        this.loggers = loggers;
        this.root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
        setContext(loggers);
    }

    static HeardLog listening() {
        return listening((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    static HeardLog listening(LoggerContext loggers) {
        HeardLog log = new HeardLog(loggers);
        log.guard.onReset(loggers);
        log.guard.stop();
        return log;
    }

    private boolean isAttached() {
        return isStarted() && root.isAttached(this);
    }

    /** Whether what is logged next is heard. */
    boolean isListening() {
        return isAttached() || loggers.getTurboFilterList().contains(guard);
    }

    private synchronized void listen() {
        if (!closed && !isAttached()) {
            super.start();
            root.addAppender(this);
        }
    }

    /** What a service says by its usual configuration; ended configurations leave loggers that say all they can. */
    @Override
    protected void append(ILoggingEvent event) {
        if (!event.getLevel().isGreaterOrEqual(Level.INFO)) {
            return;
        }
        text.append(event.getFormattedMessage()).append('\n');
        if (event.getThrowableProxy() != null) {
            text.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
        }
    }

    String text() {
        return text.toString();
    }

    @Override
    public synchronized void close() {
        closed = true;
        loggers.removeListener(guard);
        loggers.getTurboFilterList().remove(guard);
        root.detachAppender(this);
        stop();
    }

    /**
     * Puts the listener back. A reset sends appenders away, then filters, and tells those who listen to the context last: as
     * a filter it is asked before each line, and puts itself back as soon as a reset has taken it. Dropwizard's own reset
     * takes the context's listeners too, and the appenders once more, but no filters: so it becomes a listener again whenever
     * a reset takes the filter.
     */
    private final class Guard extends TurboFilter implements LoggerContextListener {
        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                ch.qos.logback.classic.Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] parameters,
                @Nullable Throwable thrown) {
            // Asked of every line, said or not: no lock where all is well.
            if (!isAttached()) {
                listen();
            }
            return FilterReply.NEUTRAL;
        }

        /** Of the filter, by a reset. */
        @Override
        public void stop() {
            synchronized (HeardLog.this) {
                loggers.removeListener(this);
                if (!closed) {
                    loggers.addListener(this);
                    listen();
                }
            }
        }

        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext reset) {
            synchronized (HeardLog.this) {
                if (!closed) {
                    loggers.getTurboFilterList().addIfAbsent(this);
                    listen();
                }
            }
        }

        @Override
        public void onStart(LoggerContext started) {}

        @Override
        public void onStop(LoggerContext stopped) {}

        @Override
        public void onLevelChange(ch.qos.logback.classic.Logger logger, Level level) {}
    }
}
