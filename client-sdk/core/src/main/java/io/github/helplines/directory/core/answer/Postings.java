package io.github.helplines.directory.core.answer;

import java.util.Arrays;

/** Which documents a word stands in, and how much it says of each. Grows while the index is built. */
final class Postings {
    private int[] documents = new int[2];
    private float[] weights = new float[2];
    private int size;

    /** Documents come in ascending order, each once. */
    void add(int document, float weight) {
        if (size == documents.length) {
            documents = Arrays.copyOf(documents, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        documents[size] = document;
        weights[size] = weight;
        size++;
    }

    int size() {
        return size;
    }

    int document(int i) {
        return documents[i];
    }

    float weight(int i) {
        return weights[i];
    }
}
