package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.RecordId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds topics, services and organisations by people's own words: misspelt, unfinished, or a number or keyword. What is
 * searched for is kept nowhere. Immutable and thread-safe.
 */
public final class SearchIndex {
    private static final float NAME = 1.0f;
    private static final float RUN_BY = 0.5f;
    private static final float SUMMARY = 0.25f;
    private static final int LONGEST_JOINED = 24;
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_QUERY = 200;
    private static final double WHOLE_NAME = 6;
    private static final double CONTACT = 1_000;

    /** By their numbers, which stay as long as they do; null where one has gone. */
    private final @Nullable SearchDocument[] documents;

    private final int count;
    private final SearchOrder order;
    private final Vocabulary vocabulary;
    private final ShardedMap<String, Postings> postings;
    private final ShardedMap<String, int[]> byWholeName;
    private final ContactIndex contacts;

    private SearchIndex(
            @Nullable SearchDocument[] documents,
            int count,
            SearchOrder order,
            Vocabulary vocabulary,
            ShardedMap<String, Postings> postings,
            ShardedMap<String, int[]> byWholeName,
            ContactIndex contacts) {
        this.documents = documents;
        this.count = count;
        this.order = order;
        this.vocabulary = vocabulary;
        this.postings = postings;
        this.byWholeName = byWholeName;
        this.contacts = contacts;
    }

    public static SearchIndex of(Directory directory) {
        return of(SearchDocument.of(directory));
    }

    /**
     * The index of a directory that came of the one this was made for; what they share is not read again. Finds what
     * one made for it alone would find.
     *
     * @param before the directory that this was made for
     * @param after the one that came of it
     */
    public SearchIndex after(Directory before, Directory after) {
        return SearchChange.between(before, after).apply(this);
    }

    static SearchIndex of(List<SearchDocument> documents) {
        SearchDocument[] sorted = documents.stream().sorted(SearchOrder.BY_HIT).toArray(SearchDocument[]::new);
        Map<String, Postings> byWord = new HashMap<>();
        Map<String, List<Integer>> byWholeName = new HashMap<>();
        for (int i = 0; i < sorted.length; i++) {
            int document = i;
            weights(sorted[i])
                    .forEach((word, weight) ->
                            byWord.computeIfAbsent(word, key -> new Postings()).add(document, weight));
            wholeNames(sorted[i])
                    .forEach(name -> byWholeName
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(document));
        }
        return new SearchIndex(
                sorted,
                sorted.length,
                SearchOrder.of(sorted),
                new Vocabulary(byWord.keySet()),
                ShardedMap.of(byWord),
                Numbers.sharded(byWholeName),
                ContactIndex.of(sorted));
    }

    /**
     * This index without some documents, and with others.
     *
     * @param gone by the identities of their records
     */
    SearchIndex with(Set<RecordId> gone, List<SearchDocument> come) {
        @Nullable SearchDocument[] all = Arrays.copyOf(documents, documents.length + come.size());
        ShardedMap.Change<String, Postings> words = postings.change();
        ShardedMap.Change<String, int[]> names = byWholeName.change();
        ContactIndex.Change reached = contacts.change();
        Deque<Integer> free = new ArrayDeque<>();
        BitSet left = new BitSet();
        Set<String> touched = new HashSet<>();
        for (int i = 0; i < documents.length; i++) {
            int number = i;
            SearchDocument document = all[i];
            if (document != null && gone.contains(document.hit().id())) {
                weights(document).keySet().forEach(word -> {
                    touched.add(word);
                    words.put(word, requireNonNull(words.get(word)).without(number));
                });
                wholeNames(document).forEach(name -> Numbers.remove(names, name, number));
                reached.remove(number, document);
                all[i] = null;
                left.set(i);
            }
            if (all[i] == null) {
                free.add(i);
            }
        }
        List<Integer> numbered = new ArrayList<>();
        int end = documents.length;
        for (SearchDocument document : come) {
            int number = free.isEmpty() ? end++ : free.pop();
            numbered.add(number);
            all[number] = document;
            weights(document).forEach((word, weight) -> {
                touched.add(word);
                Postings others = words.get(word);
                words.put(word, (others == null ? new Postings() : others).with(number, weight));
            });
            wholeNames(document).forEach(name -> Numbers.add(names, name, number));
            reached.add(number, document);
        }
        boolean otherWords = false;
        for (String word : touched) {
            boolean isThere = requireNonNull(words.get(word)).size() > 0;
            otherWords |= isThere != vocabulary.find(word) >= 0;
            if (!isThere) {
                words.remove(word);
            }
        }
        ShardedMap<String, Postings> changed = words.done();
        @Nullable SearchDocument[] there = Arrays.copyOf(all, end);
        return new SearchIndex(
                there,
                count - left.cardinality() + come.size(),
                order.with(left, numbered, there),
                otherWords ? new Vocabulary(changed.keys().toList()) : vocabulary,
                changed,
                names.done(),
                reached.done());
    }

