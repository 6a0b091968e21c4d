package io.github.helplines.directory.core.answer;

import java.util.Arrays;

/** Adds up what the words of one query say for each document; of each word only its likeliest reading counts. */
final class Scores {
    private final double[] sums;
    private final byte[] matched;
    private final byte[] sure;
    private final byte[] lastWord;
    private int[] touched = new int[64];
    private int size;

    Scores(int documents) {
        this.sums = new double[documents];
        this.matched = new byte[documents];
        this.sure = new byte[documents];
        this.lastWord = new byte[documents];
    }

    /** Words come in ascending order from 0, and of one word the likeliest reading first. */
    void add(int document, int word, double worth, boolean isSure) {
        if (lastWord[document] == word + 1) {
            return;
        }
        lastWord[document] = (byte) (word + 1);
        matched[document]++;
        if (isSure) {
            sure[document]++;
        }
        raise(document, worth);
    }

    /** Adds something that no single word says. */
    void raise(int document, double worth) {
        if (sums[document] == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, size * 2);
            }
            touched[size++] = document;
        }
        sums[document] += worth;
    }

    /** How many of the words are sure to stand in it. */
    int sureWords(int document) {
        return sure[document];
    }

    /** How many documents anything speaks for. */
    int size() {
        return size;
    }

    /** One of them, from 0. */
    int document(int i) {
        return touched[i];
    }

    /** The sum, less for a document that has only some of the words. */
    double of(int document, int words) {
        return sums[document] * (0.5 + 0.5 * matched[document] / words);
    }
}
