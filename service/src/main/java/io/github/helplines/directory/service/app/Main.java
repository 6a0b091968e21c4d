package io.github.helplines.directory.service.app;

/**
 * The first class that runs. Compiled for Java 8, and naming no other class of ours until the version is known to
 * do: an older Java says one clear line instead of a stack trace.
 */
public final class Main {
    private static final int OLDEST = 17;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        String version = System.getProperty("java.specification.version", "0");
        if (major(version) < OLDEST) {
            System.err.println("Helpline Directory needs Java " + OLDEST + " or later; this is Java " + version + ".");
            System.exit(1);
        }
        Class.forName("io.github.helplines.directory.service.app.HelplineDirectoryApplication")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** The major version: 8 for "1.8", 17 for "17". */
    static int major(String version) {
        String[] parts = version.split("\\.");
        String major = parts[0].equals("1") && parts.length > 1 ? parts[1] : parts[0];
        return Integer.parseInt(major);
    }
}
