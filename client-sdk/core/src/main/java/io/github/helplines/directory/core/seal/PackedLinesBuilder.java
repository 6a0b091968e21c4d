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
    /** What is left of a block, and what is put between blocks, may be more; or as few, before it joins the next. */
    private static final int MOST = 2 * USUAL;

    private static final int FEWEST = USUAL / 4;
    private static final int USUAL_LENGTH = 1 << 17;
    private static final int AT_ONCE = 2 + 2 * Runtime.getRuntime().availableProcessors();

    private final List<PackedBlock> blocks = new ArrayList<>();
    private final OrderedWork<PackedBlock> packing = new OrderedWork<>();
    private List<byte[]> pending = new ArrayList<>();
    private long pendingLength;

    /**
     * Adds a line.
     *
     * @param line without half a surrogate pair, which UTF-8 has no bytes for
     * @throws IllegalArgumentException when it has a line feed in it
     */
    public void add(String line) {
        if (line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a line has a line feed in it");
        }
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
                other.packed(block).lines().subList(next - start, end - start).forEach(this::append);
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

    private void append(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        pending.add(bytes);
        pendingLength += bytes.length;
    }

    private void packFrom(int lines) {
        if (pending.size() >= lines || pendingLength >= USUAL_LENGTH) {
            pack();
        }
    }

    private void pack() {
        if (pending.isEmpty()) {
            return;
        }
        List<byte[]> lines = pending;
        pending = new ArrayList<>(USUAL);
        pendingLength = 0;
        if (packing.size() == AT_ONCE) {
            blocks.add(packing.take());
        }
        packing.give(() -> PackedBlock.of(lines));
    }

    private void takePacked() {
        while (packing.size() > 0) {
            blocks.add(packing.take());
        }
    }
}
