package io.github.helplines.directory.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by looking at few words is what is found by looking at all. */
class VocabularyTest {
    /** Of few letters, so that many words are nearly the same, and of one length. */
    private static String word(Random random, String letters, int longest) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(longest); length > 0; length--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private static List<String> words(Random random, int many, String letters, int longest) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < many; i++) {
            words.add(word(random, letters, longest));
        }
        return words.stream().sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "abcd", "abc1", "aeilnrst"})
    void wordsWithSlipsAreTheSame(String letters) {
        Random random = new Random(letters.length());
        for (int longest : new int[] {6, 9, 14, 28}) {
            List<String> words = words(random, 2_000, letters, longest);
            Vocabulary vocabulary = new Vocabulary(words);
            PlainVocabulary plain = new PlainVocabulary(words);
            for (int i = 0; i < 20; i++) {
                String asked = i % 2 == 0
                        ? word(random, letters, longest)
                        : slip(random, words.get(random.nextInt(words.size())));
                assertThat(new ArrayList<>(vocabulary.similarTo(asked).entrySet()))
                        .as("%s of %s, at most %s", asked, letters, longest)
                        .isEqualTo(new ArrayList<>(plain.similarTo(asked).entrySet()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "abc1", "aeilnrst"})
    void wordsThatBeginSoAreTheSame(String letters) {
        Random random = new Random(letters.length());
        List<String> words = new ArrayList<>(words(random, 3_000, letters, 9));
        words.add("z".repeat(40_000));
        Vocabulary vocabulary = new Vocabulary(words);
        PlainVocabulary plain = new PlainVocabulary(words);
        for (int i = 0; i < 200; i++) {
            String asked = word(random, letters, 4);
            assertThat(vocabulary.startingWith(asked)).as(asked).isEqualTo(plain.startingWith(asked));
        }
        assertThat(vocabulary.startingWith("zz")).containsExactly(words.size() - 1);
        assertThat(vocabulary.startingWith("zza")).isEmpty();
    }

    /** Where more share as much as are compared, those with the lower numbers are. */
    @Test
    void thereAreMoreCandidatesThanAreCompared() {
        Random random = new Random(5);
        List<String> words = words(random, 30_000, "abcdef", 9);
        Vocabulary vocabulary = new Vocabulary(words);
        PlainVocabulary plain = new PlainVocabulary(words);
        for (int i = 0; i < 5; i++) {
            String asked = "abc" + word(random, "abcdef", 3) + "fed";
            assertThat(vocabulary.similarTo(asked)).as(asked).isEqualTo(plain.similarTo(asked));
        }
    }

    private static String slip(Random random, String word) {
        int at = random.nextInt(word.length());
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + 'a' + word.substring(at);
            default ->
                at == 0
                        ? word
                        : word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
        };
    }
}
