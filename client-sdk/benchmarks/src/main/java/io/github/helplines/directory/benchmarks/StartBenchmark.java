package io.github.helplines.directory.benchmarks;

import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.Provenance.Source;
import io.github.helplines.directory.client.ServiceQuery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Building a copy, and its first answer, where there is no network; each time in a process of its own, in which nothing is
 * compiled yet: from the directory in the library, and from a copy on the disk. Aim: 2 s, which is also how long it waits
 * for a network that neither answers nor fails.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 5, jvmArgsAppend = "-Xmx2g")
public class StartBenchmark {
    /** Services on the disk; none for the directory in the library. */
    @Param({"0", "10000"})
    public int services;

    @Param({"refused", "silent"})
    public String network;

    private Path cache;
    private ServerSocket silence;
    private HelplineDirectory opened;

    @Setup
    public void listen() throws IOException {
        cache = Published.cache(Path.of(System.getProperty(Published.FOLDER)), services);
        // Connections are made by the system; nobody takes them.
        silence = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        if (network.equals("refused")) {
            silence.close();
        }
    }

    @Benchmark
    public Object start() {
        opened = Published.copyOf(URI.create("http://127.0.0.1:" + silence.getLocalPort()))
                .cache(cache)
                .build();
        return opened;
    }

    @Benchmark
    public Object startAndAnswer() {
        start();
        Source source = opened.emergency().provenance().source();
        if (source != (services == 0 ? Source.BUNDLED : Source.DISK)) {
            throw new IllegalStateException("answers from " + source);
        }
        return opened.services().list(ServiceQuery.all()).iterator().next();
    }

    @TearDown
    public void close() throws IOException {
        opened.close();
        silence.close();
    }
}
