package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleLeavesTest {
    @Test
    void hasTheRootOfTheTreeOverTheSameLinesWhateverWasChanged() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            List<String> lines = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                lines.add("line " + random.nextInt());
            }
            MerkleLeaves leaves = MerkleLeaves.of(PackedLines.of(lines));
            assertThat(leaves.root()).isEqualTo(MerkleTree.root(lines));
            for (int change = 0; change < 20; change++) {
                for (int more = random.nextInt(3); more >= 0; more--) {
                    change(lines, random);
                }
                leaves = leaves.with(PackedLines.of(lines));
                assertThat(leaves.root()).isEqualTo(MerkleTree.root(lines));
            }
        }
    }

    @Test
    void followsOneLineAmongManyAndManyLinesAtOnce() {
        Random random = new Random(6);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            lines.add("line " + random.nextInt());
        }
        MerkleLeaves leaves = MerkleLeaves.of(PackedLines.of(lines));
        for (int others : new int[] {1, 62, 63, 64, 1_000}) {
            for (int i = 0; i < others; i++) {
                lines.set(i * lines.size() / others, "another line " + random.nextInt());
            }
            leaves = leaves.with(PackedLines.of(lines));
            assertThat(leaves.root()).isEqualTo(MerkleTree.root(lines));
        }
    }

    private static void change(List<String> lines, Random random) {
        int kind = random.nextInt(3);
        if (kind == 0 || lines.isEmpty()) {
            lines.add(random.nextInt(lines.size() + 1), "line " + random.nextInt());
        } else if (kind == 1) {
            lines.remove(random.nextInt(lines.size()));
        } else {
            lines.set(random.nextInt(lines.size()), "line " + random.nextInt());
        }
    }
}
