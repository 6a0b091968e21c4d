package io.github.helplines.directory.service.embedded;

/**
 * How the database is to run.
 *
 * @param durable true: a commit is on the disk before it is answered, and a crash loses nothing. False is for tests
 *     only: faster, and a crash may lose everything.
 */
public record Options(boolean durable) {

    /** What every real directory uses: durable. */
    public static Options standard() {
        return new Options(true);
    }
}
