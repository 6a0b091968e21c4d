package io.github.helplines.directory.core.answer;

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

    private final Map<String, List<Integer>> byDigits = new HashMap<>();
    private final Map<String, List<Integer>> byKeyword = new HashMap<>();

    ContactIndex(List<SearchDocument> documents) {
        for (int i = 0; i < documents.size(); i++) {
            for (String digits : documents.get(i).digits()) {
                byDigits.computeIfAbsent(digits, key -> new ArrayList<>()).add(i);
            }
            for (String keyword : documents.get(i).keywords()) {
                byKeyword.computeIfAbsent(keyword, key -> new ArrayList<>()).add(i);
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
