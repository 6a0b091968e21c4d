package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.seal.PackedLines;
import java.util.Iterator;
import java.util.stream.IntStream;

/** Lines in UTF-8, each ended by a line feed: unpacked when they are written, some at a time to each reader. */
final class LinesBody implements Body {
    private static final int FEW = 1 << 20;

    private final PackedLines lines;

    /** Few lines are unpacked once, which all readers share: one who reads slowly keeps nothing of its own. */
    static Body of(PackedLines lines) {
        LinesBody body = new LinesBody(lines);
        if (body.length() > FEW) {
            return body;
        }
        Collector pieces = new Collector(body.length());
        body.forEach(piece -> pieces.write(piece, 0, piece.length));
        return pieces.body();
    }

    private LinesBody(PackedLines lines) {
        this.lines = lines;
    }

    @Override
    public long length() {
        return lines.length();
    }

    @Override
    public Iterator<byte[]> iterator() {
        return IntStream.range(0, lines.blocks()).mapToObj(lines::block).iterator();
    }
}
