package io.github.helplines.directory.core.answer;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.contact.Keyword;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds documents by the number, short code or keyword that somebody typed. Immutable. */
final class ContactIndex {
    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[\\s().\\-\u00a0\u2010-\u2013]*[0-9])*");
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");

    private final ShardedMap<String, List<Integer>> byDigits;
    private final ShardedMap<String, List<Integer>> byKeyword;

    private ContactIndex(ShardedMap<String, List<Integer>> byDigits, ShardedMap<String, List<Integer>> byKeyword) {
        this.byDigits = byDigits;
        this.byKeyword = byKeyword;
    }

    /** @param documents by their numbers */
    static ContactIndex of(SearchDocument[] documents) {
        Map<String, List<Integer>> byDigits = new HashMap<>();
        Map<String, List<Integer>> byKeyword = new HashMap<>();
        for (int i = 0; i < documents.length; i++) {
            for (String digits : documents[i].digits()) {
                byDigits.computeIfAbsent(digits, key -> new ArrayList<>()).add(i);
            }
            for (String keyword : documents[i].keywords()) {
                byKeyword.computeIfAbsent(keyword, key -> new ArrayList<>()).add(i);
            }
        }
        return new ContactIndex(ShardedMap.of(byDigits), ShardedMap.of(byKeyword));
    }

    /** A copy to be changed. */
    Change change() {
        return new Change(byDigits.change(), byKeyword.change());
    }

    /** An index that is being changed. */
    record Change(
            ShardedMap.Change<String, List<Integer>> byDigits, ShardedMap.Change<String, List<Integer>> byKeyword) {
        void add(int number, SearchDocument document) {
            document.digits().forEach(digits -> add(byDigits, digits, number));
            document.keywords().forEach(keyword -> add(byKeyword, keyword, number));
        }

        void remove(int number, SearchDocument document) {
            document.digits().forEach(digits -> remove(byDigits, digits, number));
            document.keywords().forEach(keyword -> remove(byKeyword, keyword, number));
        }

        ContactIndex done() {
            return new ContactIndex(byDigits.done(), byKeyword.done());
        }

        private static void add(ShardedMap.Change<String, List<Integer>> index, String key, int number) {
            List<Integer> others = index.get(key);
            List<Integer> numbers = new ArrayList<>(others == null ? List.of() : others);
            numbers.add(number);
            index.put(key, numbers);
        }

        private static void remove(ShardedMap.Change<String, List<Integer>> index, String key, int number) {
            List<Integer> numbers = new ArrayList<>(requireNonNull(index.get(key)));
            numbers.remove((Integer) number);
            if (numbers.isEmpty()) {
                index.remove(key);
            } else {
                index.put(key, numbers);
            }
        }
    }

    /** Numbers anywhere in the text count; a keyword only where it is all there is, for it may be any word. */
    Set<Integer> find(String text) {
        Set<Integer> found = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            List<Integer> whole =
                    byDigits.getOrDefault(NOT_DIGITS.matcher(matcher.group()).replaceAll(""), List.of());
            found.addAll(whole);
            if (whole.isEmpty()) {
                NOT_DIGITS
                        .splitAsStream(matcher.group())
                        .forEach(part -> found.addAll(byDigits.getOrDefault(part, List.of())));
            }
        }
        if (SearchWords.of(text).size() == 1) {
            Optional<Keyword> keyword = Keyword.parse(SearchWords.joined(text).toUpperCase(Locale.ROOT));
            keyword.ifPresent(word -> found.addAll(byKeyword.getOrDefault(word.value(), List.of())));
        }
        return found;
    }
}
