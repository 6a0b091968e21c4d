package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A search gives the documents, the order and the scores that the rule gives, before changes and after them. */
class SearchByTheRuleTest {
    private static final List<String> COMMON = List.of("service", "support", "line", "helpline", "advice", "for");
    private static final List<String> RARE = words(120);
    private static final List<String> KEYWORDS = List.of("HELP", "TALK", "SHOUT");
    private static final int[] LIMITS = {1, 3, 10, 100, Integer.MAX_VALUE};

    private final Random random = new Random(3);
    private int made;

    @ParameterizedTest
    @CsvSource({"1, 60, 1", "12, 60, 4", "300, 60, 4", "4_500, 12, 1"})
    void itIsWhatTheRuleSays(int documents, int queries, int changes) {
        List<SearchDocument> all = new ArrayList<>(documents(documents));
        SearchIndex index = SearchIndex.of(all);
        assertSame(index, all, queries);
        for (int change = 0; change < changes; change++) {
            Set<RecordId> gone = new HashSet<>();
            List<SearchDocument> come = documents(random.nextInt(1 + documents / (change + 1)));
            for (SearchDocument each : all) {
                if (random.nextInt(4) == 0) {
                    gone.add(each.hit().id());
                    if (random.nextBoolean()) {
                        come.add(document(each.hit().kind(), each.hit().id()));
                    }
                }
            }
            all.removeIf(each -> gone.contains(each.hit().id()));
            all.addAll(come);
            index = index.with(gone, come);
            assertSame(index, all, queries);
        }
    }

    /** It comes late, when there is enough already that is better than a service with that word would be. */
    @Test
    void aTopicWithACommonWordIsBetterThanAServiceWithARareOne() {
        List<SearchDocument> all = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String name = i < 8 ? "Aa rarely" : i < 37 ? "Often in a longer name" : "Something";
            all.add(document(RecordKind.SERVICE, name + " " + i));
        }
        SearchIndex services = SearchIndex.of(all);
        SearchDocument topic = document(RecordKind.TOPIC, "Often");
        all.add(topic);

        SearchIndex index = services.with(Set.of(), List.of(topic));

        assertThat(index.search("rarely, often.", 1)).containsExactly(topic.hit());
        assertSame(index, new PlainSearch(all), "rarely, often.", 1);
    }

    private void assertSame(SearchIndex index, List<SearchDocument> all, int queries) {
        PlainSearch plain = new PlainSearch(all);
        for (int i = 0; i < queries; i++) {
            assertSame(index, plain, query(all), LIMITS[random.nextInt(LIMITS.length)]);
        }
    }

    private static void assertSame(SearchIndex index, PlainSearch plain, String asked, int limit) {
        List<PlainSearch.Scored> expected = plain.find(asked, limit);
        SearchIndex.Found found = index.find(asked, limit);
        assertThat(found.hits())
                .as("%s, at most %s", asked, limit)
                .isEqualTo(expected.stream().map(PlainSearch.Scored::hit).toList());
        assertThat(found.sure()).as(asked).isEqualTo(expected.stream().anyMatch(PlainSearch.Scored::sure));
        assertThat(Arrays.stream(index.best(asked, limit))
                        .map(Best.Ranked::score)
                        .toList())
                .as(asked)
                .isEqualTo(expected.stream().map(PlainSearch.Scored::score).toList());
    }

    private String query(List<SearchDocument> all) {
        SearchDocument one = all.isEmpty() ? document() : all.get(random.nextInt(all.size()));
        String name = one.hit().name();
        return switch (random.nextInt(10)) {
            case 0 -> name;
            case 1 -> slip(name);
            case 2 -> slip(slip(name));
            case 3 -> name.substring(0, 1 + random.nextInt(name.length()));
            case 4 -> one(COMMON) + (random.nextBoolean() ? " " : "");
            case 5 -> one(COMMON) + " " + one(RARE) + " " + one(COMMON);
            case 6 -> SearchWords.joined(name);
            case 7 -> name + " " + one.contacts().digits().stream().findAny().orElse("0808 157 0999");
            case 8 -> one(KEYWORDS);
            default -> String.join(" ", names(14));
        };
    }

    private String slip(String text) {
        int at = random.nextInt(text.length());
        return random.nextBoolean()
                ? text.substring(0, at) + text.substring(at + 1) + "."
                : text.substring(0, at) + "aeiou".charAt(random.nextInt(5)) + text.substring(at + 1);
    }

    private List<SearchDocument> documents(int many) {
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            documents.add(document());
        }
        return documents;
    }

    private SearchDocument document() {
        RecordKind kind =
                one(List.of(RecordKind.TOPIC, RecordKind.SERVICE, RecordKind.SERVICE, RecordKind.ORGANISATION));
        return document(kind, SampleService.id("made " + made++));
    }

    private SearchDocument document(RecordKind kind, RecordId id) {
        String name = String.join(" ", names(1 + random.nextInt(4)));
        return new SearchDocument(
                new SearchHit(kind, id, SampleService.slugOf(name), name),
                random.nextInt(4) == 0 ? List.of(String.join(" ", names(2)), one(RARE)) : List.of(),
                random.nextBoolean() ? String.join(" ", names(2)) : null,
                random.nextBoolean() ? String.join(" ", names(12)) : null,
                new GivenContacts(
                        random.nextInt(3) == 0 ? Set.of("0808157000" + random.nextInt(10), "60001") : Set.of(),
                        random.nextInt(5) == 0 ? Set.of(one(KEYWORDS)) : Set.of()));
    }

    private static SearchDocument document(RecordKind kind, String name) {
        SearchHit hit = new SearchHit(kind, SampleService.id(kind + name), SampleService.slugOf(name), name);
        return new SearchDocument(hit, List.of(), null, null, SearchDocument.Contacts.NONE);
    }

    private List<String> names(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> random.nextInt(3) == 0 ? one(COMMON) : one(RARE))
                .toList();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> words(int many) {
        Random random = new Random(9);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 1 + random.nextInt(4); syllables > 0; syllables--) {
                word.append("bcdlmnrst".charAt(random.nextInt(9))).append("aei".charAt(random.nextInt(3)));
            }
            words.add(word.toString());
        }
        return words;
    }
}
