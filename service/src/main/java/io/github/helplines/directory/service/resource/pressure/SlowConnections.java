package io.github.helplines.directory.service.resource.pressure;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections whose request does not get beyond its headers: the container's own limit begins again with every byte,
 * and a byte a second would hold a connection for hours. What is being answered is let alone, however long it takes.
 */
public final class SlowConnections extends AbstractLifeCycle {
    private static final long EVERY_SECONDS = 5;
    /** How often one is seen without a request before it is ended. */
    private static final int PATIENCE = 3;

    private final Server server;
    private final Map<Connection, Seen> known = new WeakHashMap<>();

    /** Looks at the connections of a server, from when it is started until it is stopped. */
    public SlowConnections(Server server) {
        this.server = server;
    }

    /**
     * A connection as it was seen.
     *
     * @param requests whole ones it had sent
     * @param bytes it had sent
     * @param times in a row that it had sent some more bytes and no whole request
     */
    private record Seen(long requests, long bytes, int times) {
        Seen next(Connection connection) {
            long requests = connection.getMessagesIn();
            long bytes = connection.getBytesIn();
            boolean between = requests == connection.getMessagesOut();
            boolean slow = between && requests == this.requests && bytes > this.bytes;
            return new Seen(requests, bytes, slow ? times + 1 : 0);
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        again();
    }

    private void again() {
        Scheduler scheduler = server.getScheduler();
        scheduler.schedule(this::look, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        if (!isRunning()) {
            return;
        }
        for (Connector connector : server.getConnectors()) {
            for (EndPoint endPoint : connector.getConnectedEndPoints()) {
                Connection connection = endPoint.getConnection();
                if (connection != null) {
                    look(connection);
                }
            }
        }
        again();
    }

    private void look(Connection connection) {
        Seen seen = known.getOrDefault(connection, new Seen(0, 0, 0)).next(connection);
        known.put(connection, seen);
        if (seen.times() >= PATIENCE) {
            connection.getEndPoint().close();
        }
    }
}
