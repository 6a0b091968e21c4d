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
            MerkleLeaves leaves = MerkleLeaves.of(List.copyOf(lines));
            assertThat(leaves.root()).isEqualTo(MerkleTree.root(lines));
            for (int change = 0; change < 20; change++) {
                for (int more = random.nextInt(3); more >= 0; more--) {
                    change(lines, random);
                }
                leaves = leaves.with(List.copyOf(lines));
                assertThat(leaves.root()).isEqualTo(MerkleTree.root(lines));
            }
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
