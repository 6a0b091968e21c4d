package io.github.helplines.directory.core.seal;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Some lines, compressed together (RFC 1951), and their Merkle leaves. Immutable. */
final class PackedBlock {
    private final byte[] packed;
    private final int length;
    private final byte[] leaves;

    private PackedBlock(byte[] packed, int length, byte[] leaves) {
        this.packed = packed;
        this.length = length;
        this.leaves = leaves;
    }

    /** @param lines in UTF-8, at least one, each without a line feed */
    static PackedBlock of(List<byte[]> lines) {
        MessageDigest digest = Sha256.digest();
        ByteArrayOutputStream plain = new ByteArrayOutputStream(
                lines.stream().mapToInt(line -> line.length + 1).sum());
        byte[] leaves = new byte[lines.size() * Sha256.LENGTH];
        for (int i = 0; i < lines.size(); i++) {
            byte[] leaf = MerkleTree.leafHash(lines.get(i), digest);
            System.arraycopy(leaf, 0, leaves, i * Sha256.LENGTH, Sha256.LENGTH);
            plain.writeBytes(lines.get(i));
            plain.write('\n');
        }
        byte[] bytes = plain.toByteArray();
        return new PackedBlock(compress(bytes), bytes.length, leaves);
    }

    int count() {
        return leaves.length / Sha256.LENGTH;
    }

    /** Uncompressed, in bytes. */
    int length() {
        return length;
    }

    /** Compressed, in bytes. */
    int packedLength() {
        return packed.length;
    }

    void copyLeaves(byte[] into, int at) {
        System.arraycopy(leaves, 0, into, at, leaves.length);
    }

    List<String> lines() {
        return PackedLines.split(bytes());
    }

    /** The lines, each with a line feed at its end. */
    byte[] bytes() {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] bytes = new byte[length];
            int filled = 0;
            while (filled < length) {
                int more = inflater.inflate(bytes, filled, length - filled);
                if (more == 0) {
                    throw new IllegalStateException("a block of lines ends early");
                }
                filled += more;
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IllegalStateException("a block of lines was altered in memory", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] compress(byte[] bytes) {
        // The fastest: others take twice the time and more for a tenth less.
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[bytes.length / 4 + 64];
            int filled = 0;
            while (!deflater.finished()) {
                if (filled == packed.length) {
                    packed = Arrays.copyOf(packed, 2 * packed.length);
                }
                filled += deflater.deflate(packed, filled, packed.length - filled);
            }
            return Arrays.copyOf(packed, filled);
        } finally {
            deflater.end();
        }
    }
}
