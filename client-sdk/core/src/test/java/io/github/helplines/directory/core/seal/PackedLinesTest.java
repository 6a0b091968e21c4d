package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedLinesTest {
    @Test
    void areTheLinesThatWerePacked() {
        for (int size : new int[] {0, 1, 31, 32, 33, 200}) {
            List<String> lines = lines(size, 1);
            PackedLines packed = PackedLines.of(lines);
            assertThat(packed).isEqualTo(lines).hasSize(size);
            List<String> gone = new ArrayList<>();
            packed.iterator().forEachRemaining(gone::add);
            assertThat(gone).isEqualTo(lines);
            for (int i = size - 1; i >= 0; i--) {
                assertThat(packed.get(i)).isEqualTo(lines.get(i));
            }
            assertThat(bytes(packed)).isEqualTo(text(lines).getBytes(StandardCharsets.UTF_8));
            assertThat(packed.length()).isEqualTo(bytes(packed).length);
        }
    }

    @Test
    void keepEmptyLinesLongOnesAndWhatIsNotAscii() {
        List<String> lines = List.of("", "x".repeat(300_000), "Cymorth – 网 🙂", "", "\r");
        assertThat(PackedLines.of(lines)).isEqualTo(lines);
        assertThat(new String(bytes(PackedLines.of(lines)), StandardCharsets.UTF_8))
                .isEqualTo(text(lines));
    }

    @Test
    void areNotPackedTwice() {
        PackedLines packed = PackedLines.of(lines(40, 1));
        assertThat(PackedLines.of(packed)).isSameAs(packed);
    }

    @Test
    void haveTheLeavesOfTheMerkleTree() {
        List<String> lines = lines(100, 2);
        MerkleTree tree = new MerkleTree();
        byte[] leaves = PackedLines.of(lines).leaves();
        for (int i = 0; i < lines.size(); i++) {
            byte[] leaf = new byte[Sha256.LENGTH];
            System.arraycopy(leaves, i * Sha256.LENGTH, leaf, 0, Sha256.LENGTH);
            tree.addHash(leaf);
        }
        assertThat(tree.root()).isEqualTo(MerkleTree.root(lines));
    }

    @Test
    void keepALineThatWasAlteredToHaveLineFeedsAsOne() {
        List<String> lines = List.of("one", "t\nwo\n", "three");
        PackedLines packed = PackedLines.of(lines);
        assertThat(packed).isEqualTo(lines);
        List<String> taken = new ArrayList<>();
        packed.forEachOf(0, (bytes, from, to) -> taken.add(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
        assertThat(taken).isEqualTo(lines);
        assertThat(MerkleLeaves.of(packed).root()).isEqualTo(MerkleTree.root(lines));
    }

    @Test
    void giveEachOfManyThreadsItsLine() {
        List<String> lines = lines(1_000, 8);
        PackedLines packed = PackedLines.of(lines);
        assertThat(new Random(1)
                        .ints(20_000, 0, 1_000)
                        .parallel()
                        .filter(i -> !packed.get(i).equals(lines.get(i))))
                .isEmpty();
    }

    @Test
    void haveNothingBeyondTheirEnds() {
        PackedLines packed = PackedLines.of(lines(3, 3));
        assertThatThrownBy(() -> packed.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> packed.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        var after = packed.iterator();
        packed.forEach(line -> after.next());
        assertThat(after.hasNext()).isFalse();
        assertThatThrownBy(after::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> new PackedLinesBuilder().addAll(packed, 1, 4))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void oneChangedLineLeavesAllBlocksButItsOwn() {
        PackedLines before = PackedLines.of(lines(3_200, 4));
        PackedLinesBuilder builder = new PackedLinesBuilder();
        builder.addAll(before, 0, 1_605);
        builder.add("another");
        builder.addAll(before, 1_606, 3_200);
        PackedLines after = builder.build();
        assertThat(before.blocks()).isEqualTo(100);
        Set<PackedBlock> known = blocks(before);
        assertThat(blocks(after).stream().filter(block -> !known.contains(block)))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(after.get(1_605)).isEqualTo("another");
    }

    @Test
    void madeOfOthersAgainAndAgainAreTheSameLinesInBlocksThatStayUsable() {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>(lines(2_000, 5));
        PackedLines packed = PackedLines.of(lines);
        for (int change = 0; change < 2_000; change++) {
            int at = random.nextInt(lines.size());
            PackedLinesBuilder builder = new PackedLinesBuilder();
            builder.addAll(packed, 0, at);
            int kind = random.nextInt(3);
            if (kind > 0) {
                builder.add("changed " + change);
            }
            builder.addAll(packed, kind == 1 ? at : at + 1, packed.size());
            packed = builder.build();
            if (kind == 1) {
                lines.add(at, "changed " + change);
            } else if (kind == 2) {
                lines.set(at, "changed " + change);
            } else {
                lines.remove(at);
            }
            if (change % 100 == 0) {
                assertThat(packed).isEqualTo(lines);
            }
        }
        assertThat(packed).isEqualTo(lines);
        assertThat(MerkleLeaves.of(packed).root()).isEqualTo(MerkleTree.root(lines));
        assertThat(packed.blocks()).isBetween(lines.size() / 64, lines.size() / 8);
    }

    @Test
    void doNotGrowOneBlockWithoutEnd() {
        PackedLines packed = PackedLines.of(lines(64, 9));
        for (int i = 0; i < 500; i++) {
            PackedLinesBuilder builder = new PackedLinesBuilder();
            builder.add("before all others " + i);
            builder.addAll(packed, 0, packed.size());
            packed = builder.build();
        }
        assertThat(packed).hasSize(564).endsWith(lines(64, 9).get(63));
        assertThat(packed.get(0)).isEqualTo("before all others 499");
        PackedLines grown = packed;
        assertThat(IntStream.range(0, grown.blocks())
                        .map(block -> grown.packed(block).count())
                        .max()
                        .orElseThrow())
                .isLessThanOrEqualTo(64);
    }

    private static Set<PackedBlock> blocks(PackedLines lines) {
        return IntStream.range(0, lines.blocks()).mapToObj(lines::packed).collect(Collectors.toSet());
    }

    private static List<String> lines(int size, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, size)
                .mapToObj(i -> "line " + i + " " + random.nextInt())
                .toList();
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static byte[] bytes(PackedLines lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int block = 0; block < lines.blocks(); block++) {
            all.writeBytes(lines.block(block));
        }
        return all.toByteArray();
    }
}
