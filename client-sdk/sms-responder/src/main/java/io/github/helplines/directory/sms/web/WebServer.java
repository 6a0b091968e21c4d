package io.github.helplines.directory.sms.web;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.sms.limit.SeenMessages;
import io.github.helplines.directory.sms.limit.SenderCaps;
import io.github.helplines.directory.sms.message.Replies;
import io.github.helplines.directory.sms.provider.Inbound;
import io.github.helplines.directory.sms.provider.ReplyRoute;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The JDK's HTTP server with two paths, a bounded number of threads, and an end that lets what is under way finish. */
public final class WebServer implements AutoCloseable {
    public static final String INBOUND = "/inbound";
    public static final String HEALTH = "/health";

    private static final int THREADS = 16;
    private static final int WAITING = 128;
    private static final int BACKLOG = 128;

    /** A reply that is being sent takes four seconds at most. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final InboundHandler inbound;
    private final Health health;
    private final Journal journal;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean closing;

    /** How texts come in, what becomes of them, and where that is counted. */
    public record Parts(
            HelplineDirectory directory,
            Inbound inbound,
            ReplyRoute route,
            Replies replies,
            SeenMessages seen,
            SenderCaps caps,
            Journal journal) {
        public Parts {
            requireNonNull(directory, "directory");
            requireNonNull(inbound, "inbound");
            requireNonNull(route, "route");
            requireNonNull(replies, "replies");
            requireNonNull(seen, "seen");
            requireNonNull(caps, "caps");
            requireNonNull(journal, "journal");
        }
    }

    private WebServer(HttpServer server, Parts parts) {
        this.server = server;
        this.journal = parts.journal();
        this.health = new Health(parts.directory());
        this.inbound = new InboundHandler(
                parts.inbound(),
                new Texts(parts.replies(), parts.seen(), parts.caps(), parts.route()),
                parts.journal());
        // When all are busy, whoever accepts connections does the work, and accepts no more meanwhile.
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                new ThreadPoolExecutor.CallerRunsPolicy());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Listens.
     *
     * @throws IOException when the address cannot be had
     */
    public static WebServer start(InetSocketAddress address, Parts parts) throws IOException {
        WebServer web = new WebServer(HttpServer.create(address, BACKLOG), parts);
        web.server.createContext("/", web::handle);
        web.server.setExecutor(web.threads);
        web.server.start();
        return web;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) {
        underWay.incrementAndGet();
        try {
            dispatch(exchange);
        } catch (IOException e) {
            // Whoever asked is gone, and its message may hold an address.
        } catch (RuntimeException e) {
            journal.count(Outcome.FAILED);
            journal.failed(e);
            giveUp(exchange);
        } finally {
            exchange.close();
            underWay.decrementAndGet();
        }
    }

    private void dispatch(HttpExchange exchange) throws IOException {
        if (closing) {
            exchange.getResponseHeaders().set("Retry-After", "10");
            Exchanges.answer(exchange, 503, "", "");
            return;
        }
        switch (exchange.getRequestURI().getPath()) {
            case INBOUND -> {
                if (isMethod(exchange, "POST")) {
                    inbound.handle(exchange);
                }
            }
            case HEALTH -> {
                if (isMethod(exchange, "GET")) {
                    health.handle(exchange);
                }
            }
            default -> Exchanges.answer(exchange, 404, "", "");
        }
    }

    private static boolean isMethod(HttpExchange exchange, String method) throws IOException {
        if (exchange.getRequestMethod().equals(method)) {
            return true;
        }
        exchange.getResponseHeaders().set("Allow", method);
        Exchanges.answer(exchange, 405, "", "");
        return false;
    }

    private static void giveUp(HttpExchange exchange) {
        try {
            Exchanges.answer(exchange, 500, "", "");
        } catch (IOException e) {
            // It was answered already, or nobody is there.
        }
    }

    /** New requests are told to come back; those under way have five seconds. More than once is as good as once. */
    @Override
    public void close() {
        closing = true;
        long latest = System.nanoTime() + DRAIN.toNanos();
        try {
            while (underWay.get() > 0 && System.nanoTime() < latest) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
