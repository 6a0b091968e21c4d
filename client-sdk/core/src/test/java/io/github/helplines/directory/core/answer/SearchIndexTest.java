package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
    private static final SearchIndex INDEX = SearchIndex.of(SampleDirectory.directory());

    @Test
    void findsTheTopicBySlipsAndItsServicesAfterIt() {
        assertThat(slugs("revange porn")).startsWith("intimate-image-abuse", "revenge-porn-helpline");
        assertThat(slugs("leaked nudes")).startsWith("intimate-image-abuse");
    }

    @Test
    void findsAServiceByNumberShortCodeAndKeyword() {
        assertThat(slugs("0800 612 6505")).containsExactly("derbyshire-victim-services");
        assertThat(slugs("82228")).containsExactlyInAnyOrder("derbyshire-victim-services", "grown-up-line");
        assertThat(slugs("DVS")).containsExactly("derbyshire-victim-services");
    }

    @Test
    void findsAServiceByTheOrganisationBehindIt() {
        assertThat(slugs("swgfl")).containsExactly("swgfl", "revenge-porn-helpline");
    }

    @Test
    void aWordThatMayBeAnyKeywordDoesNotCrowdOutASentence() {
        assertThat(slugs("grown up people who sell drugs in derbyshire").get(0))
                .isNotEqualTo("derbyshire-victim-services");
        assertThat(slugs("GROWN")).startsWith("grown-up-line");
    }

    @Test
    void givesAtMostTheLimitAndTheBestOnesOfAll() {
        List<SearchHit> all = INDEX.search("derbyshire", 100);
        assertThat(all).hasSizeGreaterThan(2);
        assertThat(INDEX.search("derbyshire", 2)).isEqualTo(all.subList(0, 2));
        assertThatThrownBy(() -> INDEX.search("derbyshire", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalsAreOrderedByKindAndNameHoweverTheyCome() {
        List<SearchDocument> documents = new ArrayList<>();
        for (String name : List.of("Harbour North", "Harbour East", "Harbour South")) {
            for (RecordKind kind : List.of(RecordKind.ORGANISATION, RecordKind.SERVICE)) {
                documents.add(document(kind, name));
            }
        }
        List<String> expected = List.of(
                "service Harbour East",
                "service Harbour North",
                "service Harbour South",
                "organisation Harbour East",
                "organisation Harbour North",
                "organisation Harbour South");
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(documents, new Random(seed));
            assertThat(SearchIndex.of(documents).search("harbour", 10))
                    .extracting(hit -> hit.kind().wire() + " " + hit.name())
                    .isEqualTo(expected);
        }
    }

    @Property
    void anyTextIsAnsweredWithoutAFault(@ForAll @StringLength(max = 300) String text) {
        assertThat(INDEX.search(text, 5)).hasSizeLessThanOrEqualTo(5).isEqualTo(INDEX.search(text, 5));
    }

    @Property(tries = 300)
    void everyNameOfAServiceFindsItInSpiteOfOneSlip(
            @ForAll @IntRange(max = 13) int which,
            @ForAll @IntRange(max = 100) int where,
            @ForAll @IntRange(max = 3) int how) {
        List<String> names = SampleDirectory.records().stream()
                .filter(record -> record.kind() == RecordKind.SERVICE)
                .map(record -> record.name())
                .toList();
        String name = names.get(which % names.size());
        String slip = slip(name, where % name.length(), how);

        assertThat(INDEX.search(slip, 8))
                .as("%s typed as %s", name, slip)
                .extracting(SearchHit::name)
                .contains(name);
    }

    @Test
    void staysWithinItsWorkAmongManyServices() {
        Random random = new Random(7);
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            documents.add(document(RecordKind.SERVICE, word(random) + " " + word(random) + " helpline"));
        }
        documents.add(document(RecordKind.SERVICE, "Lighthouse Counselling helpline"));
        SearchIndex index = SearchIndex.of(documents);

        assertThat(index.search("lihgthouse counseling helpline", 3).get(0).name())
                .isEqualTo("Lighthouse Counselling helpline");
        assertThat(index.search("helpline", 10)).hasSize(10);
    }

    private static String slip(String name, int where, int how) {
        StringBuilder text = new StringBuilder(name);
        switch (how) {
            case 0 -> text.deleteCharAt(where);
            case 1 -> text.insert(where, 'x');
            case 2 -> text.setCharAt(where, 'x');
            default -> {
                if (where > 0) {
                    char before = text.charAt(where - 1);
                    text.setCharAt(where - 1, text.charAt(where));
                    text.setCharAt(where, before);
                }
            }
        }
        return text.toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bcdfglmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static SearchDocument document(RecordKind kind, String name) {
        return new SearchDocument(
                new SearchHit(kind, SampleService.id(kind + name), SampleService.slugOf(name), name),
                List.of(),
                null,
                null,
                SearchDocument.Contacts.NONE);
    }

    private static List<String> slugs(String words) {
        return INDEX.search(words, 20).stream()
                .map(SearchHit::slug)
                .map(Slug::value)
                .toList();
    }
}
