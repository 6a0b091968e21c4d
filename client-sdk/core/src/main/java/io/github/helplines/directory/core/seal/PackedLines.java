package io.github.helplines.directory.core.seal;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a snapshot, kept compressed in blocks of some dozens: a large directory's take about a fifth of their size.
 * Each line's Merkle leaf (RFC 6962 section 2.1) is kept beside it. Lines that are made of others share their blocks.
 * Immutable and safe for threads.
 *
 * <p>To go along them opens each block once; to get one line opens the block that it is in, but for the block that was
 * opened last. Not for parallel streams over single lines, which would open blocks again and again.
 */
public final class PackedLines extends AbstractList<String> implements RandomAccess {
    private static final PackedLines NONE = new PackedLines(new PackedBlock[0]);

    private final PackedBlock[] blocks;
    /** The number of the first line of each block; after them, how many lines there are. */
    private final int[] starts;

    private final long length;
    private volatile @Nullable Opened opened;

    private record Opened(int block, List<String> lines) {}

    /** Is handed lines as they stand in a block. */
    public interface Taker {
        /**
         * @param bytes in which the line stands, in UTF-8; the taker's own, together with all lines of its block
         * @param from the first byte of the line
         * @param to after its last
         */
        void take(byte[] bytes, int from, int to);
    }

    PackedLines(PackedBlock[] blocks) {
        this.blocks = blocks;
        this.starts = new int[blocks.length + 1];
        long sum = 0;
        for (int i = 0; i < blocks.length; i++) {
            starts[i + 1] = Math.addExact(starts[i], blocks[i].count());
            sum += blocks[i].length();
        }
        this.length = sum;
    }

    /** The lines, packed; those that are already are not packed again. */
    public static PackedLines of(List<String> lines) {
        if (lines instanceof PackedLines packed) {
            return packed;
        } else if (lines.isEmpty()) {
            return NONE;
        }
        PackedLinesBuilder builder = new PackedLinesBuilder();
        lines.forEach(builder::add);
        return builder.build();
    }

    @Override
    public int size() {
        return starts[blocks.length];
    }

    /** All lines in UTF-8, each with a line feed at its end; in bytes. */
    public long length() {
        return length;
    }

    @Override
    public String get(int index) {
        Objects.checkIndex(index, size());
        int block = blockOf(index);
        Opened last = opened;
        if (last == null || last.block() != block) {
            last = new Opened(block, blocks[block].lines());
            opened = last;
        }
        return last.lines().get(index - starts[block]);
    }

    /** In how many blocks they are. */
    public int blocks() {
        return blocks.length;
    }

    /**
     * The lines of one block in UTF-8, each with a line feed at its end. Opened anew each time: the caller's own.
     *
     * @param block from 0, in the order of the lines
     */
    public byte[] block(int block) {
        return blocks[block].bytes();
    }

    /**
     * Hands over the lines of one block, in order.
     *
     * @param block from 0, in the order of the lines
     */
    public void forEachOf(int block, Taker taker) {
        blocks[block].forEach(taker);
    }

    @Override
    public Iterator<String> iterator() {
        return new Iterator<>() {
            private int block;
            private Iterator<String> lines = List.<String>of().iterator();

            @Override
            public boolean hasNext() {
                return lines.hasNext() || block < blocks.length;
            }

            @Override
            public String next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                if (!lines.hasNext()) {
                    lines = blocks[block++].lines().iterator();
                }
                return lines.next();
            }
        };
    }

    /** The Merkle leaf of each, one after the other. */
    byte[] leaves() {
        byte[] all = new byte[Math.multiplyExact(size(), Sha256.LENGTH)];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i].copyLeaves(all, starts[i] * Sha256.LENGTH);
        }
        return all;
    }

    PackedBlock packed(int block) {
        return blocks[block];
    }

    /** The block in which that line is. */
    int blockOf(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found < 0 ? -2 - found : found;
    }

    /** The number of the first line of a block. */
    int startOf(int block) {
        return starts[block];
    }
}
