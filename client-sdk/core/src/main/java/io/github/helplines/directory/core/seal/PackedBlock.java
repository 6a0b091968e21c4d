package io.github.helplines.directory.core.seal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Some lines, compressed together (RFC 1951), and their Merkle leaves. Immutable. */
final class PackedBlock {
    private final byte[] packed;
    /** Where each line ends: a line that was altered may have line feeds of its own. */
    private final int[] ends;

    private final byte[] leaves;

    private PackedBlock(byte[] packed, int[] ends, byte[] leaves) {
        this.packed = packed;
        this.ends = ends;
        this.leaves = leaves;
    }

    /** @param lines in UTF-8, at least one */
    static PackedBlock of(List<byte[]> lines) {
        MessageDigest digest = Sha256.digest();
        ByteArrayOutputStream plain = new ByteArrayOutputStream(
                lines.stream().mapToInt(line -> line.length + 1).sum());
        byte[] leaves = new byte[lines.size() * Sha256.LENGTH];
        int[] ends = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            byte[] leaf = MerkleTree.leafHash(lines.get(i), digest);
            System.arraycopy(leaf, 0, leaves, i * Sha256.LENGTH, Sha256.LENGTH);
            plain.writeBytes(lines.get(i));
            ends[i] = plain.size();
            plain.write('\n');
        }
        return new PackedBlock(compress(plain.toByteArray()), ends, leaves);
    }

    int count() {
        return ends.length;
    }

    /** Uncompressed, in bytes. */
    int length() {
        return ends[ends.length - 1] + 1;
    }

    void copyLeaves(byte[] into, int at) {
        System.arraycopy(leaves, 0, into, at, leaves.length);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(ends.length);
        forEach((bytes, from, to) -> lines.add(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
        return lines;
    }

    void forEach(PackedLines.Taker taker) {
        byte[] bytes = bytes();
        int from = 0;
        for (int end : ends) {
            taker.take(bytes, from, end);
            from = end + 1;
        }
    }

    /** The lines, each with a line feed at its end. */
    byte[] bytes() {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] bytes = new byte[length()];
            int filled = 0;
            while (filled < bytes.length) {
                int more = inflater.inflate(bytes, filled, bytes.length - filled);
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
