package io.github.helplines.directory.core.seal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whole lines of a file, so many at once that they are work for a thread, and so few that they take little memory. Not thread-safe. */
final class NdjsonBlocks {
    private static final int USUAL_SIZE = 1 << 18;

    private final InputStream in;
    /** The beginning of a line that the block before ended in. */
    private byte[] rest = new byte[0];

    private boolean ended;

    /** Lines of a file, each with its line break but the last of the file, which may lack it. */
    static final class Block {
        private final byte[] bytes;
        private final int length;
        private final boolean last;

        private Block(byte[] bytes, int length, boolean last) {
            this.bytes = bytes;
            this.length = length;
            this.last = last;
        }

        /** In which the lines stand, from the first byte on. */
        byte[] bytes() {
            return bytes;
        }

        /** How many bytes they take. */
        int length() {
            return length;
        }

        /** Whether nothing follows. */
        boolean isLast() {
            return last;
        }

        /** Where the line that begins there has its line break, or the file its end. */
        int endOfLine(int from) {
            int to = from;
            while (to < length && bytes[to] != '\n') {
                to++;
            }
            return to;
        }

        /** Whether the last line has its line break; of no lines, nothing lacks it. */
        boolean isWhole() {
            return length == 0 || bytes[length - 1] == '\n';
        }
    }

    NdjsonBlocks(InputStream in) {
        this.in = requireNonNull(in, "in");
    }

    /** The next lines, which may be none where they are the last; null after that. */
    @Nullable
    Block next() throws IOException {
        if (ended) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(rest, Math.max(USUAL_SIZE, 2 * rest.length));
        int filled = rest.length;
        while (true) {
            int read = in.readNBytes(bytes, filled, bytes.length - filled);
            filled += read;
            if (filled < bytes.length) {
                ended = true;
                return new Block(bytes, filled, true);
            }
            int lines = endOfLines(bytes, filled - read, filled);
            if (lines > 0) {
                rest = Arrays.copyOfRange(bytes, lines, filled);
                return new Block(bytes, lines, false);
            }
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
    }

    /** After the last line break there; 0 where there is none. */
    private static int endOfLines(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] != '\n') {
            end--;
        }
        return end > from ? end : 0;
    }
}
