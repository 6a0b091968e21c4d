package io.github.helplines.directory.client.internal.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.client.Answer;
import io.github.helplines.directory.client.DecodingException;
import io.github.helplines.directory.client.Page;
import io.github.helplines.directory.client.Provenance;
import io.github.helplines.directory.client.TransportException;
import io.github.helplines.directory.client.internal.remote.RemotePager.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemotePagerTest {
    private static final Provenance NOW = new Provenance(Provenance.Source.SERVICE, 7, Instant.EPOCH, false);

    private final List<String> asked = new ArrayList<>();

    @Test
    void goesOnAfterAnEmptyPage() {
        RemotePager<Integer> pager =
                pager(Map.of("", part("a", 1, 2), "a", part("b"), "b", part("c"), "c", part(null, 3)));

        assertThat(pager).containsExactly(1, 2, 3);
        assertThat(asked).containsExactly("", "a", "b", "c");
        assertThat(pager.pages())
                .toIterable()
                .extracting(page -> page.items().size())
                .containsExactly(2, 0, 0, 1);
    }

    @Test
    void everyWalkBeginsAnewAndFetchesNoMoreThanIsWalked() {
        RemotePager<Integer> pager = pager(Map.of("", part("a", 1, 2), "a", part(null, 3)));

        assertThat(pager.stream().findFirst()).contains(1);
        assertThat(asked).containsExactly("");
        assertThat(pager).containsExactly(1, 2, 3);
        assertThat(pager).containsExactly(1, 2, 3);
        assertThat(asked).containsExactly("", "", "a", "", "a");
    }

    @Test
    void endsWhereAServerGoesRoundInACircle() {
        RemotePager<Integer> pager = pager(Map.of("", part("a", 1), "a", part("b", 2), "b", part("a", 3)));

        assertThatThrownBy(() -> pager.forEach(each -> {})).isInstanceOf(DecodingException.class);
        assertThat(asked).containsExactly("", "a", "b");
    }

    @Test
    void goesOnWhereItWasAfterAFailure() {
        List<Integer> walked = new ArrayList<>();
        List<String> failures = new ArrayList<>(List.of("a"));
        RemotePager<Integer> pager = new RemotePager<>(cursor -> {
            String at = cursor == null ? "" : cursor;
            if (failures.remove(at)) {
                throw new TransportException("gone", null);
            }
            return answer(at.isEmpty() ? part("a", 1) : part(null, 2));
        });

        Iterator<Integer> walk = pager.iterator();
        walked.add(walk.next());
        assertThatThrownBy(walk::hasNext).isInstanceOf(TransportException.class);
        walked.add(walk.next());
        assertThat(walked).containsExactly(1, 2);
        assertThat(walk.hasNext()).isFalse();
        assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anEmptyListIsOneEmptyPage() {
        RemotePager<Integer> pager = pager(Map.of("", part(null)));
        assertThat(pager).isEmpty();
        Iterator<Page<Integer>> pages = pager.pages();
        assertThat(pages.next().provenance()).isEqualTo(NOW);
        assertThat(pages.hasNext()).isFalse();
    }

    private RemotePager<Integer> pager(Map<String, Part<Integer>> parts) {
        return new RemotePager<>(cursor -> {
            String at = cursor == null ? "" : cursor;
            asked.add(at);
            return answer(parts.get(at));
        });
    }

    private static Answer<Part<Integer>> answer(Part<Integer> part) {
        return new Answer<>(part, NOW);
    }

    private static Part<Integer> part(@Nullable String next, Integer... items) {
        return new Part<>(List.of(items), next);
    }
}
