package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a file, as bytes and one at a time, so that it need not be in memory. A line ends with a line feed, and with
 * nothing else. Not thread-safe.
 */
public final class NdjsonLines {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int filled;
    private long number;
    private boolean whole = true;

    /** @param in closed by the caller; buffered here */
    public NdjsonLines(InputStream in) {
        this.in = requireNonNull(in, "in");
    }

    /** The next line without its line break; empty after the last. */
    public Optional<byte[]> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        whole = false;
        line.reset();
        do {
            int from = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, at - from);
            if (at < filled) {
                at++;
                whole = true;
            }
        } while (!whole && fill());
        return Optional.of(line.toByteArray());
    }

    /** The number of the line that was returned last, from 1; 0 before the first. */
    long number() {
        return number;
    }

    /** Whether the line that was returned last had its line break. */
    boolean isWhole() {
        return whole;
    }

    /** Whether there is something left. */
    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return at < filled;
    }
}
