package io.github.helplines.directory.core.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adds up what the words of one query say for each document; of each word only its likeliest reading counts. Documents
 * are looked at a stretch at a time, in the order of their numbers, so that what is noted of them is little, is made for
 * one query and goes with it. Once enough is found that is better than what the commonest words alone can say, these are
 * looked up only where a rarer one stands (Turtle and Flood, Query Evaluation: Strategies and Optimizations, 1995: "max
 * score"). Not thread-safe.
 */
final class Scores {
    /** So few that their sums stay in the cache that is nearest to a processor. */
    private static final int STRETCH = 2_048;
    /** People describe what happened sooner than they name a service. */
    private static final double TOPIC_LIKELIHOOD = 1.25;
    /** To look up one document takes about as long as to pass by so many. */
    private static final int PASSED_BY = 16;

    /** The lowest bits of a document's state are the last word that counted for it, plus one; 0 where nobody asked for it. */
    private static final int LAST_WORD = 0xff;

    private static final int NO_WORD_YET = 0xff;
    private static final int MATCHED = 8;
    private static final int SURE = 16;
    private static final int RAISED = 24;

    private final SearchOrder order;
    private final int words;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Raise> raises = new ArrayList<>();
    /** What each word can say of a document at most. */
    private final double[] most;

    private final boolean[] isCommon;

    private final double[] sums;
    private final int[] states;
    private final int[] touched;
    private int size;

    /** @param words how many were asked, at most 254 */
    Scores(SearchOrder order, int words) {
        this.order = order;
        this.words = words;
        this.most = new double[words];
        this.isCommon = new boolean[words];
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
        /** What is added to the state of a document that it counts for. */
        private final int counted;

        private int next;

        private Reading(Postings postings, int word, double worth, boolean isSure) {
            this.postings = postings;
            this.word = word;
            this.worth = worth;
            this.counted = (isSure ? 1 << SURE : 0) + (1 << MATCHED) + word + 1;
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
        most[word] = Math.max(most[word], worth * postings.heaviest());
    }

    /** Adds something that no single word says; after the words. */
    void raise(int[] documents, double worth) {
        int[] sorted = Arrays.stream(documents).sorted().distinct().toArray();
        raises.add(new Raise(sorted, worth));
    }

    /**
     * The best of all documents that anything speaks for. Sure are those that were raised, and those in which each word
     * surely stands. To be asked once.
     */
    Best best(int limit) {
        Best best = new Best(limit);
        int[] commonestFirst = IntStream.range(0, words)
                .filter(word -> most[word] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(word -> most[word]))
                .mapToInt(Integer::intValue)
                .toArray();
        int common = 0;
        double sum = 0;
        for (int first = next(); first < Integer.MAX_VALUE; first = next()) {
            int end = (int) Math.min(Integer.MAX_VALUE, (long) first + sums.length);
            if (common > 0) {
                touchUntil(end, first);
            }
            for (Reading reading : readings) {
                if (isCommon[reading.word]) {
                    lookUp(reading, first, end);
                } else {
                    read(reading, first, end);
                }
            }
            for (Raise raise : raises) {
                read(raise, first, end);
            }
            rank(first, best);
            while (common < commonestFirst.length
                    && mayNotBeAmong(best, sum + most[commonestFirst[common]], common + 1)) {
                sum += most[commonestFirst[common]];
                isCommon[commonestFirst[common++]] = true;
            }
        }
        return best;
    }

    /** Whether a document with so many of the words, and no others, cannot be among the best; all the more not later on. */
    private boolean mayNotBeAmong(Best best, double sum, int matched) {
        return !best.mayKeep(thousandths(sum, matched, true));
    }

    /** Less for a document that has only some of the words. */
    private double thousandths(double sum, int matched, boolean isTopic) {
        return sum * (0.5 + 0.5 * matched / words) * (isTopic ? TOPIC_LIKELIHOOD : 1) * 1_000;
    }

    /** The first document that was not read yet, and has something besides common words. */
    private int next() {
        int next = Integer.MAX_VALUE;
        for (Reading each : readings) {
            if (!isCommon[each.word] && each.next < each.postings.size()) {
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

    /** Every document of a stretch that has something besides common words. */
    private void touchUntil(int end, int first) {
        for (Reading each : readings) {
            if (!isCommon[each.word]) {
                Postings postings = each.postings;
                for (int at = each.next; at < postings.size() && postings.document(at) < end; at++) {
                    touch(postings.document(at) - first);
                }
            }
        }
        for (Raise each : raises) {
            for (int at = each.next; at < each.documents.length && each.documents[at] < end; at++) {
                touch(each.documents[at] - first);
            }
        }
    }

    private void touch(int document) {
        if (states[document] == 0) {
            states[document] = NO_WORD_YET;
            touched[size++] = document;
        }
    }

    private void read(Reading reading, int first, int end) {
        Postings postings = reading.postings;
        int at = reading.next;
        for (; at < postings.size() && postings.document(at) < end; at++) {
            int document = postings.document(at) - first;
            touch(document);
            count(reading, document, postings.weight(at));
        }
        reading.next = at;
    }

    /** Counts a word for the documents that are touched already. */
    private void lookUp(Reading reading, int first, int end) {
        Postings postings = reading.postings;
        int from = postings.firstFrom(first, reading.next, postings.size());
        int until = postings.firstFrom(end, from, Math.min(postings.size(), from + sums.length));
        reading.next = until;
        if (until - from > size * PASSED_BY) {
            for (int i = 0; i < size; i++) {
                int at = postings.firstFrom(first + touched[i], from, until);
                if (at < until && postings.document(at) == first + touched[i]) {
                    count(reading, touched[i], postings.weight(at));
                }
            }
            return;
        }
        for (int at = from; at < until; at++) {
            int document = postings.document(at) - first;
            if (states[document] != 0) {
                count(reading, document, postings.weight(at));
            }
        }
    }

    private void count(Reading reading, int document, float weight) {
        int state = states[document];
        if ((state & LAST_WORD) != reading.word + 1) {
            states[document] = (state & ~LAST_WORD) + reading.counted;
            sums[document] += reading.worth * weight;
        }
    }

    private void read(Raise raise, int first, int end) {
        for (; raise.next < raise.documents.length && raise.documents[raise.next] < end; raise.next++) {
            int document = raise.documents[raise.next] - first;
            touch(document);
            states[document] |= 1 << RAISED;
            sums[document] += raise.worth;
        }
    }

    /** Offers the documents of a stretch, and forgets them. */
    private void rank(int first, Best best) {
        for (int i = 0; i < size; i++) {
            int document = touched[i];
            int state = states[document];
            int place = order.place(first + document);
            double thousandths = thousandths(sums[document], state >>> MATCHED & 0xff, order.isTopic(place));
            if (best.mayKeep(thousandths)) {
                boolean isSure = state >>> RAISED > 0 || (state >>> SURE & 0xff) == words;
                best.offer(Math.round(thousandths), place, isSure);
            }
            states[document] = 0;
            sums[document] = 0;
        }
        size = 0;
    }
}
