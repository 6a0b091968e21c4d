package io.github.helplines.directory.client.internal.remote;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A client of the JDK that can be ended. Before JDK 21 it has no end of its own: the thread in which it waits for its
 * connections goes on until the garbage collector has found that nobody refers to the client. That thread ends when it
 * is interrupted, too, and belongs to the group of the thread that makes the client: so each client is made in a group
 * of its own. Were a JDK to begin it elsewhere, it would end as it does without this.
 */
final class EndingClient {
    private final ThreadGroup group;
    private final HttpClient client;

    private EndingClient(ThreadGroup group, HttpClient client) {
        this.group = requireNonNull(group, "group");
        this.client = requireNonNull(client, "client");
    }

    static EndingClient make(Supplier<HttpClient> maker) {
        ThreadGroup group = new ThreadGroup("helpline-directory");
        HttpClient client =
                CompletableFuture.supplyAsync(maker, work -> begin(group, work)).join();
        return new EndingClient(group, client);
    }

    HttpClient client() {
        return client;
    }

    /** Ends its threads; a request that is under way then may never be answered. */
    void end() {
        group.interrupt();
    }

    private static void begin(ThreadGroup group, Runnable work) {
        Thread thread = new Thread(group, work, "helpline-directory-start");
        thread.setDaemon(true);
        thread.start();
    }
}
