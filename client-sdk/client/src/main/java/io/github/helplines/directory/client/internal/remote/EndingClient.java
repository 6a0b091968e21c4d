package io.github.helplines.directory.client.internal.remote;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A client of the JDK that can be ended. Before JDK 21 it has no end of its own: the thread in which it waits for its
 * connections goes on until the garbage collector has found that nobody refers to the client. It ends when it is
 * interrupted, too; what finds it is its group, which it has from the thread that makes the client.
 */
final class EndingClient {
    private static final ThreadGroup GROUP = new ThreadGroup("helpline-directory");

    /** Not the group: threads that begin in it lock it themselves. */
    private static final Object ONE_AT_A_TIME = new Object();

    /** Room for threads that begin while they are counted. */
    private static final int SPARE = 8;

    private final HttpClient client;
    private final List<Thread> own;

    private EndingClient(HttpClient client, List<Thread> own) {
        this.client = requireNonNull(client, "client");
        this.own = List.copyOf(own);
    }

    /** One at a time: what begins in the group meanwhile is the client's. */
    static EndingClient make(Supplier<HttpClient> maker) {
        synchronized (ONE_AT_A_TIME) {
            List<Thread> others = threads();
            HttpClient client =
                    CompletableFuture.supplyAsync(maker, EndingClient::inGroup).join();
            return new EndingClient(
                    client,
                    threads().stream().filter(each -> !others.contains(each)).toList());
        }
    }

    HttpClient client() {
        return client;
    }

    /** Ends its threads; a request that is under way then may never be answered. */
    void end() {
        own.forEach(Thread::interrupt);
    }

    private static void inGroup(Runnable work) {
        Thread thread = new Thread(GROUP, work, "helpline-directory-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static List<Thread> threads() {
        Thread[] found = new Thread[GROUP.activeCount() + SPARE];
        return Arrays.asList(found).subList(0, GROUP.enumerate(found));
    }
}
