package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names the running kernel and the namespaces we see processes and ports in: equal where we can see each other. */
final class Machine {
    static final String FILE = "started-on";

    private Machine() {}

    static String current() {
        return boot() + " " + namespace("pid") + " " + namespace("net");
    }

    private static String boot() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String namespace(String kind) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns", kind)).toString();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