    /**
     * What the words may mean, the likeliest first; empty when they mean nothing here. Equals stand in the order topic,
     * service, organisation, then by name, so that the same words always give the same list.
     *
     * @param words as somebody typed them; beyond 200 characters and twelve words they are not read
     * @param limit the most hits, from 1
     */
    public List<SearchHit> search(String words, int limit) {
        return find(words, limit).hits();
    }

    /**
     * What was found.
     *
     * @param hits the likeliest first
     * @param sure whether one of them has every word that was asked, or is called so, or reached so
     */
    record Found(List<SearchHit> hits, boolean sure) {}

    /** As {@link #search}, with how sure it is. */
    Found find(String words, int limit) {
        Best.Ranked[] best = best(words, limit);
        return new Found(
                Arrays.stream(best)
                        .map(ranked -> requireNonNull(documents[order.number(ranked.place())])
                                .hit())
                        .toList(),
                Arrays.stream(best).anyMatch(Best.Ranked::sure));
    }

    /** As {@link #search}, with the score of each. */
    Best.Ranked[] best(String words, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is below 1");
        }
        String typed = words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words;
        List<String> query = SearchWords.of(typed);
        if (query.isEmpty()) {
            return new Best.Ranked[0];
        }
        boolean unfinished = Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
        SearchQuery terms =
                new SearchQuery(vocabulary, query.subList(0, Math.min(MOST_WORDS, query.size())), unfinished);
        Scores scores = new Scores(order, terms.size());
        for (int word = 0; word < terms.size(); word++) {
            for (SearchQuery.Term term : terms.termsFor(word)) {
                Postings found = requireNonNull(postings.get(vocabulary.word(term.id())));
                double worth = term.likeness() * Math.log(1 + (double) count / found.size());
                scores.add(found, word, worth, term.sure());
            }
        }
        scores.raise(byWholeName.getOrDefault(SearchWords.joined(typed), Numbers.NONE), WHOLE_NAME);
        scores.raise(contacts.find(typed), CONTACT);
        return scores.best(limit).ranked();
    }

    /** How much each word says of the document: most in a short name, least in a long summary. */
    private static Map<String, Float> weights(SearchDocument document) {
        Map<String, Float> weights = new HashMap<>();
        for (String name : names(document)) {
            List<String> words = SearchWords.of(name);
            weigh(words, NAME, weights);
            String joined = SearchWords.joined(name);
            if (words.size() > 1 && joined.length() <= LONGEST_JOINED) {
                weigh(List.of(joined), NAME, weights);
            }
        }
        String runBy = document.runBy();
        if (runBy != null) {
            weigh(SearchWords.of(runBy), RUN_BY, weights);
        }
        String summary = document.summary();
        if (summary != null) {
            weigh(SearchWords.of(summary), SUMMARY, weights);
        }
        return weights;
    }

    private static List<String> names(SearchDocument document) {
        List<String> names = new ArrayList<>(document.aliases());
        names.add(document.hit().name());
        return names;
    }

    private static Set<String> wholeNames(SearchDocument document) {
        return names(document).stream().map(SearchWords::joined).collect(Collectors.toSet());
    }

    private static void weigh(List<String> words, float field, Map<String, Float> weights) {
        float weight = (float) (field / (1 + Math.log(Math.max(1, words.size())) / 4));
        words.forEach(word -> weights.merge(word, weight, Math::max));
    }
}
