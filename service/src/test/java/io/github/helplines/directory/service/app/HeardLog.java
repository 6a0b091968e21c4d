package io.github.helplines.directory.service.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that is logged in this JVM from here on until it is closed, causes with it. */
final class HeardLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final Set<HeardLog> LIVING = ConcurrentHashMap.newKeySet();

    private final StringBuffer text = new StringBuffer();
    private final ch.qos.logback.classic.Logger root;

    private HeardLog(LoggerContext context) {
        this.root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        setContext(context);
    }

    static HeardLog listening() {
        HeardLog log = new HeardLog((LoggerContext) LoggerFactory.getILoggerFactory());
        LIVING.add(log);
        log.listen();
        return log;
    }

    /** Whoever configures logging sends everybody away: a service that starts does so. */
    static void listenAgain() {
        LIVING.forEach(HeardLog::listen);
    }

    private void listen() {
        if (!isListening()) {
            super.start();
            root.addAppender(this);
        }
    }

    boolean isListening() {
        return isStarted() && root.isAttached(this);
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
    public void close() {
        LIVING.remove(this);
        root.detachAppender(this);
        stop();
    }
}
