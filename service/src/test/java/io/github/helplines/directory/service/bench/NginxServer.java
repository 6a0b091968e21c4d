package io.github.helplines.directory.service.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An nginx in one process that answers {@code /bytes} from a file, where the machine has one. */
final class NginxServer {
    private static final List<String> PLACES = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx");

    private NginxServer() {}

    /**
     * @param body what is answered
     * @return empty where nginx is not installed
     */
    static Optional<MeasuredProcess> start(Path directory, Path body) throws IOException, InterruptedException {
        Optional<Path> program =
                PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Path home = Files.createTempDirectory(directory, "nginx");
        Files.copy(body, home.resolve("bytes"));
        int port = freePort();
        Path configuration = Files.writeString(home.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                user root;
                pid %1$s/nginx.pid;
                error_log stderr;
                events {}
                http {
                  access_log off;
                  open_file_cache max=10;
                  keepalive_requests 10000000;
                  client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                  uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                  server {
                    listen 127.0.0.1:%2$d;
                    root %1$s;
                    default_type application/json;
                  }
                }
                """.formatted(home, port));
        return Optional.of(MeasuredProcess.listening(
                directory,
                List.of(program.get().toString(), "-p", home.toString(), "-c", configuration.toString()),
                port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
