package io.github.helplines.directory.service.representation;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a snapshot as bytes, without holding them as one text besides. */
final class SnapshotBytes {
    private static final byte LINE_FEED = '\n';

    private SnapshotBytes() {}

    /** Each line in UTF-8, ended by a line feed. */
    static byte[] of(List<String> lines) {
        long length = 0;
        for (String line : lines) {
            length += line.getBytes(StandardCharsets.UTF_8).length + 1L;
        }
        byte[] all = new byte[Math.toIntExact(length)];
        int at = 0;
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(bytes, 0, all, at, bytes.length);
            at += bytes.length;
            all[at++] = LINE_FEED;
        }
        return all;
    }
}
