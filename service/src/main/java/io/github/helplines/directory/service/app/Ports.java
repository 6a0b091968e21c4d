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
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for a port that is taken before anything is started, so that the answer is one line. */
final class Ports {
    private static final int FIRST_FOR_EVERYBODY = 1024;

    private Ports() {}

    /**
     * One port to listen on.
     *
     * @param variable that sets it
     * @param hostVariable that sets its address
     */
    private record Place(String variable, String hostVariable, InetSocketAddress address) {
        /** Whether nobody else can listen where this one does; an address for all takes the port of each. */
        boolean isTakenBy(Place other) {
            InetAddress mine = address.getAddress();
            InetAddress others = other.address.getAddress();
            return address.getPort() == other.address.getPort()
                    && (mine.equals(others) || mine.isAnyLocalAddress() || others.isAnyLocalAddress());
        }
    }

    /** @throws StartException naming a port that is asked for twice, or an address that nobody knows */
    static void requireDistinct(ServerFactory server) {
        distinct(server);
    }

    /** @throws StartException as {@link #requireDistinct}, and naming a port that cannot be had */
    static void requireFree(ServerFactory server) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Place place : distinct(server)) {
                ServerSocket socket = new ServerSocket();
                held.add(socket);
                bind(socket, place);
            }
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    private static List<Place> distinct(ServerFactory server) {
        List<Place> places = places(server);
        for (int i = 0; i < places.size(); i++) {
            for (Place other : places.subList(i + 1, places.size())) {
                if (places.get(i).isTakenBy(other)) {
                    throw new StartException("Port " + other.address().getPort() + " is asked for twice: set "
                            + places.get(i).variable() + " and " + other.variable() + " to different ports");
                }
            }
        }
        return places;
    }

    /** Where a port is 0 the system chooses one, and never one that is taken. */
    private static List<Place> places(ServerFactory server) {
        if (!(server instanceof DefaultServerFactory factory)) {
            return List.of();
        }
        return Stream.concat(
                        places(factory.getApplicationConnectors(), "PORT", "BIND_HOST"),
                        places(factory.getAdminConnectors(), "ADMIN_PORT", "ADMIN_BIND_HOST"))
                .filter(place -> place.address().getPort() != 0)
                .toList();
    }

    private static Stream<Place> places(List<ConnectorFactory> connectors, String variable, String hostVariable) {
        return connectors.stream()
                .filter(HttpConnectorFactory.class::isInstance)
                .map(HttpConnectorFactory.class::cast)
                .map(http ->
                        new Place(variable, hostVariable, address(http.getBindHost(), http.getPort(), hostVariable)));
    }

    private static InetSocketAddress address(@Nullable String host, int port, String hostVariable) {
        try {
            return host == null
                    ? new InetSocketAddress(port)
                    : new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new StartException("No address is known for " + host + ": set " + hostVariable + " to one");
        }
    }

    private static void bind(ServerSocket socket, Place place) throws IOException {
        try {
            socket.setReuseAddress(true);
            socket.bind(place.address());
        } catch (BindException e) {
            throw new StartException(refusal(
                    place.variable(), place.hostVariable(), place.address().getPort(), String.valueOf(e.getMessage())));
        }
    }

    /**
     * What to do about a port that the system does not give.
     *
     * @param reason the system's own words
     */
    static String refusal(String variable, String hostVariable, int port, String reason) {
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("in use")) {
            return "Port " + port + " is in use: stop what listens on it, or set " + variable + " to another";
        } else if (lower.contains("assign")) {
            return "This machine has not the address to listen on port " + port + ": set " + hostVariable
                    + " to one it has";
        } else if (port < FIRST_FOR_EVERYBODY) {
            return "Port " + port + " is not for this user (" + reason + "): set " + variable + " to "
                    + FIRST_FOR_EVERYBODY + " or above";
        }
        return "Port " + port + " cannot be used (" + reason + "): set " + variable + " to another";
    }
}
