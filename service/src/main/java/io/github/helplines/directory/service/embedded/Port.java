package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** The TCP port: chosen once among the free ones, remembered, and chosen again only when somebody else has it. */
final class Port {
    static final String HOST = "127.0.0.1";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String FILE = "port";

    private Port() {}

    static int choose(Home home) {
        Optional<Integer> remembered = remembered(home);
        if (remembered.isPresent() && isFree(remembered.get())) {
            return remembered.get();
        }
        try (ServerSocket socket = bound(0)) {
            remember(home, socket.getLocalPort());
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchException("No free port on " + HOST + ": " + e.getMessage(), e);
        }
    }

    static void remember(Home home, int port) {
        if (!remembered(home).equals(Optional.of(port))) {
            home.write(FILE, Integer.toString(port));
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = bound(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Integer> remembered(Home home) {
        return home.read(FILE)
                .filter(line -> line.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port >= 1024 && port <= 65535);
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
