package io.github.helplines.directory.benchmarks;

import io.github.helplines.directory.client.HelplineDirectory;
import io.github.helplines.directory.client.internal.wire.JsonText;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.codec.TolerantReading;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.Evaluator;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.eligibility.Truth;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One person held against each of 10,000 services: whether the rules hold, and the whole answers of the client, with
 * words, hand-offs and the next question. Beside them a comparison of an age for each. Aim: below 10 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class EligibilityBenchmark {
    private static final int SERVICES = 10_000;

    private final Circumstances person =
            Circumstances.builder().age(17).postcode(Postcode.of("DE1 2QY")).build();
    private HelplineDirectory directory;
    private List<Rule> rules;
    private Evaluator evaluator;

    @Setup
    public void open() throws IOException {
        Published published = Published.of(SERVICES);
        directory = published.replica();
        TolerantReading reading = new TolerantReading();
        new String(published.snapshot(), StandardCharsets.UTF_8)
                .lines()
                .map(line ->
                        JsonText.parse(line.getBytes(StandardCharsets.UTF_8)).orElseThrow())
                .forEach(reading::add);
        Directory core = reading.directory(1);
        evaluator = new Evaluator(core.geography());
        rules = core.all(Service.class).stream().map(Service::rule).toList();
    }

    @TearDown
    public void close() {
        directory.close();
    }

    @Benchmark
    public int baselineAgeCompared() {
        int adult = 0;
        for (Rule rule : rules) {
            adult += rule instanceof Rule.AgeBetween age && age.band().min() <= 17 ? 1 : 0;
        }
        return adult;
    }

    @Benchmark
    public int rules() {
        int open = 0;
        for (Rule rule : rules) {
            open += evaluator.evaluate(rule, person) == Truth.FALSE ? 0 : 1;
        }
        return open;
    }

    @Benchmark
    public Object wholeAnswers() {
        return directory.services().assessAll(List.of(), person);
    }
}
