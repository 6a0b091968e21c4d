package io.github.helplines.directory.core.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Packs lines one after the other, in the threads that the machine has, and takes over those of other packed lines with
 * the blocks that they are in. Not thread-safe.
 */
public final class PackedLinesBuilder {
    /** So many that they compress well, and so few that one is soon had. */
    private static final int USUAL = 32;
    /** What is left of a block, and what is put between blocks, may be more. */
    private static final int MOST = 2 * USUAL;
    /** What is fewer joins the block after it, so that blocks do not become ever smaller. */
    private static final int FEWEST = USUAL / 4;

    private static final int USUAL_LENGTH = 1 << 16;
    /** So many blocks that the threads seldom wait for each other, and so few that they take little memory. */
    private static final int AT_ONCE = 2 + 2 * Runtime.getRuntime().availableProcessors();

    private final List<PackedBlock> blocks = new ArrayList<>();
    private final OrderedWork<PackedBlock> packing = new OrderedWork<>();
    private List<byte[]> pending = new ArrayList<>();
    private long pendingLength;

    /**
     * Adds a line.
     *
     * @param line without half a surrogate pair, which UTF-8 has no bytes for
     */
    public void add(String line) {
        add(line.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a line.
     *
     * @param line in UTF-8; not copied, so nobody may change it
     */
    public void add(byte[] line) {
        append(line);
        packFrom(USUAL);
    }

    /**
     * Adds lines of others.
     *
     * @param from the first of them
     * @param to the first that is not
     */
    public void addAll(PackedLines other, int from, int to) {
        Objects.checkFromToIndex(from, to, other.size());
        int next = from;
        while (next < to) {
            int block = other.blockOf(next);
            int start = other.startOf(block);
            int end = Math.min(to, other.startOf(block + 1));
            boolean whole = next == start && end == other.startOf(block + 1);
            if (whole && (pending.isEmpty() || pending.size() >= FEWEST)) {
                pack();
                takePacked();
                blocks.add(other.packed(block));
            } else {
                append(other.packed(block).lines().subList(next - start, end - start));
                // A whole block was taken into few others: together they are one, so that the next is shared again.
                packFrom(whole ? 1 : MOST);
            }
            next = end;
        }
    }

    /** What was added; nothing may be added after it. */
    public PackedLines build() {
        pack();
        takePacked();
        return new PackedLines(blocks.toArray(PackedBlock[]::new));
    }

    private void append(List<String> lines) {
        lines.forEach(line -> append(line.getBytes(StandardCharsets.UTF_8)));
    }

    private void append(byte[] line) {
        pending.add(line);
        pendingLength += line.length;
    }

    private void packFrom(int lines) {
        if (pending.size() >= lines || pendingLength >= USUAL_LENGTH) {
            pack();
        }
    }

    private void pack() {
        List<byte[]> lines = pending;
        pending = new ArrayList<>(USUAL);
        pendingLength = 0;
        int from = 0;
        while (from < lines.size()) {
            // A block that was put together of two may have become too large for one.
            int to = lines.size() - from > MOST ? from + USUAL : lines.size();
            List<byte[]> block = lines.subList(from, to);
            if (packing.size() == AT_ONCE) {
                blocks.add(packing.take());
            }
            packing.give(() -> PackedBlock.of(block));
            from = to;
        }
    }

    private void takePacked() {
        while (packing.size() > 0) {
            blocks.add(packing.take());
        }
    }
}
