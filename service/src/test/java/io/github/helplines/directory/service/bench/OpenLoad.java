package io.github.helplines.directory.service.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests at a rate, whether or not those before were answered, as people come: over as many connections as that takes,
 * by one thread. Those that nobody is free to send because every connection waits are counted as not sent.
 */
final class OpenLoad implements AutoCloseable {
    private static final Pattern HEAD = Pattern.compile(
            "HTTP/1\\.1 (\\d{3}).*?\\r\\ncontent-length: (\\d+).*?\\r\\n\\r\\n",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final Deque<SelectionKey> idle = new ArrayDeque<>();
    private final byte[] request;
    private final ByteBuffer into = ByteBuffer.allocate(64 * 1024);

    /**
     * What became of them.
     *
     * @param answered with 200
     * @param refused with 503
     * @param sent in all
     * @param unsent because every connection waited
     * @param times until each that was answered with 200 was
     * @param seconds that it took
     */
    record Outcome(long answered, long refused, long sent, long unsent, Samples times, double seconds) {
        double answeredASecond() {
            return answered / seconds;
        }
    }

    /** What is expected on a connection. */
    private static final class Exchange {
        private long sentAt;
        private int status;
        private long left;
        private final StringBuilder head = new StringBuilder();

        void begin() {
            sentAt = System.nanoTime();
            status = 0;
            left = -1;
            head.setLength(0);
        }

        /** True when the answer is there. */
        boolean take(ByteBuffer bytes) throws IOException {
            if (left < 0) {
                head.append(StandardCharsets.ISO_8859_1.decode(bytes.duplicate()));
                Matcher matcher = HEAD.matcher(head);
                if (!matcher.lookingAt()) {
                    return false;
                }
                status = Integer.parseInt(matcher.group(1));
                left = Long.parseLong(matcher.group(2)) - (head.length() - matcher.end());
            } else {
                left -= bytes.remaining();
            }
            if (left < 0) {
                throw new IOException("more than was asked for");
            }
            return left == 0;
        }
    }

    OpenLoad(int port, String request, int connections) throws IOException {
        this.request = request.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < connections; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            idle.add(channel.register(selector, SelectionKey.OP_READ, new Exchange()));
            channels.add(channel);
        }
    }

    /**
     * Sends for a while.
     *
     * @param rate requests a second; infinite for as many as there are connections for
     */
    Outcome send(double rate, Duration time) throws IOException {
        Samples samples = new Samples();
        long answered = 0;
        long refused = 0;
        long sent = 0;
        long unsent = 0;
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long now = start;
        while (now < end || idle.size() < channels.size()) {
            if (now < end) {
                long due = Double.isInfinite(rate) ? sent + idle.size() : (long) (rate * (now - start) / 1e9) - unsent;
                while (sent < due && !idle.isEmpty()) {
                    begin(idle.poll());
                    sent++;
                }
                if (!Double.isInfinite(rate) && due > sent) {
                    unsent += due - sent;
                }
            } else if (now > end + Duration.ofSeconds(10).toNanos()) {
                throw new IOException("answers are still outstanding");
            }
            selector.select(1);
            for (SelectionKey key : selector.selectedKeys()) {
                Exchange exchange = (Exchange) key.attachment();
                if (finished(key, exchange)) {
                    idle.add(key);
                    if (exchange.status == 200) {
                        answered++;
                        samples.add(System.nanoTime() - exchange.sentAt);
                    } else if (exchange.status == 503) {
                        refused++;
                    } else {
                        throw new IOException("answered " + exchange.status);
                    }
                }
            }
            selector.selectedKeys().clear();
            now = System.nanoTime();
        }
        return new Outcome(answered, refused, sent, unsent, samples, (now - start) / 1e9);
    }

    private void begin(SelectionKey key) throws IOException {
        ((Exchange) key.attachment()).begin();
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            ((SocketChannel) key.channel()).write(bytes);
        }
    }

    private boolean finished(SelectionKey key, Exchange exchange) throws IOException {
        into.clear();
        int read = ((SocketChannel) key.channel()).read(into);
        if (read < 0) {
            throw new IOException("a connection was closed");
        }
        return read > 0 && exchange.take(into.flip());
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
