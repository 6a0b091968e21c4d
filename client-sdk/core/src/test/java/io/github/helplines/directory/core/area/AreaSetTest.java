package io.github.helplines.directory.core.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AreaSetTest {
    private final LocalAuthorities authorities = LocalAuthorities.shipped();
    private final AreaSet derby = authorities.setOf(List.of(Places.DERBY));
    private final AreaSet leeds = authorities.setOf(List.of(Places.LEEDS));
    private final AreaSet both = authorities.setOf(List.of(Places.DERBY, Places.LEEDS));

    @Test
    void joinsAndParts() {
        assertThat(derby.union(leeds)).isEqualTo(both).hasSameHashCodeAs(both);
        assertThat(both.intersect(leeds)).isEqualTo(leeds);
        assertThat(both.minus(leeds)).isEqualTo(derby);
        assertThat(derby.intersect(leeds).isEmpty()).isTrue();
        assertThat(both.size()).isEqualTo(2);
    }

    @Test
    void compares() {
        assertThat(derby.isSubsetOf(both)).isTrue();
        assertThat(both.isSubsetOf(derby)).isFalse();
        assertThat(derby.isDisjointFrom(leeds)).isTrue();
        assertThat(derby.isDisjointFrom(both)).isFalse();
        assertThat(AreaSet.none().isSubsetOf(derby)).isTrue();
        assertThat(AreaSet.none().isEmpty()).isTrue();
    }

    @Test
    void neverPrintsItsPlaces() {
        assertThat(derby).hasToString("AreaSet[redacted]");
    }
}
