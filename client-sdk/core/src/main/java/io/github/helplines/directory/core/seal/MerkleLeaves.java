package io.github.helplines.directory.core.seal;

import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The Merkle tree of {@link MerkleTree} with all its hashes, so that the tree over lines of which a few are others takes
 * few hashes: where as many lines are there as before, those on the way from each to the root; else every node above the
 * lines. Immutable and thread-safe.
 */
public final class MerkleLeaves {
    private static final int LENGTH = Sha256.LENGTH;
    private static final byte NODE = 1;
    /** When more than one in so many is another, all nodes are made: hardly any would stay. */
    private static final int MANY = 16;

    /** Hash after hash: first of the lines, last the root. A node without a neighbour stands again one level up. */
    private final byte[][] levels;

    private MerkleLeaves(byte[][] levels) {
        this.levels = levels;
    }

    /** The tree over these lines. */
    public static MerkleLeaves of(PackedLines lines) {
        return new MerkleLeaves(whole(lines.leaves()));
    }

    /** The tree over other lines. */
    public MerkleLeaves with(PackedLines after) {
        byte[] leaves = after.leaves();
        int[] others = leaves.length == levels[0].length ? others(levels[0], leaves) : null;
        return new MerkleLeaves(others == null ? whole(leaves) : replaced(leaves, others));
    }

    /** Which leaves are not as before; null where they are many. */
    private static int @Nullable [] others(byte[] before, byte[] after) {
        int most = after.length / LENGTH / MANY + 1;
        int[] others = new int[most];
        int found = 0;
        int at = 0;
        while (at < after.length) {
            int same = Arrays.mismatch(before, at, before.length, after, at, after.length);
            if (same < 0) {
                break;
            } else if (found == most) {
                return null;
            }
            others[found++] = (at + same) / LENGTH;
            at = (others[found - 1] + 1) * LENGTH;
        }
        return Arrays.copyOf(others, found);
    }

    private byte[][] replaced(byte[] leaves, int[] others) {
        byte[][] changed = new byte[levels.length][];
        Arrays.setAll(changed, level -> level == 0 ? leaves : levels[level].clone());
        MessageDigest digest = Sha256.digest();
        for (int leaf : others) {
            for (int level = 0, node = leaf; level + 1 < changed.length; level++) {
                node /= 2;
                put(changed[level + 1], node, node(changed[level], node, digest));
            }
        }
        return changed;
    }

    private static byte[][] whole(byte[] leaves) {
        MessageDigest digest = Sha256.digest();
        byte[][] all = {leaves};
        byte[] level = leaves;
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
        return all;
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
