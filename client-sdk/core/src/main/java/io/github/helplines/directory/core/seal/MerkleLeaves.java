package io.github.helplines.directory.core.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * The Merkle tree of {@link MerkleTree} with all its hashes, so that the tree over lines of which a few are others takes
 * few hashes: where as many lines are there as before, those on the way from each to the root; else every node above the
 * lines, and of the lines only the new ones. Immutable and thread-safe.
 */
@SuppressWarnings({"ReferenceEquality", "StringEquality"
}) // What has not changed is the same object; to compare it would take as long as to make it.
public final class MerkleLeaves {
    private static final int LENGTH = 32;
    private static final byte NODE = 1;

    private final List<String> lines;
    /** Hash after hash: first of the lines, last the root. A node without a neighbour stands again one level up. */
    private final byte[][] levels;

    private MerkleLeaves(List<String> lines, byte[][] levels) {
        this.lines = lines;
        this.levels = levels;
    }

    /** @param lines each in UTF-8 and without its line break; not copied, so nobody may change them */
    public static MerkleLeaves of(List<String> lines) {
        return new MerkleLeaves(List.of(), new byte[][] {{}}).with(lines);
    }

    /**
     * The tree over other lines. A line is known by being the same object.
     *
     * @param after not copied, so nobody may change them
     */
    public MerkleLeaves with(List<String> after) {
        int same = 0;
        int most = Math.min(lines.size(), after.size());
        while (same < most && lines.get(same) == after.get(same)) {
            same++;
        }
        return after.size() == lines.size() && same > 0 ? replaced(after, same) : shifted(after, same);
    }

    private MerkleLeaves replaced(List<String> after, int from) {
        byte[][] changed = new byte[levels.length][];
        Arrays.setAll(changed, level -> levels[level].clone());
        MessageDigest digest = Sha256.digest();
        for (int i = from; i < after.size(); i++) {
            if (lines.get(i) != after.get(i)) {
                put(changed[0], i, leaf(after.get(i), digest));
                for (int level = 0, node = i; level + 1 < changed.length; level++) {
                    node /= 2;
                    put(changed[level + 1], node, node(changed[level], node, digest));
                }
            }
        }
        return new MerkleLeaves(after, changed);
    }

    private MerkleLeaves shifted(List<String> after, int same) {
        int shift = after.size() - lines.size();
        MessageDigest digest = Sha256.digest();
        byte[] level = Arrays.copyOf(levels[0], after.size() * LENGTH);
        for (int i = same; i < after.size(); i++) {
            int before = i - shift;
            if (before >= 0 && before < lines.size() && lines.get(before) == after.get(i)) {
                System.arraycopy(levels[0], before * LENGTH, level, i * LENGTH, LENGTH);
            } else if (i >= lines.size() || lines.get(i) != after.get(i)) {
                put(level, i, leaf(after.get(i), digest));
            }
        }
        byte[][] all = {level};
        while (level.length > LENGTH) {
            int nodes = (level.length / LENGTH + 1) / 2;
            byte[] above = new byte[nodes * LENGTH];
            for (int i = 0; i < nodes; i++) {
                put(above, i, node(level, i, digest));
            }
            all = Arrays.copyOf(all, all.length + 1);
            all[all.length - 1] = above;
            level = above;
        }
        return new MerkleLeaves(after, all);
    }

    private static byte[] leaf(String line, MessageDigest digest) {
        return MerkleTree.leafHash(line.getBytes(StandardCharsets.UTF_8), digest);
    }

    private static byte[] node(byte[] below, int node, MessageDigest digest) {
        int left = 2 * node * LENGTH;
        if (left + LENGTH == below.length) {
            return Arrays.copyOfRange(below, left, left + LENGTH);
        }
        digest.update(NODE);
        digest.update(below, left, 2 * LENGTH);
        return digest.digest();
    }

    private static void put(byte[] level, int at, byte[] hash) {
        System.arraycopy(hash, 0, level, at * LENGTH, LENGTH);
    }

    public Sha256 root() {
        byte[] last = levels[levels.length - 1];
        return Sha256.ofBytes(last.length == 0 ? Sha256.digest().digest() : last);
    }
}
