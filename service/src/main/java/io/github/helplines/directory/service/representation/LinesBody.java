package io.github.helplines.directory.service.representation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Lines in UTF-8, each ended by a line feed: made into bytes when they are written, some at a time. */
final class LinesBody implements Body {
    private final List<String> lines;
    private final long length;

    /** @param lines that nobody changes */
    LinesBody(List<String> lines) {
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
                ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
                while (hasNext() && piece.size() < PIECE) {
                    piece.writeBytes(lines.get(line++).getBytes(StandardCharsets.UTF_8));
                    piece.write('\n');
                }
                return piece.toByteArray();
            }
        };
    }
}
