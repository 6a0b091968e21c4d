package io.github.helplines.directory.benchmarks;

import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.ServiceQuery;
import io.github.helplines.directory.client.model.Service;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/** One service or channel by what names it, at random; beside a map of the same names. Aim: p99 below 10 µs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class LookupBenchmark {
    @Param({"10000", "100000"})
    public int services;

    private HelplineDirectory directory;
    private String[] slugs;
    private String[] channels;
    private final Map<String, Service> bare = new HashMap<>();
    private int next;

    @Setup
    public void open() throws IOException {
        directory = Published.of(services).replica();
        List<Service> all =
                directory.services().list(ServiceQuery.all()).stream().toList();
        slugs = all.stream().map(Service::slug).toArray(String[]::new);
        channels = all.stream()
                .flatMap(service -> service.channels().stream())
                .map(channel -> channel.details().id())
                .toArray(String[]::new);
        all.forEach(service -> bare.put(service.slug(), service));
        Collections.shuffle(Arrays.asList(slugs), new Random(1));
        Collections.shuffle(Arrays.asList(channels), new Random(2));
    }

    @TearDown
    public void close() {
        directory.close();
    }

    private String one(String[] of) {
        next = next + 1 >= of.length ? 0 : next + 1;
        return of[next];
    }

    @Benchmark
    public Object baselineHashMapGet() {
        return bare.get(one(slugs));
    }

    @Benchmark
    public Object service() {
        return directory.services().get(one(slugs));
    }

    @Benchmark
    public Object channel() {
        return directory.getChannel(one(channels));
    }
}
