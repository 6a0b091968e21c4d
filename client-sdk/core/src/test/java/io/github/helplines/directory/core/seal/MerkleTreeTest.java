package io.github.helplines.directory.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /** The leaves and roots that implementations of Certificate Transparency (RFC 6962) test against. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void hasTheKnownRoots() {
        MerkleTree tree = new MerkleTree();
        assertThat(tree.root()).isEqualTo(Sha256.hash(""));
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.add(HexFormat.of().parseHex(LEAVES.get(i)));
            assertThat(tree.root()).as("%d leaves", i + 1).hasToString(ROOTS.get(i));
        }
        assertThat(tree.size()).isEqualTo(LEAVES.size());
    }

    @Property(tries = 300)
    void agreesWithTheRecursiveDefinition(@ForAll @Size(max = 70) List<String> lines) {
        List<byte[]> leaves = lines.stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        assertThat(MerkleTree.root(lines)).isEqualTo(Sha256.ofBytes(recursive(leaves)));
    }

    @Property(tries = 100)
    void changesWithAnyLine(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(max = 39) int changed) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lines.add("line " + i);
        }
        Sha256 before = MerkleTree.root(lines);
        lines.set(changed % size, "another");
        assertThat(MerkleTree.root(lines)).isNotEqualTo(before);
    }

    /** RFC 6962 section 2.1, to the letter. */
    private static byte[] recursive(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return Sha256.hash(new byte[0]).bytes();
        } else if (n == 1) {
            return prefixed(0, leaves.get(0), new byte[0]);
        }
        int k = Integer.highestOneBit(n - 1);
        return prefixed(1, recursive(leaves.subList(0, k)), recursive(leaves.subList(k, n)));
    }

    private static byte[] prefixed(int prefix, byte[] first, byte[] second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(prefix);
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return Sha256.hash(bytes.toByteArray()).bytes();
    }
}
