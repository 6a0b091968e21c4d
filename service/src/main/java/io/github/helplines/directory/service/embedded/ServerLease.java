package io.github.helplines.directory.service.embedded;

import java.nio.file.Path;

/**
 * The right to be <em>the</em> server of a directory. One process has it at a time; it ends with {@link #close()} or
 * with the process, however that dies. Commands do not need it.
 */
public final class ServerLease implements AutoCloseable {
    private final LockFile.Hold hold;

    private ServerLease(LockFile.Hold hold) {
        this.hold = hold;
    }

    /**
     * Takes the lease on the service's directory, making the directory where it is missing.
     *
     * @throws AlreadyRunningException when another server has it
     * @throws LaunchException when the directory cannot be used
     */
    public static ServerLease take(Path varDirectory) {
        Path directory = Home.realVar(varDirectory);
        LockFile file = LockFile.at(directory.resolve("server.lock"));
        LockFile.Hold hold = file.tryExclusive()
                .orElseThrow(() -> new AlreadyRunningException("A server is already running on " + directory
                        + (file.note().isEmpty() ? "" : " (process " + file.note() + ")")
                        + ": stop it first, or start this one in another directory"));
        hold.note(Long.toString(ProcessHandle.current().pid()));
        return new ServerLease(hold);
    }

    /** Gives the lease back. Closing twice does no harm. */
    @Override
    public void close() {
        hold.close();
    }
}
