package io.github.helplines.directory.client.internal.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The threads of the library, and those of the JDK's HTTP client, that began after this was made. */
public final class NewThreads {
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    /** Their names. */
    public List<String> alive() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.isAlive())
                .map(Thread::getName)
                .filter(name -> name.startsWith("helpline-directory") || name.startsWith("HttpClient"))
                .toList();
    }

    /** Waits until none is left; nothing is done to help, such as collecting garbage. */
    public void assertEnded(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!alive().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(alive()).as("threads that outlive it").isEmpty();
    }
}
