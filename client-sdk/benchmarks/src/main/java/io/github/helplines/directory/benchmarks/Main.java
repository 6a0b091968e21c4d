package io.github.helplines.directory.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Makes the directories, reports memory, and runs the benchmarks, with JMH's own options: {@code Main Lookup -prof gc}.
 * {@code Main memory} reports memory only.
 */
public final class Main {
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

    /** Those that a start finds on the disk. */
    private static final int KEPT = 10_000;

    private static final String MEMORY = "memory";

    private Main() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, RunnerException, CommandLineOptionException {
        System.out.println(System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
        Path folder = Files.createTempDirectory("helpline-directory-benchmarks");
        System.setProperty(Published.FOLDER, folder.toString());
        try {
            for (int size : SIZES) {
                Published.write(folder, size);
            }
            Published.of(KEPT).keep(Published.cache(folder, KEPT));
            boolean memoryOnly = arguments.length == 1 && arguments[0].equals(MEMORY);
            if (memoryOnly || arguments.length == 0) {
                for (int size : SIZES) {
                    Memory.report(size);
                }
            }
            if (!memoryOnly) {
                ChainedOptionsBuilder options = new OptionsBuilder().parent(new CommandLineOptions(arguments));
                new Runner(options.jvmArgsPrepend("-D" + Published.FOLDER + "=" + folder)
                                .build())
                        .run();
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
