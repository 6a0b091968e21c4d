package io.github.helplines.directory.service.representation;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer, one piece after the other: of what is large, no whole is ever held. Can be gone through any
 * number of times, by several threads; nobody changes a piece.
 */
public interface Body extends Iterable<byte[]> {
    /** How large pieces are of which there are several. */
    int PIECE = 65_536;

    /** Of all pieces, in bytes. */
    long length();

    /** The only piece; null where there are several, or may be. */
    default byte @Nullable [] whole() {
        return null;
    }

    /** All of it in one; for what is known to be small. */
    default byte[] together() {
        byte[] only = whole();
        if (only != null) {
            return only;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream((int) Math.min(length(), Integer.MAX_VALUE));
        forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** What is held anyway. Not copied. */
    static Body of(byte[] bytes) {
        return new Whole(bytes);
    }

    /** One piece. */
    final class Whole implements Body {
        private final byte[] bytes;

        private Whole(byte[] bytes) {
            this.bytes = requireNonNull(bytes, "bytes");
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public byte[] whole() {
            return bytes;
        }

        @Override
        public Iterator<byte[]> iterator() {
            return List.of(bytes).iterator();
        }
    }

    /** Pieces that are held. */
    final class Pieces implements Body {
        private final List<byte[]> pieces;
        private final long length;

        private Pieces(List<byte[]> pieces) {
            this.pieces = pieces;
            this.length = pieces.stream().mapToLong(piece -> piece.length).sum();
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public byte @Nullable [] whole() {
            return pieces.size() == 1 ? pieces.get(0) : null;
        }

        @Override
        public Iterator<byte[]> iterator() {
            return pieces.iterator();
        }
    }

    /** Takes what is written, and keeps it in pieces. Not thread-safe. */
    final class Collector extends OutputStream {
        private final List<byte[]> full = new ArrayList<>();
        private final ByteArrayOutputStream open;

        /** @param expected about how many bytes will come */
        Collector(long expected) {
            open = new ByteArrayOutputStream((int) Math.min(PIECE, expected));
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            open.write(bytes, offset, length);
            if (open.size() >= PIECE) {
                full.add(open.toByteArray());
                open.reset();
            }
        }

        Body body() {
            List<byte[]> all = new ArrayList<>(full);
            if (open.size() > 0 || all.isEmpty()) {
                all.add(open.toByteArray());
            }
            return new Pieces(List.copyOf(all));
        }
    }
}
