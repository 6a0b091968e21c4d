package io.github.helplines.directory.service.app.webhook;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends one notification, once. The host's name is resolved once, every address is judged, and the connection goes to
 * one of those addresses: nothing is resolved a second time, so that a name cannot be made to mean another place in
 * between. The certificate has to be of the name. A redirect is an answer like any other that is not 2xx. Safe for
 * threads.
 */
final class Webhook {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration TOTAL = Duration.ofSeconds(5);
    private static final int STATUS_LINE = 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");

    private final WebhookTarget target;
    private final Names names;
    private final SSLSocketFactory tls;
    private final InstantSource clock;
    private final Duration total;

    /** Finds the addresses of a host. */
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    Webhook(WebhookTarget target, InstantSource clock) {
        this(target, InetAddress::getAllByName, (SSLSocketFactory) SSLSocketFactory.getDefault(), clock, TOTAL);
    }

    /** @param total how long one notification may take, once the name is resolved */
    Webhook(WebhookTarget target, Names names, SSLSocketFactory tls, InstantSource clock, Duration total) {
        this.target = requireNonNull(target, "target");
        this.names = requireNonNull(names, "names");
        this.tls = requireNonNull(tls, "tls");
        this.clock = requireNonNull(clock, "clock");
        this.total = requireNonNull(total, "total");
    }

    /** @throws NotTakenException when the receiver did not take it */
    void send(String body) throws NotTakenException {
        InetAddress address = addresses().get(0);
        int status;
        try (Socket plain = new Socket()) {
            // Reads have a limit each; a receiver that says a byte a second is cut off by this.
            CompletableFuture<Void> unused = CompletableFuture.runAsync(
                    () -> close(plain),
                    CompletableFuture.delayedExecutor(total.toMillis(), TimeUnit.MILLISECONDS, Runnable::run));
            plain.setSoTimeout((int) total.toMillis());
            plain.connect(new InetSocketAddress(address, target.port()), (int) CONNECT.toMillis());
            status = exchange(target.tls() ? secured(plain) : plain, body);
        } catch (SocketTimeoutException e) {
            throw new NotTakenException("no answer in time");
        } catch (SSLException e) {
            throw new NotTakenException("no TLS connection that can be trusted");
        } catch (IOException e) {
            throw new NotTakenException("no connection, or it was cut");
        }
        if (status / 100 != 2) {
            throw new NotTakenException("answered " + status);
        }
    }

    /** Every one of them is fit; one that is not spoils the name. */
    private List<InetAddress> addresses() throws NotTakenException {
        InetAddress[] found;
        try {
            found = names.resolve(target.host());
        } catch (UnknownHostException e) {
            throw new NotTakenException("the host's name is not known");
        }
        for (InetAddress address : found) {
            if (!target.tls() && !address.isLoopbackAddress()) {
                throw new NotTakenException("http goes to this machine only");
            } else if (!target.allowPrivate() && !PublicAddress.is(address)) {
                throw new NotTakenException("the host has an address that is not public");
            }
        }
        if (found.length == 0) {
            throw new NotTakenException("the host has no address");
        }
        return List.of(found);
    }

    private Socket secured(Socket plain) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(plain, target.host(), target.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private int exchange(Socket socket, String body) throws IOException {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = String.join(
                "\r\n",
                "POST " + target.resource() + " HTTP/1.1",
                "Host: " + target.hostHeader(),
                "User-Agent: helpline-directory",
                "Content-Type: application/json",
                "Content-Length: " + bytes.length,
                "X-Helpline-Timestamp: " + timestamp,
                "X-Helpline-Signature: " + Signature.of(target.secret(), timestamp, body),
                "Connection: close",
                "",
                "");
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
        return status(socket.getInputStream());
    }

    private static int status(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int sign = in.read(); sign >= 0 && sign != '\n'; sign = in.read()) {
            line.write(sign);
            if (line.size() > STATUS_LINE) {
                throw new IOException("no HTTP");
            }
        }
        Matcher status =
                STATUS.matcher(line.toString(StandardCharsets.ISO_8859_1).strip());
        if (!status.matches()) {
            throw new IOException("no HTTP");
        }
        return Integer.parseInt(status.group(1));
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is given up either way.
        }
    }
}
