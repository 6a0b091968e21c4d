package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a file, as bytes and one at a time, so that it need not be in memory. Not thread-safe. */
final class NdjsonLines {
    private static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long number;
    private boolean whole = true;

    NdjsonLines(InputStream in) {
        this.in = requireNonNull(in, "in");
    }

    /** The next line without its line break; empty after the last. */
    Optional<byte[]> next() throws IOException {
        int first = read();
        if (first == END) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int each = first;
        while (each != '\n' && each != END) {
            line.write(each);
            each = read();
        }
        whole = each == '\n';
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

    private int read() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) {
                return END;
            }
        }
        return buffer[at++] & 0xff;
    }
}
