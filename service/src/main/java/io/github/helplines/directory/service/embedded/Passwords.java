package io.github.helplines.directory.service.embedded;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.Base64;

/** One password a role, 256 random bits each, every one in a file of its own that only the owner can read. */
record Passwords(String superuser, String owner, String service) {
    static final String SUPERUSER_FILE = "password.postgres";

    Passwords {
        requireNonNull(superuser, "superuser");
        requireNonNull(owner, "owner");
        requireNonNull(service, "service");
    }

    /** Reads the files, making those that are missing. The files are the truth: the roles are set to them. */
    static Passwords of(Home home) {
        SecureRandom random = new SecureRandom();
        return new Passwords(
                one(home, SUPERUSER_FILE, random),
                one(home, "password." + Cluster.OWNER, random),
                one(home, "password." + Cluster.SERVICE, random));
    }

    private static String one(Home home, String name, SecureRandom random) {
        return home.read(name).orElseGet(() -> {
            byte[] bits = new byte[32];
            random.nextBytes(bits);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
            home.write(name, password);
            return password;
        });
    }

    @Override
    public String toString() {
        return "Passwords[redacted]";
    }
}
