package io.github.helplines.directory.core.answer;

import java.util.Arrays;

/** Which documents a word stands in, and how much it says of each. Grows while an index is made, and is only copied after. */
final class Postings {
    private int[] documents = new int[2];
    private float[] weights = new float[2];
    private int size;
    private float heaviest;

    /** Documents come in ascending order, each once. */
    void add(int document, float weight) {
        if (size == documents.length) {
            documents = Arrays.copyOf(documents, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        documents[size] = document;
        weights[size] = weight;
        size++;
        heaviest = Math.max(heaviest, weight);
    }

    /** The same and one document more, which was not there. */
    Postings with(int document, float weight) {
        int at = -1 - Arrays.binarySearch(documents, 0, size, document);
        Postings more = new Postings();
        more.documents = new int[size + 1];
        more.weights = new float[size + 1];
        more.size = size + 1;
        more.heaviest = Math.max(heaviest, weight);
        System.arraycopy(documents, 0, more.documents, 0, at);
        System.arraycopy(weights, 0, more.weights, 0, at);
        more.documents[at] = document;
        more.weights[at] = weight;
        System.arraycopy(documents, at, more.documents, at + 1, size - at);
        System.arraycopy(weights, at, more.weights, at + 1, size - at);
        return more;
    }

    /** The same but for one document, which was there. */
    Postings without(int document) {
        int at = Arrays.binarySearch(documents, 0, size, document);
        Postings less = new Postings();
        less.documents = new int[size - 1];
        less.weights = new float[size - 1];
        less.size = size - 1;
        System.arraycopy(documents, 0, less.documents, 0, at);
        System.arraycopy(weights, 0, less.weights, 0, at);
        System.arraycopy(documents, at + 1, less.documents, at, size - 1 - at);
        System.arraycopy(weights, at + 1, less.weights, at, size - 1 - at);
        for (float weight : less.weights) {
            less.heaviest = Math.max(less.heaviest, weight);
        }
        return less;
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

    /** The most that the word says of any document. */
    float heaviest() {
        return heaviest;
    }

    /** Where the first of these documents stands that has this number or a greater one, from and until two places. */
    int firstFrom(int document, int from, int until) {
        int low = from;
        int high = until;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (documents[middle] < document) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
