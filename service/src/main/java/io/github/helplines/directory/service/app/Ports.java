package io.github.helplines.directory.service.app;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for a port that is taken before anything is started, so that the answer is one line. */
final class Ports {
    private Ports() {}

    /** @throws StartException naming the port that is in use, or that is asked for twice */
    static void requireFree(ServerFactory server) throws IOException {
        if (server instanceof DefaultServerFactory factory) {
            List<ServerSocket> held = new ArrayList<>();
            try {
                for (ConnectorFactory connector : connectors(factory)) {
                    if (connector instanceof HttpConnectorFactory http && http.getPort() != 0) {
                        ServerSocket socket = new ServerSocket();
                        held.add(socket);
                        bind(socket, http.getBindHost(), http.getPort());
                    }
                }
            } finally {
                for (ServerSocket socket : held) {
                    socket.close();
                }
            }
        }
    }

    private static List<ConnectorFactory> connectors(DefaultServerFactory factory) {
        return Stream.concat(factory.getApplicationConnectors().stream(), factory.getAdminConnectors().stream())
                .toList();
    }

    private static void bind(ServerSocket socket, @Nullable String host, int port) throws IOException {
        try {
            socket.setReuseAddress(true);
            socket.bind(
                    host == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new StartException(
                    "No address is known for " + host + ": set BIND_HOST (and ADMIN_BIND_HOST) to one");
        } catch (BindException e) {
            // Taken, reserved for root, or on an address that this machine does not have: the system knows which.
            throw new StartException("Port " + port + " cannot be used (" + e.getMessage()
                    + "): stop what listens on it, or set PORT and ADMIN_PORT to others");
        }
    }
}
