package io.github.helplines.directory.service.embedded;

import java.util.Locale;

/**
 * A machine that PostgreSQL's binaries are shipped for.
 *
 * @param name part of the directory's name
 * @param archive the resource that holds them
 */
record Platform(String name, String archive) {

    static Platform of(String osName, String osArch) {
        if (osName.equals("Linux")) {
            switch (osArch.toLowerCase(Locale.ROOT)) {
                case "amd64", "x86_64" -> {
                    return new Platform("linux-amd64", "/postgres-linux-x86_64.txz");
                }
                case "aarch64", "arm64" -> {
                    return new Platform("linux-arm64", "/postgres-linux-arm_64.txz");
                }
                default -> {
                    // Refused below.
                }
            }
        }
        throw new LaunchException("The built-in PostgreSQL runs on Linux amd64 and arm64 only, not on " + osName + " "
                + osArch + ": set DATABASE_URL to a PostgreSQL of your own");
    }

    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }
}
