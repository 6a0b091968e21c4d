package io.github.helplines.directory.core.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Adds up what the words of one query say for each document; of each word only its likeliest reading counts. Documents
 * are looked at a stretch at a time, in the order of their numbers, so that what is noted of them is little, is made for
 * one query and goes with it. Not thread-safe.
 */
final class Scores {
    /** So few that their sums stay in the cache that is nearest to a processor. */
    private static final int STRETCH = 2_048;
    /** People describe what happened sooner than they name a service. */
    private static final double TOPIC_LIKELIHOOD = 1.25;

    /** Of the state of a document: the last word that counted for it, plus one; how many did; how many surely; whether raised. */
    private static final int LAST_WORD = 0xff;

    private static final int MATCHED = 1 << 8;
    private static final int SURE = 1 << 16;
    private static final int RAISED = 1 << 24;

    private final SearchOrder order;
    private final int words;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Raise> raises = new ArrayList<>();

    private final double[] sums;
    private final int[] states;
    private final int[] touched;
    private int size;

    /** @param words how many were asked, at most 254 */
    Scores(SearchOrder order, int words) {
        this.order = order;
        this.words = words;
        int stretch = Math.min(STRETCH, order.numbers());
        this.sums = new double[stretch];
        this.states = new int[stretch];
        this.touched = new int[stretch];
    }

    /** A word of the vocabulary that one of the query may stand for, and how far it has been read. */
    private static final class Reading {
        private final Postings postings;
        private final int word;
        private final double worth;
        private final boolean isSure;
        private int next;

        private Reading(Postings postings, int word, double worth, boolean isSure) {
            this.postings = postings;
            this.word = word;
            this.worth = worth;
            this.isSure = isSure;
        }
    }

    /** Documents that something speaks for besides the words, and how far they have been read. */
    private static final class Raise {
        private final int[] documents;
        private final double worth;
        private int next;

        private Raise(int[] documents, double worth) {
            this.documents = documents;
            this.worth = worth;
        }
    }

    /** Words come in ascending order from 0, and of one word the likeliest reading first. */
    void add(Postings postings, int word, double worth, boolean isSure) {
        readings.add(new Reading(postings, word, worth, isSure));
    }

    /** Adds something that no single word says; after the words. */
    void raise(Collection<Integer> documents, double worth) {
        raises.add(new Raise(
                documents.stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .distinct()
                        .toArray(),
                worth));
    }

    /**
     * The best of all documents that anything speaks for. Sure are those that were raised, and those in which each word
     * surely stands. To be asked once.
     */
    Best best(int limit) {
        Best best = new Best(limit);
        for (int first = next(); first < Integer.MAX_VALUE; first = next()) {
            int end = (int) Math.min(Integer.MAX_VALUE, (long) first + sums.length);
            for (Reading reading : readings) {
                read(reading, first, end);
            }
            for (Raise raise : raises) {
                read(raise, first, end);
            }
            rank(first, best);
        }
        return best;
    }

    /** The first document that was not read yet. */
    private int next() {
        int next = Integer.MAX_VALUE;
        for (Reading each : readings) {
            if (each.next < each.postings.size()) {
                next = Math.min(next, each.postings.document(each.next));
            }
        }
        for (Raise each : raises) {
            if (each.next < each.documents.length) {
                next = Math.min(next, each.documents[each.next]);
            }
        }
        return next;
    }

    private void read(Reading reading, int first, int end) {
        Postings postings = reading.postings;
        int counted = MATCHED + (reading.isSure ? SURE : 0) + reading.word + 1;
        int at = reading.next;
        for (; at < postings.size() && postings.document(at) < end; at++) {
            int document = postings.document(at) - first;
            int state = states[document];
            if ((state & LAST_WORD) == reading.word + 1) {
                continue;
            }
            if (state == 0) {
                touched[size++] = document;
            }
            states[document] = (state & ~LAST_WORD) + counted;
            sums[document] += reading.worth * postings.weight(at);
        }
        reading.next = at;
    }

    private void read(Raise raise, int first, int end) {
        for (; raise.next < raise.documents.length && raise.documents[raise.next] < end; raise.next++) {
            int document = raise.documents[raise.next] - first;
            if (states[document] == 0) {
                touched[size++] = document;
            }
            states[document] |= RAISED;
            sums[document] += raise.worth;
        }
    }

    /** Offers the documents of a stretch, and forgets them. */
    private void rank(int first, Best best) {
        for (int i = 0; i < size; i++) {
            int document = touched[i];
            int place = order.place(first + document);
            int state = states[document];
            double score = sums[document] * (0.5 + 0.5 * (state / MATCHED & 0xff) / words);
            double thousandths = score * (order.isTopic(place) ? TOPIC_LIKELIHOOD : 1) * 1_000;
            if (thousandths + 1 > best.least()) {
                boolean isSure = state >= RAISED || state / SURE == words;
                best.offer(Math.round(thousandths), place, isSure);
            }
            states[document] = 0;
            sums[document] = 0;
        }
        size = 0;
    }
}
