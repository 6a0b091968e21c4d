package io.github.helplines.directory.core.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The Merkle tree hash of RFC 6962 section 2.1: a leaf is SHA-256(0x00 ‖ bytes), a node
 * SHA-256(0x01 ‖ left ‖ right), the tree of nothing SHA-256 of nothing. Takes leaves one at a time and holds
 * only one hash for each level. Not thread-safe.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Complete subtrees, the smallest and latest first; their sizes are the binary digits of the count. */
    private final Deque<byte[]> subtrees = new ArrayDeque<>();

    private final MessageDigest digest = Sha256.digest();
    private long size;

    /** The root over these lines, each in UTF-8 and without its line break. */
    public static Sha256 root(Iterable<String> lines) {
        MerkleTree tree = new MerkleTree();
        lines.forEach(tree::add);
        return tree.root();
    }

    public void add(String line) {
        add(line.getBytes(StandardCharsets.UTF_8));
    }

    public void add(byte[] leaf) {
        addHash(leafHash(leaf, digest));
    }

    /** Of one leaf, which may be made elsewhere than the tree. */
    static byte[] leafHash(byte[] leaf, MessageDigest digest) {
        return leafHash(leaf, 0, leaf.length, digest);
    }

    /** Of one leaf, the bytes from there to there. */
    static byte[] leafHash(byte[] bytes, int from, int to, MessageDigest digest) {
        digest.update(LEAF);
        digest.update(bytes, from, to - from);
        return digest.digest();
    }

    /** Adds a leaf by its {@link #leafHash}. */
    void addHash(byte[] leafHash) {
        byte[] hash = leafHash;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            hash = node(subtrees.pop(), hash);
        }
        subtrees.push(hash);
        size++;
    }

    /** How many leaves were added. */
    public long size() {
        return size;
    }

    /** The root over the leaves so far; more may be added afterwards. */
    public Sha256 root() {
        return Sha256.ofBytes(
                subtrees.stream().reduce((right, left) -> node(left, right)).orElseGet(digest::digest));
    }

    private byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
