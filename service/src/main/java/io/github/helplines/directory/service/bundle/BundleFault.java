package io.github.helplines.directory.service.bundle;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * One thing wrong with a bundle.
 *
 * @param file the file's name inside the bundle, with forward slashes; "" is the whole bundle
 * @param line its line, counted from 1 (0 for the whole bundle); where something is missing, the line its parent begins on
 * @param pointer where in the file, as an RFC 6901 JSON pointer; "" is the whole file
 * @param code what, in lower snake case, for programs
 * @param message what, in words
 */
public record BundleFault(String file, int line, String pointer, String code, String message)
        implements Comparable<BundleFault> {
    private static final Comparator<BundleFault> ORDER = Comparator.comparing(BundleFault::file)
            .thenComparingInt(BundleFault::line)
            .thenComparing(BundleFault::pointer)
            .thenComparing(BundleFault::code)
            .thenComparing(BundleFault::message);

    public BundleFault {
        requireNonNull(file, "file");
        requireNonNull(pointer, "pointer");
        requireNonNull(code, "code");
        requireNonNull(message, "message");
    }

    /** By file, then line. */
    @Override
    public int compareTo(BundleFault other) {
        return ORDER.compare(this, other);
    }

    /** One line for a console: {@code topics.yaml:12: /records/0/name is required (missing)}. */
    @Override
    public String toString() {
        if (file.isEmpty()) {
            return "the bundle " + message + " (" + code + ")";
        }
        String where = pointer.isEmpty() ? "the file" : pointer;
        return file + ":" + line + ": " + where + " " + message + " (" + code + ")";
    }
}
