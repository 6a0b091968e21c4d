package io.github.helplines.directory.service.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who PostgreSQL's programs run as. They refuse root, so root runs them in a user namespace where it is nobody; where
 * that is forbidden, or the directory is another user's, as the directory's owner.
 *
 * @param prefix what stands before every command
 */
record RunAs(List<String> prefix) {
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(20);

    RunAs {
        prefix = List.copyOf(prefix);
    }

    /** Tries in turn what is installed, and takes the first that really runs here. */
    static RunAs choose(Home home, Binaries binaries, Programs.Search installed) {
        if (!PrivateFiles.runningAsRoot()) {
            RunAs self = new RunAs(List.of());
            Programs.Outcome outcome = self.probe(home, binaries);
            if (!outcome.succeeded()) {
                throw new LaunchException("The built-in PostgreSQL does not run on this machine (" + outcome.reason()
                        + "): set DATABASE_URL to a PostgreSQL of your own");
            }
            return self;
        }
        try {
            Optional<Path> unshare = installed.apply("unshare");
            if (unshare.isPresent() && PrivateFiles.userId(home.directory()) == 0) {
                RunAs namespace = new RunAs(List.of(unshare.get().toString(), "-U"));
                if (namespace.probe(home, binaries).succeeded()) {
                    return namespace;
                }
            }
            Optional<Path> setpriv = installed.apply("setpriv");
            if (setpriv.isPresent()) {
                Optional<RunAs> owner = asOwner(home, binaries, setpriv.get());
                if (owner.isPresent()) {
                    return owner.get();
                }
            }
        } catch (IOException e) {
            throw LaunchException.unusable(home.directory(), e);
        }
        throw new LaunchException("PostgreSQL refuses to run as root, and neither 'unshare -U' nor 'setpriv' works on "
                + home.directory() + ": start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own");
    }

    List<String> command(Path program, String... arguments) {
        return Programs.join(prefix, Programs.join(List.of(program.toString()), List.of(arguments)));
    }

    private static Optional<RunAs> asOwner(Home home, Binaries binaries, Path setpriv) throws IOException {
        Path directory = home.directory();
        Path var = directory.getParent();
        if (PrivateFiles.userId(directory) == 0) {
            Optional<UserPrincipal> nobody = nobody(directory);
            if (nobody.isEmpty() || var == null) {
                return Optional.empty();
            }
            // Nobody must be able to walk through to its own directory; what stands beside it keeps its own rights.
            letThrough(var);
            PrivateFiles.setOwnerOfTree(directory, nobody.get());
        }
        int user = PrivateFiles.userId(directory);
        int group = PrivateFiles.groupId(directory) == 0 ? user : PrivateFiles.groupId(directory);
        RunAs owner = new RunAs(List.of(setpriv.toString(), "--reuid=" + user, "--regid=" + group, "--clear-groups"));
        return owner.probe(home, binaries).succeeded() ? Optional.of(owner) : Optional.empty();
    }

    private static Optional<UserPrincipal> nobody(Path directory) {
        try {
            return Optional.of(
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void letThrough(Path var) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(var);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(var, permissions);
        }
    }

    private Programs.Outcome probe(Home home, Binaries binaries) {
        return Programs.run(command(binaries.program("postgres"), "--version"), home.directory(), null, PROBE_LIMIT);
    }
}
