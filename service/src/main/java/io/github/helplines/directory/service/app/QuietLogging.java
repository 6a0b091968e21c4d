package io.github.helplines.directory.service.app;

import static java.util.Objects.requireNonNull;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import com.codahale.metrics.MetricRegistry;
import io.dropwizard.logging.common.LoggingFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Logging as it is configured, but that the libraries which have a request in their hands never say more than
 * warnings: at finer levels they write its body, and with it who asked. What parses requests says not even those. No configuration can change that, nor can
 * the admin port's task that sets levels.
 */
final class QuietLogging implements LoggingFactory {
    /** Whatever is passed the bytes of a request, or values from one: servers, parsers, validators, drivers. */
    static final List<String> PINNED = List.of(
            "org.eclipse",
            "org.glassfish",
            "org.jvnet",
            "org.hibernate",
            "org.postgresql",
            "org.jdbi",
            "com.fasterxml",
            "jakarta",
            "io.dropwizard.jersey",
            "io.dropwizard.jetty",
            QuietLogging.PARSER);

    /** It warns of malformed requests by repeating what stands in them. */
    private static final String PARSER = "org.eclipse.jetty.http";

    private final LoggingFactory configured;

    QuietLogging(LoggingFactory configured) {
        this.configured = requireNonNull(configured, "configured");
    }

    @Override
    public void configure(MetricRegistry metrics, String name) {
        configured.configure(metrics, name);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PINNED.forEach(pinned -> quieten(context.getLogger(pinned)));
        context.getLoggerList().forEach(logger -> {
            if (logger.getLevel() != null && isPinned(logger)) {
                quieten(logger);
            }
        });
        context.addListener(new Pins());
        context.addTurboFilter(new HungUpFilter());
    }

    @Override
    public void stop() {
        configured.stop();
    }

    @Override
    public void reset() {
        configured.reset();
    }

    private static boolean isPinned(Logger logger) {
        return PINNED.stream().anyMatch(pinned -> isWithin(logger.getName(), pinned));
    }

    private static boolean isWithin(String name, String pinned) {
        return name.equals(pinned) || name.startsWith(pinned + ".");
    }

    /** The finest level that a pinned one may have. */
    private static Level finest(Logger logger) {
        return isWithin(logger.getName(), PARSER) ? Level.ERROR : Level.WARN;
    }

    private static void quieten(Logger logger) {
        Level level = logger.getEffectiveLevel();
        Level finest = finest(logger);
        // Also where it only inherits its level: what it inherits from may change.
        logger.setLevel(level.isGreaterOrEqual(finest) ? level : finest);
    }

    /** Puts a level right that was set while the service runs. */
    private static final class Pins implements LoggerContextListener {
        @Override
        public boolean isResetResistant() {
            return false;
        }

        @Override
        public void onLevelChange(Logger logger, @Nullable Level level) {
            boolean loud = level == null
                    ? PINNED.contains(logger.getName())
                    : !level.isGreaterOrEqual(finest(logger)) && isPinned(logger);
            if (loud) {
                logger.setLevel(finest(logger));
            }
        }

        @Override
        public void onStart(LoggerContext context) {}

        @Override
        public void onReset(LoggerContext context) {}

        @Override
        public void onStop(LoggerContext context) {}
    }
}
