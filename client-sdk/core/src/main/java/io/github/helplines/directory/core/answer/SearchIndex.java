package io.github.helplines.directory.core.answer;

import static java.util.Comparator.comparing;

import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.RecordKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

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
    /** People describe what happened sooner than they name a service. */
    private static final double TOPIC_LIKELIHOOD = 1.25;

    private static final double WHOLE_NAME = 6;
    private static final double CONTACT = 1_000;

    private static final Comparator<SearchHit> EQUALS = Comparator.comparingInt((SearchHit hit) -> rank(hit.kind()))
            .thenComparing(SearchHit::name)
            .thenComparing(SearchHit::id);

    private final List<SearchDocument> documents;
    private final int topics;
    private final Vocabulary vocabulary;
    private final Postings[] postings;
    private final Map<String, List<Integer>> byWholeName = new HashMap<>();
    private final ContactIndex contacts;

    private SearchIndex(List<SearchDocument> documents) {
        this.documents = documents.stream()
                .sorted(comparing(SearchDocument::hit, EQUALS))
                .toList();
        this.topics = (int) this.documents.stream()
                .filter(document -> document.hit().kind() == RecordKind.TOPIC)
                .count();
        this.contacts = new ContactIndex(this.documents);
        Map<String, Postings> byWord = new HashMap<>();
        for (int i = 0; i < this.documents.size(); i++) {
            int document = i;
            Map<String, Float> weights = weights(this.documents.get(i), document);
            weights.forEach((word, weight) ->
                    byWord.computeIfAbsent(word, key -> new Postings()).add(document, weight));
        }
        this.vocabulary = new Vocabulary(byWord.keySet());
        this.postings = IntStream.range(0, vocabulary.size())
                .mapToObj(id -> byWord.getOrDefault(vocabulary.word(id), new Postings()))
                .toArray(Postings[]::new);
    }

    public static SearchIndex of(Directory directory) {
        return new SearchIndex(SearchDocument.of(directory));
    }

    static SearchIndex of(List<SearchDocument> documents) {
        return new SearchIndex(documents);
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
        if (limit < 1) {
            throw new IllegalArgumentException("limit is below 1");
        }
        String typed = words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words;
        List<String> query = SearchWords.of(typed);
        if (query.isEmpty()) {
            return new Found(List.of(), false);
        }
        boolean unfinished = Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
        SearchQuery terms =
                new SearchQuery(vocabulary, query.subList(0, Math.min(MOST_WORDS, query.size())), unfinished);
        Scores scores = new Scores(documents.size());
        for (int word = 0; word < terms.size(); word++) {
            for (SearchQuery.Term term : terms.termsFor(word)) {
                Postings found = postings[term.id()];
                double worth = term.likeness() * Math.log(1 + (double) documents.size() / found.size());
                for (int i = 0; i < found.size(); i++) {
                    scores.add(found.document(i), word, worth * found.weight(i), term.sure());
                }
            }
        }
        Set<Integer> named = new HashSet<>(byWholeName.getOrDefault(SearchWords.joined(typed), List.of()));
        named.forEach(document -> scores.raise(document, WHOLE_NAME));
        for (int document : contacts.find(typed)) {
            named.add(document);
            scores.raise(document, CONTACT);
        }
        List<Integer> best = best(scores, terms.size(), limit);
        boolean sure = best.stream()
                .anyMatch(document -> named.contains(document) || scores.sureWords(document) == terms.size());
        return new Found(
                best.stream().map(document -> documents.get(document).hit()).toList(), sure);
    }

    private List<Integer> best(Scores scores, int words, int limit) {
        PriorityQueue<Ranked> kept = new PriorityQueue<>(Ranked.BEST_FIRST.reversed());
        for (int i = 0; i < scores.size(); i++) {
            int document = scores.document(i);
            double likelihood = document < topics ? TOPIC_LIKELIHOOD : 1;
            long score = Math.round(scores.of(document, words) * likelihood * 1_000);
            Ranked worst = kept.peek();
            if (worst != null && kept.size() >= limit) {
                if (!worst.isWorseThan(document, score)) {
                    continue;
                }
                kept.remove();
            }
            kept.add(new Ranked(document, score));
        }
        return kept.stream().sorted(Ranked.BEST_FIRST).map(Ranked::document).toList();
    }

    private static int rank(RecordKind kind) {
        return switch (kind) {
            case TOPIC -> 0;
            case SERVICE -> 1;
            default -> 2;
        };
    }

    /** How much each word says of the document: most in a short name, least in a long summary. */
    private Map<String, Float> weights(SearchDocument document, int number) {
        Map<String, Float> weights = new HashMap<>();
        List<String> names = new ArrayList<>(document.aliases());
        names.add(document.hit().name());
        for (String name : names) {
            List<String> words = SearchWords.of(name);
            weigh(words, NAME, weights);
            String joined = SearchWords.joined(name);
            List<Integer> named = byWholeName.computeIfAbsent(joined, key -> new ArrayList<>());
            if (!named.contains(number)) {
                named.add(number);
            }
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

    private static void weigh(List<String> words, float field, Map<String, Float> weights) {
        float weight = (float) (field / (1 + Math.log(Math.max(1, words.size())) / 4));
        words.forEach(word -> weights.merge(word, weight, Math::max));
    }

    /** Scores in whole thousandths: what differs by less is equal. */
    private record Ranked(int document, long score) {
        static final Comparator<Ranked> BEST_FIRST =
                Comparator.comparingLong(Ranked::score).reversed().thenComparingInt(Ranked::document);

        /** Documents are numbered in the order of equals. */
        boolean isWorseThan(int otherDocument, long otherScore) {
            return score != otherScore ? score < otherScore : document > otherDocument;
        }
    }
}
