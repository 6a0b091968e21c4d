package io.github.helplines.directory.service.representation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Lines in UTF-8, each ended by a line feed: made into bytes when they are written, some at a time to each reader. */
final class LinesBody implements Body {
    private static final int FEW = 1 << 20;
    private static final int SMALL_PIECE = 16_384;

    private final List<String> lines;
    private final long length;

    /**
     * Few lines are made into bytes once, which all readers share: one who reads slowly keeps nothing of its own.
     *
     * @param lines that nobody changes
     */
    static Body of(List<String> lines) {
        LinesBody body = new LinesBody(lines);
        if (body.length() > FEW) {
            return body;
        }
        Collector pieces = new Collector(body.length());
        body.forEach(piece -> pieces.write(piece, 0, piece.length));
        return pieces.body();
    }

    private LinesBody(List<String> lines) {
        this.lines = lines;
        this.length = lines.stream()
                .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length + 1L)
                .sum();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public Iterator<byte[]> iterator() {
        return new Iterator<>() {
            private int line;

            @Override
            public boolean hasNext() {
                return line < lines.size();
            }

            @Override
            public byte[] next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                ByteArrayOutputStream piece = new ByteArrayOutputStream(SMALL_PIECE);
                while (hasNext() && piece.size() < SMALL_PIECE) {
                    piece.writeBytes(lines.get(line++).getBytes(StandardCharsets.UTF_8));
                    piece.write('\n');
                }
                return piece.toByteArray();
            }
        };
    }
}
