package io.github.helplines.directory.benchmarks;

import io.github.helplines.directory.client.HelplineDirectory;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * From the bytes of a snapshot to a copy that is proved and answers, and to one that can be searched too; beside reading the same lines and hashing the same
 * bytes. The first iteration is a start: nothing is compiled yet. Aim: 100,000 services below 5 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class LoadBenchmark {
    @Param({"10000", "100000"})
    public int services;

    private Published published;
    private HelplineDirectory opened;

    @Setup
    public void read() throws IOException {
        published = Published.of(services);
    }

    @TearDown(Level.Invocation)
    public void close() {
        if (opened != null) {
            // What is made beside is not to be made at the next one's cost.
            opened.search("photos", 1);
            opened.close();
            opened = null;
        }
    }

    @Benchmark
    public Object baselineLinesAndSha256() throws IOException, NoSuchAlgorithmException {
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(published.snapshot()), StandardCharsets.UTF_8));
        long length = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            length += line.length();
        }
        return length + MessageDigest.getInstance("SHA-256").digest(published.snapshot()).length;
    }

    @Benchmark
    public Object verifyAndLoad() {
        opened = published.replica();
        return opened;
    }

    /** A search waits for its index, which nothing else does. */
    @Benchmark
    public Object verifyLoadAndSearch() {
        opened = published.replica();
        return opened.search("photos", 10);
    }
}
