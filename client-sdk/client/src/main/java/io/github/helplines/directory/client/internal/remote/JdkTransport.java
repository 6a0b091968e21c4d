package io.github.helplines.directory.client.internal.remote;

import io.github.helplines.directory.client.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The JDK's HTTP client, whose connections are kept. Bodies are read whole: a deadline holds for all of an answer. */
public final class JdkTransport implements Transport {
    private static final int THREADS = 4;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final ExecutorService threads = threads();
    private final Map<Long, CompletableFuture<?>> running = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final EndingClient client;
    private volatile boolean closed;

    /** @param connectTimeout the most time for connecting */
    public JdkTransport(Duration connectTimeout) {
        this.client = EndingClient.make(() -> HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(threads)
                .build());
    }

    @Override
    public Response send(Request request, Duration timeout) throws IOException, InterruptedException {
        if (closed) {
            throw new IOException("closed");
        }
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).timeout(timeout);
        request.headers().forEach(builder::setHeader);
        String body = request.body();
        builder.method(
                request.method(),
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        CompletableFuture<HttpResponse<byte[]>> answer;
        try {
            answer = client.client().sendAsync(builder.build(), head -> new BoundedBody(request.maxBytes()));
        } catch (RejectedExecutionException e) {
            throw new IOException("closed", e);
        }
        long number = sent.incrementAndGet();
        running.put(number, answer);
        if (closed) {
            // Whoever closed it may not have seen this one.
            answer.cancel(true);
        }
        try {
            return response(answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (CancellationException e) {
            throw new IOException("closed", e);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer in time");
        } catch (ExecutionException e) {
            // The exception of another thread says nothing of where this one was.
            throw new IOException("the request failed", e.getCause());
        } finally {
            answer.cancel(true);
            running.remove(number);
        }
    }

    private static Response response(HttpResponse<byte[]> answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Response(answer.statusCode(), headers, new ByteArrayInputStream(answer.body()));
    }

    /** Ends what runs, and every thread. */
    @Override
    public void close() {
        closed = true;
        running.values().forEach(each -> each.cancel(true));
        threads.shutdownNow();
        client.end();
    }

    private static ExecutorService threads() {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "helpline-directory-http-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
