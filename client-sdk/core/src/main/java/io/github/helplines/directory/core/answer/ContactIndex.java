package io.github.helplines.directory.core.answer;

import io.github.helplines.directory.core.contact.Keyword;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds documents by the number, short code or keyword that somebody typed. Immutable. */
final class ContactIndex {
    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[\\s().\\-\u00a0\u2010-\u2013]*[0-9])*");
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");

    private final ShardedMap<String, int[]> byDigits;
    private final ShardedMap<String, int[]> byKeyword;

    private ContactIndex(ShardedMap<String, int[]> byDigits, ShardedMap<String, int[]> byKeyword) {
        this.byDigits = byDigits;
        this.byKeyword = byKeyword;
    }

    /** @param documents by their numbers */
    static ContactIndex of(SearchDocument[] documents) {
        Map<String, List<Integer>> byDigits = new HashMap<>();
        Map<String, List<Integer>> byKeyword = new HashMap<>();
        for (int i = 0; i < documents.length; i++) {
            for (String digits : documents[i].contacts().digits()) {
                byDigits.computeIfAbsent(digits, key -> new ArrayList<>()).add(i);
            }
            for (String keyword : documents[i].contacts().keywords()) {
                byKeyword.computeIfAbsent(keyword, key -> new ArrayList<>()).add(i);
            }
        }
        return new ContactIndex(Numbers.sharded(byDigits), Numbers.sharded(byKeyword));
    }

    /** A copy to be changed. */
    Change change() {
        return new Change(byDigits.change(), byKeyword.change());
    }

    /** An index that is being changed. */
    record Change(ShardedMap.Change<String, int[]> byDigits, ShardedMap.Change<String, int[]> byKeyword) {
        void add(int number, SearchDocument document) {
            document.contacts().digits().forEach(digits -> Numbers.add(byDigits, digits, number));
            document.contacts().keywords().forEach(keyword -> Numbers.add(byKeyword, keyword, number));
        }

        void remove(int number, SearchDocument document) {
            document.contacts().digits().forEach(digits -> Numbers.remove(byDigits, digits, number));
            document.contacts().keywords().forEach(keyword -> Numbers.remove(byKeyword, keyword, number));
        }

        ContactIndex done() {
            return new ContactIndex(byDigits.done(), byKeyword.done());
        }
    }

    /**
     * The numbers of documents, in no order. Numbers anywhere in the text count; a keyword only where it is all there is, for it
     * may be any word.
     */
    int[] find(String text) {
        IntStream.Builder found = IntStream.builder();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            int[] whole =
                    byDigits.getOrDefault(NOT_DIGITS.matcher(matcher.group()).replaceAll(""), Numbers.NONE);
            addAll(whole, found);
            if (whole.length == 0) {
                NOT_DIGITS
                        .splitAsStream(matcher.group())
                        .forEach(part -> addAll(byDigits.getOrDefault(part, Numbers.NONE), found));
            }
        }
        if (SearchWords.of(text).size() == 1) {
            Optional<Keyword> keyword = Keyword.parse(SearchWords.joined(text).toUpperCase(Locale.ROOT));
            keyword.ifPresent(word -> addAll(byKeyword.getOrDefault(word.value(), Numbers.NONE), found));
        }
        return found.build().toArray();
    }

    private static void addAll(int[] numbers, IntStream.Builder found) {
        for (int number : numbers) {
            found.add(number);
        }
    }
}
