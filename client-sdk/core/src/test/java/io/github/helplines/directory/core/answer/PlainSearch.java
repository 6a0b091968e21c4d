package io.github.helplines.directory.core.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a search finds, by the rule alone: every document is held against every word, and then all are sorted. */
final class PlainSearch {
    private final SearchDocument[] documents;
    private final List<Map<String, Float>> weights = new ArrayList<>();
    private final List<Set<String>> names = new ArrayList<>();
    private final Map<String, Integer> standing = new HashMap<>();
    private final Vocabulary vocabulary;
    private final ContactIndex contacts;

    PlainSearch(List<SearchDocument> all) {
        this.documents = all.toArray(SearchDocument[]::new);
        for (SearchDocument each : documents) {
            Map<String, Float> said = weights(each);
            weights.add(said);
            names.add(joinedNames(each));
            said.keySet().forEach(word -> standing.merge(word, 1, Integer::sum));
        }
        this.vocabulary = new Vocabulary(standing.keySet());
        this.contacts = ContactIndex.of(documents);
    }

    /**
     * A document that something speaks for.
     *
     * @param score in whole thousandths
     * @param sure whether it was named or reached, or each word surely stands in it
     */
    record Scored(SearchHit hit, long score, boolean sure) {}

    List<Scored> find(String words, int limit) {
        String typed = words.length() > 200 ? words.substring(0, 200) : words;
        List<String> all = SearchWords.of(typed);
        if (all.isEmpty()) {
            return List.of();
        }
        boolean unfinished = Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
        SearchQuery query = new SearchQuery(vocabulary, all.subList(0, Math.min(12, all.size())), unfinished);
        String joined = SearchWords.joined(typed);
        Set<Integer> reached = Arrays.stream(contacts.find(typed)).boxed().collect(Collectors.toSet());
        List<Scored> scored = new ArrayList<>();
        for (int document = 0; document < documents.length; document++) {
            double sum = 0;
            int matched = 0;
            int sure = 0;
            for (int word = 0; word < query.size(); word++) {
                for (SearchQuery.Term term : query.termsFor(word)) {
                    Float weight = weights.get(document).get(vocabulary.word(term.id()));
                    if (weight != null) {
                        sum += worth(term) * weight;
                        matched++;
                        sure += term.sure() ? 1 : 0;
                        break;
                    }
                }
            }
            boolean named = names.get(document).contains(joined);
            sum += named ? 6 : 0;
            sum += reached.contains(document) ? 1_000 : 0;
            if (sum > 0) {
                SearchHit hit = documents[document].hit();
                double most = sum * (0.5 + 0.5 * matched / query.size());
                double likelihood = rank(hit) == 0 ? 1.25 : 1;
                scored.add(new Scored(
                        hit,
                        Math.round(most * likelihood * 1_000),
                        named || reached.contains(document) || sure == query.size()));
            }
        }
        return scored.stream()
                .sorted(Comparator.comparingLong(Scored::score)
                        .reversed()
                        .thenComparing(each -> rank(each.hit()))
                        .thenComparing(each -> each.hit().name())
                        .thenComparing(each -> each.hit().id()))
                .limit(limit)
                .toList();
    }

    private double worth(SearchQuery.Term term) {
        int many = standing.getOrDefault(vocabulary.word(term.id()), 0);
        return term.likeness() * Math.log(1 + (double) documents.length / many);
    }

    private static int rank(SearchHit hit) {
        return switch (hit.kind()) {
            case TOPIC -> 0;
            case SERVICE -> 1;
            default -> 2;
        };
    }

    private static Map<String, Float> weights(SearchDocument document) {
        Map<String, Float> weights = new HashMap<>();
        for (String name : names(document)) {
            List<String> words = SearchWords.of(name);
            weigh(words, 1, weights);
            if (words.size() > 1 && SearchWords.joined(name).length() <= 24) {
                weigh(List.of(SearchWords.joined(name)), 1, weights);
            }
        }
        weigh(document.runBy() == null ? List.of() : SearchWords.of(document.runBy()), 0.5f, weights);
        weigh(document.summary() == null ? List.of() : SearchWords.of(document.summary()), 0.25f, weights);
        return weights;
    }

    private static void weigh(List<String> words, float field, Map<String, Float> weights) {
        float weight = (float) (field / (1 + Math.log(Math.max(1, words.size())) / 4));
        words.forEach(word -> weights.merge(word, weight, Math::max));
    }

    private static List<String> names(SearchDocument document) {
        List<String> names = new ArrayList<>(document.aliases());
        names.add(document.hit().name());
        return names;
    }

    private static Set<String> joinedNames(SearchDocument document) {
        Set<String> joined = new HashSet<>();
        names(document).forEach(name -> joined.add(SearchWords.joined(name)));
        return joined;
    }
}
