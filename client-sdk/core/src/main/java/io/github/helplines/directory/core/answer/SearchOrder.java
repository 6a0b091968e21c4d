package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.RecordKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How documents stand that are equally likely: topics, services, organisations, then by name. It is worked out when an
 * index is made, so that a search compares numbers and looks at no document but those it finds. Immutable.
 */
final class SearchOrder {
    private static final Comparator<SearchHit> EQUALS = Comparator.comparingInt((SearchHit hit) -> rank(hit.kind()))
            .thenComparing(SearchHit::name)
            .thenComparing(SearchHit::id);
    /** Of documents. */
    static final Comparator<SearchDocument> BY_HIT = Comparator.comparing(SearchDocument::hit, EQUALS);

    /** Numbers of documents, by their places. */
    private final int[] numbers;
    /** The other way round; of what has gone it says nothing. */
    private final int[] places;

    private final int topics;

    /** @param documents by their numbers; in them are all that have a place */
    private SearchOrder(int[] numbers, @Nullable SearchDocument[] documents) {
        this.numbers = numbers;
        this.places = new int[documents.length];
        for (int place = 0; place < numbers.length; place++) {
            places[numbers[place]] = place;
        }
        int end = 0;
        while (end < numbers.length && hit(documents, numbers[end]).kind() == RecordKind.TOPIC) {
            end++;
        }
        this.topics = end;
    }

    /** @param sorted by {@link #BY_HIT}; numbered as they stand */
    static SearchOrder of(SearchDocument[] sorted) {
        int[] numbers = new int[sorted.length];
        Arrays.setAll(numbers, number -> number);
        return new SearchOrder(numbers, sorted);
    }

    /**
     * The order without some documents, and with others, which may have taken their numbers.
     *
     * @param come their numbers
     * @param documents all there are now, by their numbers
     */
    SearchOrder with(BitSet gone, List<Integer> come, @Nullable SearchDocument[] documents) {
        int[] stayed =
                Arrays.stream(numbers).filter(number -> !gone.get(number)).toArray();
        int[] all = new int[stayed.length + come.size()];
        int copied = 0;
        int size = 0;
        for (int number : come.stream()
                .sorted(Comparator.comparing(number -> hit(documents, number), EQUALS))
                .toList()) {
            int until = firstAfter(hit(documents, number), stayed, copied, documents);
            System.arraycopy(stayed, copied, all, size, until - copied);
            size += until - copied;
            copied = until;
            all[size++] = number;
        }
        System.arraycopy(stayed, copied, all, size, stayed.length - copied);
        return new SearchOrder(all, documents);
    }

    private static int firstAfter(SearchHit hit, int[] stayed, int from, @Nullable SearchDocument[] documents) {
        int low = from;
        int high = stayed.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (EQUALS.compare(hit(documents, stayed[middle]), hit) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many numbers there are, those of what has gone included. */
    int numbers() {
        return places.length;
    }

    /** Where a document stands, from 0; no two stand in one place. */
    int place(int number) {
        return places[number];
    }

    /** The number of the document in a place. */
    int number(int place) {
        return numbers[place];
    }

    /** Topics have the first places. */
    boolean isTopic(int place) {
        return place < topics;
    }

    private static SearchHit hit(@Nullable SearchDocument[] documents, int number) {
        return requireNonNull(documents[number]).hit();
    }

    private static int rank(RecordKind kind) {
        return switch (kind) {
            case TOPIC -> 0;
            case SERVICE -> 1;
            default -> 2;
        };
    }
}
