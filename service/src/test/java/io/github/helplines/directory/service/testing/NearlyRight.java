package io.github.helplines.directory.service.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Bytes that are nearly right: those of a text that can be read, with a few of them gone, doubled or others. */
public final class NearlyRight {
    private static final int MOST_CHANGES = 4;

    private NearlyRight() {}

    /** So many bytes at a place, as an offset that is taken modulo the length, give way to others. */
    private record Change(int at, int cut, byte[] instead) {
        byte[] of(byte[] bytes) {
            int start = at % (bytes.length + 1);
            int end = Math.min(bytes.length, start + cut);
            ByteArrayOutputStream changed = new ByteArrayOutputStream(bytes.length + instead.length);
            changed.write(bytes, 0, start);
            changed.writeBytes(instead);
            changed.write(bytes, end, bytes.length - end);
            return changed.toByteArray();
        }
    }

    /**
     * @param right texts that can be read
     * @param words that mean something where they are read, beside bytes of every kind
     */
    public static Arbitrary<byte[]> bytes(List<String> right, String... words) {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(3);
        Arbitrary<byte[]> known = Arbitraries.of(words).map(word -> word.getBytes(StandardCharsets.UTF_8));
        Arbitrary<List<Change>> changes = Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.oneOf(any, known))
                .as(Change::new)
                .list()
                .ofMaxSize(MOST_CHANGES);
        return Combinators.combine(Arbitraries.of(right), changes).as((text, all) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (Change each : all) {
                bytes = each.of(bytes);
            }
            return bytes;
        });
    }
}
